import { type SQL, sql } from 'drizzle-orm';

/** What is closed, and what somebody with the database in hand would write in it: where it is, and one change each. */
export const CLOSED: Readonly<Record<string, readonly [where: string, ...changes: string[]]>> = {
  evidence: [
    "state = 'accepted'",
    "state = 'received', reviewed_by = null, reviewed_at = null",
    "review_reason = 'x'",
    'version = 9',
    "description = 'x'",
    "state = 'withdrawn', withdrawn_at = now(), withdrawn_by = reviewed_by, withdraw_reason = 'x'",
  ],
  commitment: [
    "state = 'met'",
    "action = 'x'",
    "due_on = '2030-01-01'",
    'answered_at = now()',
    "state = 'returned'",
    'filing_id = null',
  ],
  contribution: [
    "state = 'verified'",
    'value = 1',
    "state = 'delivered', verified_at = null",
    'version = 9',
    'verified_at = now()',
  ],
  consent: ['true', "purposes = '{}'", 'given_at = now()', "text_sha256 = 'x'", 'person_id = null'],
  membership: ['true', "role = 'delegate'", 'since = now()', 'until = now()', "verified_how = 'x'"],
  meeting: [
    'closed_at is not null',
    "place = 'x'",
    "state = 'scheduled'",
    'closed_at = null',
    "starts_at = ends_at - interval '1 hour', ends_at = ends_at + interval '1 day'",
  ],
  request: [
    "state = 'accepted'",
    "content = '{}'",
    "state = 'declined', alliance_id = null",
    "answer_note = 'x'",
    'version = 9',
  ],
  request_sending: ['true', "content = '{}'", "sha256 = 'x'", 'sent_at = now()', 'number = 9'],
  attendee: ['true', 'attended = not attended', "name = 'x'"],
  token: ['used_at is not null', 'used_at = null', "expires_at = now() + interval '1 year'", 'revoked_at = now()'],
  invitation: [
    "state = 'accepted'",
    "state = 'sent', answered_at = null",
    'answered_at = now()',
    "contact_email = 'x'",
    'version = 9',
  ],
  proposal: ["state = 'approved'", "objective = 'x'", 'version = 9'],
  acta: ["state = 'approved'", "development = 'x'", "state = 'draft'", "sha256 = 'x'"],
  filing: [
    "state = 'filed'",
    "number = 'x'",
    "state = 'pending', number = null, filed_on = null, filed_at = null, filed_by = null",
    'sent_to_lead_at = now()',
    'withdrawn_at = now()',
  ],
  balance: ["state = 'filed'", "narrative = '{}'", "frozen = '{}'", "state = 'draft'"],
  cycle: ['balance_filed_at is not null', 'balance_filed_at = null', "committee = 'undersecretariat'", 'version = 9'],
  initiative: ['prioritised_at is not null', 'prioritised_at = null', "name = 'x'"],
  plan_section: ["state = 'approved'", "follow_up_mechanisms = 'x'", "ends_on = '2040-01-01'", "capacities = '[]'"],
  visit: ["state = 'closed'", 'minutes_used = 1', "closed_by = 'x'", "answer = 'no'"],
  alliance: [
    'ended_at is not null',
    "state = 'running', ended_at = null, step = 16",
    "end_reason = 'x'",
    'version = 99',
  ],
  filing_correction: ['true', "number = 'x'", "reason = 'x'"],
  file: ['true', "sha256 = 'x'", "scan = 'infected'", "key = 'x'", 'organization_id = null'],
  compliance: ['true', "reason = 'x'"],
  plan_activity_change: ['true', "responsible = 'x'"],
  plan_snapshot: ['true', "content = '{}'"],
  receipt: ['true', "content = 'x'", 'at = now()', 'organization_id = null'],
  recognition: ['true', "reason = 'x'"],
  continuity: ['true', "reason = 'x'"],
  inclusion_notice: ['true', "addressee = 'x'"],
  event: ['true', "name = 'x'"],
  event_subject: ['true', "kind = 'x'"],
  submission: ['true', "holder = 'x'"],
  staff_member: ['true', "position = 'x'"],
  acta_item: ["acta_id in (select id from acta where state = 'approved')", "content = '{}'", 'internal = true'],
  attempt: ['true', 'count = 9'],
  evidence_file: ['true', 'file_id = null'],
  follow_up_date: ['true', 'meeting_id = null', "on_day = '2030-01-01'"],
  improvement_action: ['true', "finding = 'x'", "due_on = '2030-01-01'"],
  mail: [
    "state = 'sent'",
    "subject = 'x'",
    "state = 'sending', sent_at = null",
    "provider_id = 'x'",
    'sent_at = now()',
  ],
  meeting_activity: ['true', 'activity = 16'],
  meeting_alliance: ['true', 'alliance_id = null'],
  network_entry: ['true', 'entered_at = now()', 'withdrawn_at = now()'],
  nonconformity: [
    "state = 'closed'",
    "state = 'corrected', snapshot_id = null, acta_id = null, closed_at = null, closed_by = null",
    "correction_note = 'x'",
    "responsible = 'x'",
    'closed_at = now()',
  ],
  organization: ['merged_into is not null', "name = 'x'", 'doubted_at = now()', 'verified_at = now()'],
  organization_merge: [
    'parted_at is not null',
    'parted_at = null, parted_by = null, part_reason = null',
    "part_reason = 'x'",
    "reason = 'x'",
  ],
  pact_methodology: ['retired_at is not null', 'retired_at = null', "name = 'x'"],
  party: [
    'principles_accepted_at is not null',
    "principles_sha256 = 'x'",
    'principles_accepted_at = null, principles_accepted_by = null, principles_sha256 = null',
    "active_part_reason = 'x'",
    "capacity = 'x'",
  ],
  person: ['true', "name = 'x'", "email = 'x'", 'id = gen_random_uuid()'],
  plan_action: ['true', "title = 'x'"],
  plan_activity: [
    'true',
    "title = 'x'",
    "place = 'x'",
    "compliance = 'notMet'",
    "ends_on = '2040-01-01'",
    'version = 9',
  ],
  proposal_input: ['true', "name = 'x'", 'withdrawn_at = now()'],
  proposal_input_file: ['true', 'file_id = null'],
  recovery_code: ['used_at is not null', 'used_at = null', "code_hash = 'y'"],
  session: ['revoked_at is not null', 'revoked_at = null', "last_seen_at = '2030-01-01'"],
  sign_in_challenge: ['ended_at is not null', 'ended_at = null', 'tries = 0', "code_hash = 'y'"],
};

