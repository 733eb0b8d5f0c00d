import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type SQL, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { endAlliance } from '../asRead.ts';
import { BLANKED } from '../audit/blankedColumns.ts';
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
import { CLOSED, rowsPut, TRIED_IN } from './closedRows.ts';
import { KEEPING } from './freezes.ts';
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
  const [merged, into] = [await givenOrganization(world()), await givenOrganization(world())];
  const rows = rowsPut({ id: one.id, lead: world().staff.lead.id, merged: merged.id, into: into.id });
  await world().database.owner.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    for (const row of rows) await tx.execute(row);
  });
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

test('what a freeze or a trigger of its own keeps is closed here, or in a test that is named', () => {
  const kept = Object.entries(KEEPING).filter(
    ([table, { freezes = {}, triggers = [] }]) =>
      Object.keys(freezes).length > 0 || triggers.some((name) => !isOfAdding(table, name)),
  );
  const missing = kept.filter(([table]) => !(table in CLOSED) && !(table in TRIED_IN)).map(([table]) => table);
  expect(missing).toEqual([]);
  for (const [table, file] of Object.entries(TRIED_IN)) {
    expect(table in CLOSED || !(table in KEEPING), table).toBe(false);
    expect(readFileSync(`${import.meta.dirname}/${file}`, 'utf8'), file).toMatch(new RegExp(`\\b${table}\\b`));
  }
});

/** Compared word for word with its statement, in `freezes.test.ts`. */
const isOfAdding = (table: string, trigger: string) =>
  [`${table}_append_only`, `${table}_no_truncate`].includes(trigger);

/** What an act writes anew, or once, also where somebody else's words stand. */
const WRITTEN_ANEW = ['membership.end_reason', 'network_entry.earlier', 'network_entry.relevant'];
const JSONB = ['content', 'kept'];

/** Words as `app.blank_person` leaves them, written by another. */
function blankings(table: string): string[] {
  const columns = (BLANKED[table]?.split(' ') ?? []).filter((name) => !WRITTEN_ANEW.includes(`${table}.${name}`));
  const words = (column: string) =>
    JSONB.includes(column) && table !== 'receipt' ? `'{"name": "Persona anonimizada"}'` : "'Persona anonimizada'";
  return columns.map((column) => `"${column}" = ${words(column)}`);
}

test.each(Object.keys(CLOSED))('what is closed of %s is changed and deleted by no role', async (table) => {
  const [where, ...changes] = CLOSED[table]!;
  const [row] = await world().database.owner.db.execute<{ n: number }>(
    sql.raw(`select count(*)::int as n from ${table} where ${where}`),
  );
  expect(row!.n, 'the case has some').toBeGreaterThan(0);
  const before = await contentOf(table);
  const statements = [
    ...[...changes, ...blankings(table)].map((change) => `update ${table} set ${change} where ${where}`),
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
