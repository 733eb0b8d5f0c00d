import { randomUUID } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { endAlliance } from '../alliance/index.ts';
import { proposeCommitment } from '../commitment/index.ts';
import { declareContribution, verifyContribution } from '../contribution/index.ts';
import {
  acceptanceOf,
  aWorld,
  by,
  type GivenAlliance,
  givenAlliance,
  givenBalanceFiled,
  givenCycle,
  givenInvitation,
  givenMember,
  givenOrganization,
  must,
  through,
  type World,
} from '../given.ts';
import { consumeToken, issueToken } from '../identity/index.ts';
import { acceptInvitation } from '../intake/index.ts';
import { type Actor, allow, setScope, sqlState, transact } from '../platform/index.ts';

const world = aWorld();
const DENIED = '42501';

let one: GivenAlliance;
let invited: Awaited<ReturnType<typeof givenInvitation>>;
/** The cycle after the one that was filed. */
let next: World;

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
  await givenBalanceFiled(world());
  next = await givenCycle(world().database, world().staff, 2027);
}, 120_000);

/** Everything that a table holds, as one text. */
async function contentOf(table: string): Promise<string> {
  const [row] = await world().database.owner.db.execute<{ text: string }>(
    sql`select coalesce(string_agg(t::text, chr(10) order by t::text), '') as text from ${sql.identifier(table)} t`,
  );
  return row!.text;
}

/** One statement with an application's own role, told who acts: the SQLSTATE that stops it, or how many rows it wrote. */
async function tried(
  role: 'portal' | 'backoffice' | 'worker',
  actor: Actor,
  statement: SQL,
  door = '',
): Promise<string | number> {
  return world()
    .database[role].db.transaction(async (tx) => {
      await setScope(tx as never, actor);
      await tx.execute(sql`select set_config('app.door', ${door}, true)`);
      return (await tx.execute(statement)).count;
    })
    .catch((error) => sqlState(error) ?? String(error));
}

