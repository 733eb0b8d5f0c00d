import { randomUUID } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { aWorld, type GivenAlliance, givenAlliance, type StaffName } from '../given.ts';
import { KEEPING } from './freezes.ts';
import { GRANTS } from './grants.ts';
import { attempted, columnsOf, DENIED } from './scene.ts';
import { movesOf } from './statements.ts';
import { TRANSITIONS } from './transitions.ts';
import { ENDS_BESIDE, UNDONE, type Way } from './undoing.ts';

const world = aWorld();

let one: GivenAlliance;
let other: GivenAlliance;
beforeAll(async () => {
  one = await givenAlliance(world(), { at: 14 });
  other = await givenAlliance(world(), { at: 3 });
  await world().database.owner.db.execute(closedOf(one.id));
}, 60_000);

/** A salida no conforme that the last follow-up of a case closed. */
const closedOf = (alliance: string) => sql`
  insert into nonconformity (id, code, alliance_id, plan_activity_id, visit, state, opened_at, opened_by, description, correction,
      corrected_at, corrected_by, snapshot_id, acta_id, closed_at, closed_by)
    select gen_random_uuid(), 'SNC-2026-9999', k.alliance_id, (select min(t.id::text)::uuid from plan_activity t where t.alliance_id = k.alliance_id), k.visit,
      'closed', k.taken_at, 'staff:' || k.taken_by, 'x', 'adjust', k.taken_at, k.taken_by, k.id, k.acta_id, k.taken_at, k.taken_by
    from plan_snapshot k where k.alliance_id = ${alliance} order by k.number desc limit 1`;

const undone = movesOf(TRANSITIONS).filter(({ role }) => role === 'undo');

/** What goes with a state, and is emptied by who takes it back. */
const WITH: { readonly [noun: string]: string } = {
  'nonconformity.state': ', snapshot_id = null, acta_id = null, closed_at = null, closed_by = null',
  'plan_section.state': ', approved_at = null, approved_by = null',
  'proposal.state': ', approved_at = null, approved_by = null',
  'visit.state': ', closed_at = null, closed_by = null, minutes_used = null',
};

/** The one row of the case whose move is tried. */
const rowOf = (table: string): SQL => {
  if (table === 'alliance') return sql`id = ${one.id}`;
  if (table === 'visit') return sql`alliance_id = ${one.id} and activity = 4`;
  if (table === 'commitment')
    return sql`id = (select min(id::text)::uuid from commitment where alliance_id = ${one.id})`;
  return sql`alliance_id = ${one.id}`;
};

const told = (alliance: string): SQL => sql`
  insert into event (id, stream_kind, stream_id, at, actor, name, audience, data, request_id)
  values (${randomUUID()}, 'alliance', ${alliance}, now(), app.actor(), 'step.undone', 'staff', '{}', 'x')`;

/** Does it with the back office's role, tells the undo of a case or of none, and takes all back: what stopped it, or the rows. */
async function tried(who: StaffName, statement: SQL, tells: string | null): Promise<string | number> {
  let written = 0;
  const answer = await attempted(world().database, 'backoffice', world().staff[who].actor, async (db) => {
    written = (await db.execute(statement)).count;
    if (tells) await db.execute(told(tells));
    await db.execute(sql`set constraints all immediate`);
    throw new Error('undone');
  });
  return answer.includes('undone') ? written : answer;
}

const leading: readonly StaffName[] = ['lead', 'director'];

/** Each of the team, with the undo told and without: only the lead's and the director's, told, is made. */
async function onlyUndone(what: string, statement: SQL): Promise<void> {
  for (const who of Object.keys(world().staff) as StaffName[]) {
    const made = await tried(who, statement, one.id);
    if (leading.includes(who)) expect(made, `${who}: ${what}`).toBe(1);
    else expect([DENIED, 0], `${who}: ${what}`).toContain(made);
    for (const tells of [null, other.id])
      expect([DENIED, ...(leading.includes(who) ? [] : [0])], `${who}, untold: ${what}`).toContain(
        await tried(who, statement, tells),
      );
  }
  expect(await tried('professional', statement, one.id), what).toBe(DENIED);
}

test.each(undone)(
  '$noun $was → $becomes is made by the lead or the director alone, who tell the undo',
  async (move) => {
    const [table, column] = move.noun.split('.') as [string, string];
    const at = sql.raw(`${table} set ${column} = `);
    const { owner } = world().database;
    await owner.db.execute(
      sql`update ${at}${move.was} where ${rowOf(table)} and ${sql.raw(column)}::text <> ${move.was}`,
    );
    await onlyUndone(
      `${move.noun} ${move.was} → ${move.becomes}`,
      sql`update ${at}${move.becomes}${sql.raw(WITH[move.noun] ?? '')} where ${rowOf(table)}`,
    );
  },
);

