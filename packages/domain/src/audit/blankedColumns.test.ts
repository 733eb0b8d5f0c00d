import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing.ts';

type Columns = { readonly [table: string]: string };

/** By table, the columns in which `app.blank_person` blanks the name, the e-mail and the telephone of a person. */
const BLANKED: Columns = {
  acta_item: 'content',
  attendee: 'email name position',
  draft: 'sealed',
  inclusion_notice: 'addressee',
  invitation: 'contact_email contact_name verified_how',
  kept_form: 'sealed',
  mail: 'recipient',
  membership: 'end_reason verified_how',
  network_entry: 'earlier relevant',
  nonconformity: 'responsible',
  person: 'email name phone',
  plan_activity: 'responsible',
  plan_activity_change: 'responsible',
  request: 'contact_email content',
  request_sending: 'content',
  session: 'network',
  sign_in_challenge: 'email',
  token: 'email',
};

/** By the reason, the columns of text that it leaves as they are. One of a new migration is blanked, or stands here. */
const LEFT: { readonly [reason: string]: Columns } = {
  'words of an act: a sentence may speak of somebody, and no person is named in it as such': {
    acta: 'annul_reason development internal_note',
    acta_reopening: 'reason',
    agent_category: 'reason',
    alliance: 'end_reason methodology title',
    alliance_turn: 'reason',
    balance: 'narrative',
    carry_over: 'reason',
    commitment: 'action answer_note deliverable end_reason keep_reason',
    compliance: 'cause reason',
    continuity: 'reason',
    contribution: 'apart_reason description not_monetizable_reason rate_source unit withdraw_reason',
    dialogue_space: 'agreements citizens disagreements institutions place',
    edition: 'name technical_document',
    evidence: 'apart_reason description place review_reason withdraw_reason',
    file: 'name',
    filing: 'subject withdraw_reason',
    filing_correction: 'reason',
    improvement_action: 'action finding',
    inclusion_notice: 'text',
    initiative: 'description line_of_work name',
    invitation: 'answer_reason message revoke_reason',
    legal_nature: 'reason',
    mail: 'subject',
    meeting: 'agenda cancel_reason place title',
    nonconformity: 'correction_note decision_reason description',
    organization: 'doubt_reason',
    organization_merge: 'part_reason reason',
    party: 'active_part_analysis active_part_reason capacity influence_circle interest_groups solution_analysis',
    personal_data_look: 'reason',
    plan_action: 'coresponsibility title',
    plan_activity: 'place title',
    plan_activity_change: 'place reason title',
    plan_section: 'capacities capacity_statement follow_up_mechanisms',
    proposal: 'actions kind_fields network objective other_purpose problem strategy technical_document',
    proposal_input: 'name',
    recognition: 'reason',
    request: 'answer_note',
    request_sending: 'return_note',
  },
  'of the team, whom nobody blanks': {
    account_change: 'reason',
    cycle: 'committee',
    handover: 'reason',
    improvement_action: 'responsible',
    pact_methodology: 'description name owner',
    staff_member: 'position',
  },
  'the organization’s name, its place, or a post in it: of whom holds it it says nothing once their name is gone': {
    acta: 'named',
    membership: 'position',
    network_entry: 'name',
    organization: 'name dependency neighbourhood',
    party: 'liaison_position',
    request: 'organization_name',
  },
  'kept whole with its hash, which its author or an acta cites: who is named in it is not reached yet': {
    alliance_turn: 'kept',
    plan_snapshot: 'content',
    receipt: 'content',
  },
  'ids, codes, choices, sums, addresses of pages and what is sealed: nobody is named in it': {
    acta: 'code sha256 state',
    agent_category: 'category computed_continuity computed_involvement continuity involvement',
    alliance: 'code door kind state',
    alliance_turn: 'act',
    attempt: 'bucket',
    balance: 'frozen frozen_sha256 state',
    commitment: 'evidence_form proposed_side state',
    compliance: 'answer',
    consent: 'channel purposes text_id text_sha256 text_version',
    continuity: 'outcome',
    contribution: 'category declared_by method origin state withdrawn_by',
    counter: 'kind',
    credential: 'password_hash totp_sealed',
    dialogue_space: 'kind',
    draft: 'app files form holder path',
    event: 'actor audience data hash name previous_hash request_id stream_kind',
    event_subject: 'kind',
    evidence: 'state',
    file: 'key media_type scan sha256 uploaded_by',
    filing: 'kind number number_in_force number_key state',
    filing_correction: 'number',
    inclusion_notice: 'channel sha256',
    installation: 'mark',
    invitation: 'code state',
    kept_form: 'app path token_hash',
    legal_nature: 'act',
    mail: 'key provider_id sha256 state template',
    meeting: 'code modality state',
    membership: 'role',
    nonconformity: 'code correction opened_by origin state',
    organization: 'dv kind locality nit sector standing',
    page_look: 'path',
    party: 'active_part principles_sha256',
    personal_data_look: 'subject_kind',
    plan_activity: 'compliance',
    plan_section: 'state',
    plan_snapshot: 'sha256',
    proposal: 'kind purposes state',
    proposal_input: 'kind mode',
    receipt: 'act sha256 side',
    recognition: 'record_kind resolution_number',
    record_format: 'kind name',
    recovery_code: 'code_hash',
    reference_link: 'code url',
    reminder: 'kind moment',
    request: 'code state',
    request_sending: 'sha256',
    session: 'app browser id_hash system user_agent_hash',
    sign_in_challenge: 'browser_hash code_hash',
    staff_role: 'role',
    stream_head: 'hash stream_kind',
    submission: 'content holder kind',
    token: 'created_by purpose token_hash',
    version_request: 'number',
    visit: 'answer closed_by state',
    worker_heartbeat: 'workers',
  },
};

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const namesOf = (columns: Columns) =>
  Object.entries(columns).flatMap(([table, names]) => names.split(' ').map((name) => `${table}.${name}`));

test('every column of text is blanked of who is blanked, or says why it is not', async () => {
  const rows = await database.owner.db.execute<{ name: string }>(sql`
    select c.table_name || '.' || c.column_name as name from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb', 'ARRAY')`);
  const listed = [BLANKED, ...Object.values(LEFT)].flatMap(namesOf);
  expect(listed.sort()).toEqual(rows.map(({ name }) => name).sort());
});

test('what is listed as blanked is changed by the one door, and nothing else is', async () => {
  const [row] = await database.owner.db.execute<{ body: string }>(
    sql`select pg_get_functiondef('app.blank_person'::regproc) as body`,
  );
  const acts = [...row!.body.matchAll(/(?:update|delete from) (\w+)(.*?);/gs)].map(([, table, said]) => [
    table!,
    said!,
  ]);
  const changed = new Set(acts.map(([table]) => table!));
  expect([...changed].filter((table) => table !== 'acta').sort()).toEqual(Object.keys(BLANKED).sort());
  const unsaid = namesOf(BLANKED).filter((name) => {
    const [table, column] = name.split('.') as [string, string];
    return !acts.some(([of, said]) => of === table && (column === 'sealed' || said!.includes(column)));
  });
  expect(unsaid).toEqual([]);
});