const actors = (): Record<'portal' | 'backoffice' | 'worker', Actor> => ({
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
  file: ['true', "sha256 = 'x'", "scan = 'infected'", "key = 'x'", 'organization_id = null'],
  compliance: ['true', "reason = 'x'"],
  plan_snapshot: ['true', "content = '{}'"],
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

test('what legitimately comes later still does: a filing is received, a used link stays used, a person is disabled', async () => {
  const lead = world().staff.lead;
  const receive = sql`update filing set received_by_lead_at = now(), received_by = ${lead.id} where state = 'filed' and received_by is null and alliance_id is not null`;
  expect(await tried('backoffice', lead.actor, receive)).toBeGreaterThan(0);
  const again = sql`update filing set received_by_lead_at = now() where received_by is not null`;
  expect(await tried('backoffice', lead.actor, again)).toBe(DENIED);
});

test('the portal’s role, told that it acts for an organization, does none of what the secretariat does', async () => {
  const { portal } = actors();
  const other = world().staff.professional;
  const two = await givenAlliance(next, { at: 2 });
  const ours = two.organizations[0]!.representative;
  const attempts: [string, SQL, string?][] = [
    ['moves an alliance to 16', sql`update alliance set step = 16 where id = ${two.id}`],
    [
      'ends an alliance',
      sql`update alliance set state = 'withdrawn', step = null, ended_at = now() where id = ${two.id}`,
    ],
    [
      'changes its professional',
      sql`update alliance set professional_id = ${world().staff.lead.id} where id = ${two.id}`,
    ],
    [
      'accepts a request',
      sql`update request set state = 'accepted', alliance_id = ${two.id} where alliance_id is null`,
    ],
    ['sets a counter', sql`update counter set value = 1`],
    ['draws a code of an alliance', sql`select app.next_code('ALZ', 2026)`],
    [
      'changes the e-mail of staff through the door of sign-in',
      sql`update person set email = 'x@x.co' where id = ${other.id}`,
      'signIn',
    ],
    ['changes a key through the door', sql`update person set id = gen_random_uuid() where id = ${other.id}`, 'signIn'],
    ['ends sessions of staff', sql`select app.end_sessions(${other.id}, null, now())`, 'signIn'],
    [
      'makes a link for a new password of staff',
      sql`insert into token (token_hash, purpose, subject, created_at, expires_at, created_by)
      values ('x', 'passwordReset', ${other.id}, now(), now() + interval '1 hour', app.actor())`,
      'signIn',
    ],
    [
      'writes that a file is clean',
      sql`insert into file (id, key, name, media_type, bytes, sha256, scan, alliance_id, organization_id, uploaded_by, uploaded_at)
      values (gen_random_uuid(), 'k', 'x', 'image/png', 1, 'x', 'clean', ${two.id}, ${two.organizations[0]!.id}, app.actor(), now())`,
    ],
    [
      'writes a file of the secretariat',
      sql`insert into file (id, key, name, media_type, bytes, sha256, scan, alliance_id, uploaded_by, uploaded_at)
      values (gen_random_uuid(), 'k', 'x', 'image/png', 1, 'x', 'pending', ${two.id}, app.actor(), now())`,
    ],
  ];
  for (const [what, statement, door] of attempts) {
    const actor = what.includes('staff') || what.includes('key') ? portal : ours;
    expect([DENIED, 0], what).toContain(await tried('portal', actor, statement, door));
  }
});

test('the portal’s role writes no commitment of another party, the secretariat’s included', async () => {
  const shared = await givenAlliance(next, { at: 9, parties: 2 });
  const [mine, theirs] = shared.organizations;
  const party = sql`(select id from party where alliance_id = ${shared.id} and organization_id = ${theirs!.id})`;
  const columns = sql`id, alliance_id, number, party_id, action, deliverable, due_on, state, proposed_at, proposed_by`;
  const values = (whose: SQL, state = 'proposed') =>
    sql`insert into commitment (${columns}) values (gen_random_uuid(), ${shared.id}, 77, ${whose}, 'x', 'x', '2027-01-01', ${state}, now(), app.person())`;
  const { representative } = mine!;
  expect(await tried('portal', representative, values(party))).toBe(DENIED);
  expect(await tried('portal', representative, values(sql`null`))).toBe(DENIED);
  const own = sql`(select id from party where alliance_id = ${shared.id} and organization_id = ${mine!.id})`;
  expect(await tried('portal', representative, values(own, 'accepted'))).toBe(DENIED);
  expect(await tried('portal', representative, values(own))).toBe(1);
  const accept = sql`update commitment set state = 'accepted', answered_at = now(), answered_by = app.person(), evidence_form = 'electronic' where alliance_id = ${shared.id}`;
  expect(await tried('portal', theirs!.representative, accept)).toBe(DENIED);
  const inAnotherName = sql`update commitment set state = 'accepted', answered_at = now(), answered_by = ${theirs!.representative.person} where alliance_id = ${shared.id}`;
  expect(await tried('portal', representative, inAnotherName)).toBe(DENIED);
  expect(await tried('portal', representative, accept)).toBe(1);
});

test('a collaborator does not answer for its party, and only an administrator changes the team', async () => {
  const here = await givenAlliance(next, { at: 9 });
  const [party] = here.organizations;
  const promise = {
    key: randomUUID(),
    alliance: here.id,
    organization: party!.id,
    action: 'Otra',
    deliverable: 'Otra',
  };
  must(await proposeCommitment(by(next, 'professional', 9), { ...promise, dueOn: '2026-12-01' }));
  const { actor: collaborator } = await givenMember(world(), party!.id, 'collaborator');
  const accept = sql`update commitment set state = 'accepted', answered_at = now(), answered_by = app.person(), evidence_form = 'electronic'
    where alliance_id = ${here.id} and state = 'proposed'`;
  expect(await tried('portal', collaborator, accept)).toBe(DENIED);
  expect(await tried('portal', party!.representative, accept)).toBe(1);
  const { lead, administrator, colleague } = world().staff;
  const statements = [
    sql`insert into staff_role values (${lead.id}, 'director')`,
    sql`delete from staff_role where person_id = ${colleague.id}`,
    sql`insert into staff_member values (${collaborator.person}, 'x', now())`,
    sql`update person set disabled_at = now() where id = ${colleague.id}`,
  ];
  for (const statement of statements) {
    expect(await tried('backoffice', lead.actor, statement)).toBe(DENIED);
    expect(await tried('backoffice', administrator.actor, statement)).toBe(1);
  }
});

test('nobody verifies, accepts or approves in another’s name', async () => {
  const here = await givenAlliance(next, { at: 11 });
  const line = sql`insert into contribution (id, alliance_id, party_id, organization_id, initiative_id, origin, category, description, quantity, unit, monetizable,
      not_monetizable_reason, state, delivered_on, declared_by, declared_at)
    select gen_random_uuid(), alliance_id, id, organization_id, ${next.cycle.initiatives[0]!}, 'private', 'talent', 'x', 1, 'hora', false, 'x', 'delivered', '2026-02-05', `;
  const of = sql`, now() from party where alliance_id = ${here.id}`;
  const { professional, lead } = world().staff;
  expect(await tried('backoffice', professional.actor, sql`${line}${`staff:${lead.id}`}${of}`)).toBe(DENIED);
  expect(await tried('backoffice', professional.actor, sql`${line}${`staff:${professional.id}`}${of}`)).toBe(1);
  const verify = (who: string) =>
    sql`update contribution set state = 'verified', verified_at = now(), verified_by = ${who} where alliance_id = ${here.id}`;
  expect(await tried('backoffice', professional.actor, verify(lead.id))).toBe(DENIED);
  expect(await tried('backoffice', lead.actor, verify(lead.id))).toBe(1);
});