test('so is what a step taken back marks and takes out: a follow-up, an answer to 13, an activity opened', async () => {
  const marks = (table: string) =>
    sql`update ${sql.raw(table)} set undone_at = now() where alliance_id = ${one.id} and undone_at is null`;
  await onlyUndone('a follow-up', marks('plan_snapshot'));
  await onlyUndone('an answer to 13', marks('compliance'));
  await onlyUndone('an activity', sql`delete from visit where alliance_id = ${one.id} and state = 'open'`);
});

/** Each mark of `UNDONE`: how its row is put, by the owner, and the change that only a step taken back makes of it. */
const MARKS: { readonly [mark: string]: () => { put: SQL; change: SQL } } = {
  'filing.withdrawn': () => ({
    put: sql`insert into filing (id, kind, alliance_id, state, subject, opened_at) values (${filing}, 'amendment', ${one.id}, 'pending', 'x', now()) on conflict do nothing`,
    change: sql`update filing set withdrawn_at = now() where id = ${filing}`,
  }),
  // Another case that has it goes on: the row is of the organization, whichever brought it.
  'network_entry.withdrawn': () => ({
    put: sql`update network_entry set alliance_id = ${other.id} where organization_id = ${one.organizations[0]!.id}`,
    change: sql`update network_entry set withdrawn_at = now() where organization_id = ${one.organizations[0]!.id}`,
  }),
  'plan_activity.replaced': () => ({
    put: sql`update plan_activity set replaced_at = now() where alliance_id = ${one.id} and number = 1`,
    change: sql`update plan_activity set replaced_at = null where alliance_id = ${one.id} and number = 1`,
  }),
};
const filing = randomUUID();

test.each(Object.keys(MARKS))('so is %s, of which a later step says another thing', async (mark) => {
  const { put, change } = MARKS[mark]!();
  await world().database.owner.db.execute(put);
  await onlyUndone(mark, change);
});

test('a packet is taken back by who prepared it, who signs it, without an undo', async () => {
  await world().database.owner.db.execute(MARKS['filing.withdrawn']!().put);
  const { id } = world().staff.professional;
  const signed = sql`update filing set withdrawn_at = now(), withdrawn_by = ${id}, withdraw_reason = 'x' where id = ${filing}`;
  expect(await tried('professional', signed, null)).toBe(1);
});

const ENDED = /(ended|withdrawn|replaced|undone|closed|corrected|revoked|annulled|cancelled|retired)_at$/;

/** What keeps a mark of an end from being written so: that nobody is granted it, a freeze from then on, or an undo. */
function keptBy(table: string, column: string, way: Way): boolean {
  if (!Object.values(GRANTS).some((tables) => tables[table]?.update?.includes(column))) return true;
  const { undoing, freezes = {} } = KEEPING[table]!;
  if (undoing && column === 'undone_at') return true;
  const undo = Object.values(UNDONE[table] ?? {});
  if (undo.some((one) => one.column === column && one.ways.includes(way))) return true;
  const freezesIt = Object.values(freezes).some(
    ({ when, but }) =>
      (when.split(' or ').some((one) => one.startsWith(`old.${column} is not null`)) && !but.includes(column)) ||
      (when === 'true' && but.includes(`${column}+`)),
  );
  return way === 'moved' && freezesIt;
}

test('every mark of an end is kept by a freeze or an undo, or says who writes it so', async () => {
  const marks = (await columnsOf(world().database)).filter(({ column }) => ENDED.test(column));
  expect(marks.length).toBeGreaterThan(15);
  const ways = marks.flatMap(({ table, column }) =>
    (['set', 'moved'] as const).flatMap((way) => (keptBy(table, column, way) ? [] : [`${table}.${column} ${way}`])),
  );
  expect(ways.sort()).toEqual(Object.keys(ENDS_BESIDE).sort());
  const undone = Object.entries(UNDONE).flatMap(([table, of]) => Object.keys(of).map((suffix) => `${table}.${suffix}`));
  expect(Object.keys(MARKS).sort(), 'each is tried').toEqual(undone.sort());
});

test('an undo that another transaction told does not open what comes later', async () => {
  const actor = world().staff.lead.actor;
  const again = sql`update proposal set state = 'draft', approved_at = null, approved_by = null where alliance_id = ${other.id}`;
  const now = (statement: SQL) =>
    attempted(world().database, 'backoffice', actor, async (db) => (await db.execute(statement)).count);
  expect(await now(told(other.id))).toBe(1);
  expect(await now(again), 'refused when it ends').toBe(DENIED);
});