/** What else is kept by a freeze or a trigger of its own, and the test of this folder that tries it. */
export const TRIED_IN: Readonly<Record<string, string>> = {
  account_change: '../identity/staff.test.ts',
  record_format: '../reference/reference.test.ts',
  staff_role: 'reach.test.ts',
};

/** Rows of what the story of the test does not do, put as they would be once it was closed. */
export function rowsPut(one: { id: string; lead: string; merged: string; into: string }): SQL[] {
  const { id, lead, merged, into } = one;
  return [
    sql`insert into nonconformity (id, code, alliance_id, plan_activity_id, visit, state, opened_at, opened_by, description, correction, correction_note, corrected_at, corrected_by, snapshot_id, acta_id, closed_at, closed_by)
      select gen_random_uuid(), 'SNC-2026-9997', ${id}, max(a.id::text)::uuid, 1, 'closed', now(), 'job:test', 'Faltó', 'adjust', 'Otra fecha', now(), ${lead}, gen_random_uuid(), gen_random_uuid(), now(), ${lead}
      from plan_activity a where a.alliance_id = ${id}`,
    sql`insert into plan_activity_change (id, alliance_id, plan_activity_id, version, title, responsible, starts_on, ends_on, place, at, by)
      select gen_random_uuid(), a.alliance_id, a.id, 1, a.title, 'Otra persona', a.starts_on, a.ends_on, '', now(), ${lead}
      from plan_activity a where a.alliance_id = ${id} limit 1`,
    sql`insert into proposal_input (id, alliance_id, kind, name, cited_at, cited_by) values (gen_random_uuid(), ${id}, 'strategy', 'Leer', now(), ${lead})`,
    sql`insert into proposal_input_file select i.id, f.id from proposal_input i, file f limit 1`,
    sql`update party set principles_accepted_at = now(), principles_accepted_by = ${lead}, principles_sha256 = 'suma' where alliance_id = ${id}`,
    sql`insert into organization_merge (id, organization_id, into_id, reason, at, by, parted_at, parted_by, part_reason)
      values (gen_random_uuid(), ${merged}, ${into}, 'Es la misma', now(), ${lead}, now(), ${lead}, 'No lo era')`,
    sql`update organization set merged_into = ${into} where id = ${merged}`,
    sql`insert into mail (key, template, template_version, recipient, subject, sha256, state, created_at, sent_at)
      values ('x', 'x', 1, 'x@example.org', 'x', 'x', 'sent', now(), now())`,
    sql`insert into pact_methodology (id, name, owner, added_at, retired_at) values (gen_random_uuid(), 'Otra', 'IDPAC', now(), now())`,
    sql`insert into session (id_hash, handle, app, person_id, created_at, last_seen_at, absolute_expires_at, user_agent_hash, revoked_at)
      values ('x', gen_random_uuid(), 'backoffice', ${lead}, now(), now(), now(), 'x', now())`,
    sql`insert into recovery_code (person_id, code_hash, used_at) values (${lead}, 'x', now())`,
    sql`insert into sign_in_challenge (id, email, browser_hash, code_hash, created_at, expires_at, tries, ended_at)
      values (gen_random_uuid(), 'x@example.org', 'x', 'x', now(), now(), 1, now())`,
    sql`insert into attempt values ('x', now(), 1)`,
  ];
}
