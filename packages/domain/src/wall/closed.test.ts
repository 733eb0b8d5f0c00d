import { randomUUID } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { endAlliance } from '../alliance/index.ts';
import { correctBalanceNumber } from '../balance/index.ts';
import { declareContribution, verifyContribution } from '../contribution/index.ts';
import {
  acceptanceOf,
  aWorld,
  by,
  type GivenAlliance,
  givenAlliance,
  givenBalanceFiled,
  givenInvitation,
  givenOrganization,
  must,
  radicado,
  through,
} from '../given.ts';
import { consumeToken, issueToken } from '../identity/index.ts';
import { acceptInvitation } from '../intake/index.ts';
import { type Actor, allow, transact } from '../platform/index.ts';
import { attempted, DENIED, type LoginRole } from './scene.ts';

const world = aWorld();

let one: GivenAlliance;
let invited: Awaited<ReturnType<typeof givenInvitation>>;

beforeAll(async () => {
  one = await givenAlliance(world(), { at: 16 });
  const [first] = one.organizations;
  const line = {
    ...{ key: randomUUID(), alliance: one.id, organization: first!.id, initiative: world().cycle.initiatives[0]! },
    ...{ category: 'talent' as const, description: 'Horas', quantity: '10', unit: 'hora', deliveredOn: '2026-02-05' },
    ...{ monetizable: 'yes' as const, method: 'marketPrice' as const, rate: '100000', rateSource: 'Cotización' },
  };
  const { id: contribution } = must(await declareContribution(through(world(), first!.representative, 20), line));
  must(await verifyContribution(by(world(), 'lead', 20), { contribution }));
  invited = await givenInvitation(world(), await givenOrganization(world()));
  must(await acceptInvitation(through(world(), invited.bearer, 2), invited.id, acceptanceOf('Persona Invitada')));
  const link = { purpose: 'passwordReset' as const, tokenHash: 'usado' };
  const desk = by(world(), 'professional', 2);
  must(await transact(desk, async (ctx) => allow(await issueToken(ctx, { ...link, subject: world().staff.lead.id }))));
  must(await transact(desk, (ctx) => consumeToken(ctx, link)));
  const ending = { alliance: invited.alliance, outcome: 'withdrawn' as const, reason: 'No siguió' };
  must(await endAlliance(by(world(), 'lead', 3), ending));
  const { filing } = await givenBalanceFiled(world());
  const right = { version: 0, number: radicado(), filedOn: '2026-03-05', reason: 'Dos cifras' };
  must(await correctBalanceNumber(by(world(), 'correspondence', 31), { filing, ...right }));
}, 120_000);

/** Everything that a table holds, as one text. */
async function contentOf(table: string): Promise<string> {
  const [row] = await world().database.owner.db.execute<{ text: string }>(
    sql`select coalesce(string_agg(t::text, chr(10) order by t::text), '') as text from ${sql.identifier(table)} t`,
  );
  return row!.text;
}

/** One statement with a role of the applications: the SQLSTATE that stops it, or how many rows it wrote. */
function tried(role: LoginRole, actor: Actor, statement: SQL, door: 'signIn' | '' = ''): Promise<string | number> {
  return attempted(world().database, role, actor, async (db) => (await db.execute(statement)).count, door);
}

const actors = (): Record<LoginRole, Actor> => ({
  portal: one.organizations[0]!.representative,
  backoffice: world().staff.lead.actor,
  worker: { kind: 'job', name: 'test' },
});

/** What is closed, and what somebody with the database in hand would write in it: where it is, and one change each. */
const CLOSED: Readonly<Record<string, readonly [where: string, ...changes: string[]]>> = {
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
  plan_snapshot: ['true', "content = '{}'"],
  receipt: ['true', "content = 'x'", 'at = now()', 'organization_id = null'],
  recognition: ['true', "reason = 'x'"],
  continuity: ['true', "reason = 'x'"],
  inclusion_notice: ['true', "addressee = 'x'"],
  event: ['true', "name = 'x'"],
  submission: ['true', "holder = 'x'"],
  staff_member: ['true', "position = 'x'"],
};

test.each(Object.keys(CLOSED))('what is closed of %s is changed and deleted by no role', async (table) => {
  const [where, ...changes] = CLOSED[table]!;
  const [row] = await world().database.owner.db.execute<{ n: number }>(
    sql.raw(`select count(*)::int as n from ${table} where ${where}`),
  );
  expect(row!.n, 'the case has some').toBeGreaterThan(0);
  const before = await contentOf(table);
  const statements = [
    ...changes.map((change) => `update ${table} set ${change} where ${where}`),
    `delete from ${table} where ${where}`,
  ];
  for (const [role, actor] of Object.entries(actors()) as ['portal', Actor][]) {
    for (const statement of statements) {
      const result = await tried(role, actor, sql.raw(statement), 'signIn');
      // What a role does not see it does not write either: then no row was touched.
      expect([DENIED, 0], `${role}: ${statement}`).toContain(result);
      if (role === ('backoffice' as string)) expect(result, statement).toBe(DENIED);
    }
  }
  expect(await contentOf(table)).toBe(before);
});

test('nothing is hung from what closed: who came, what was spoken of, files of a reviewed evidence, parties, inputs, improvements', async () => {
  const lead = world().staff.lead.actor;
  const statements = [
    "insert into attendee (id, meeting_id, name, attended) select gen_random_uuid(), id, 'Nadie', true from meeting where closed_at is not null limit 1",
    "insert into meeting_alliance select m.id, a.id from meeting m, alliance a where m.state = 'held' on conflict do nothing",
    "insert into meeting_activity select id, 15 from meeting where state = 'held' on conflict do nothing",
    "insert into evidence_file select e.id, f.id from evidence e, file f where e.state = 'accepted' limit 1",
    "insert into acta_item (id, acta_id, position, activity, alliance_id, content) select gen_random_uuid(), a.id, 99, 3, i.alliance_id, '{}' from acta a join acta_item i on i.acta_id = a.id where a.state = 'approved' and i.alliance_id is not null limit 1",
    `insert into party (id, alliance_id, organization_id, position, joined_at) select gen_random_uuid(), '${one.id}', id, 9, now() from organization limit 1`,
    `insert into proposal_input (id, alliance_id, kind, name, cited_at, cited_by) values (gen_random_uuid(), '${one.id}', 'strategy', 'x', now(), '${world().staff.lead.id}')`,
    `insert into improvement_action (id, cycle_id, activity, finding, action, responsible, due_on, proposed_by, proposed_at)
      select gen_random_uuid(), cycle_id, 12, 'x', 'x', 'x', now(), '${world().staff.lead.id}', now() from balance`,
  ];
  for (const statement of statements)
    expect(await tried('backoffice', lead, sql.raw(statement)), statement).toBe(DENIED);
});

test('what legitimately comes later still does, and once: the receipt of a filing', async () => {
  const lead = world().staff.lead;
  const receive = sql`update filing set received_by_lead_at = now(), received_by = ${lead.id} where state = 'filed' and received_by is null and alliance_id is not null`;
  expect(await tried('backoffice', lead.actor, receive)).toBeGreaterThan(0);
  const again = sql`update filing set received_by_lead_at = now() where received_by is not null`;
  expect(await tried('backoffice', lead.actor, again)).toBe(DENIED);
});
