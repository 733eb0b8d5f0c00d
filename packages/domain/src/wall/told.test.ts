import { type SQL, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { aWorld, type GivenAlliance, givenAlliance, givenCycle } from '../given.ts';
import { GRANTS } from './grants.ts';
import { attempted, DENIED, telling } from './scene.ts';
import { CHANGED_BESIDE, TOLD } from './told.ts';
import { CASE_OF } from './undoing.ts';

const world = aWorld();

/** Two cases that run: what the first says was said by its acts, and neither has ended. */
let one: GivenAlliance;
let other: GivenAlliance;
let next: string;
beforeAll(async () => {
  one = await givenAlliance(world(), { at: 13, kind: 'pact' });
  other = await givenAlliance(world(), { at: 3 });
  next = (await givenCycle(world().database, world().staff, 2027)).cycle.id;
}, 60_000);

/** What each column says otherwise. */
const OTHERWISE: { readonly [column: string]: () => SQL } = {
  active_part: () => sql`'no'`,
  active_part_at: () => sql`now()`,
  active_part_by: () => sql`${world().staff.lead.id}`,
  compliance: () => sql`'notMet'`,
  cycle_id: () => sql`${next}`,
  kind: () => sql`'support'`,
  liaison_person_id: () => sql`${world().staff.lead.id}`,
  network_entry_id: () => sql`null`,
};

const parts = Object.entries(TOLD).flatMap(([table, of]) =>
  Object.entries(of).flatMap(([part, { columns, events }]) =>
    columns.map((column) => ({ table, part, column, events })),
  ),
);
type Part = (typeof parts)[number];

function changing({ table, column }: Part): SQL {
  const of = `${table} set ${column} = `;
  const where = sql.raw(` where ${CASE_OF[table] ?? 'alliance_id'} = `);
  const otherwise = OTHERWISE[column]?.() ?? sql.raw(`coalesce(${column}, '') || 'x'`);
  const inForce = table === 'plan_activity' ? sql` and replaced_at is null and compliance = 'met'` : sql``;
  return sql`update ${sql.raw(of)}${otherwise}${where}${one.id}${inForce}`;
}

/** Does it as the lead with the back office's role, tells what it is told, and takes all back: what stopped it, or the rows. */
async function tried(change: SQL, ...told: readonly SQL[]): Promise<string | number> {
  let written = 0;
  const answer = await attempted(world().database, 'backoffice', world().staff.lead.actor, async (db) => {
    written = (await db.execute(change)).count;
    for (const event of told) await db.execute(event);
    await db.execute(sql`set constraints all immediate`);
    throw new Error('taken back');
  });
  return answer.includes('taken back') ? written : answer;
}

test.each(parts)('while a case runs, $column of $table changes only with an act that says it', async (part) => {
  const change = changing(part);
  expect(await tried(change), 'nobody tells it').toBe(DENIED);
  for (const name of part.events) {
    expect(await tried(change, telling(one.id, name)), name).toBeGreaterThan(0);
    expect(await tried(change, telling(other.id, name)), `${name} of another case`).toBe(DENIED);
  }
  expect(await tried(change, telling(one.id, 'commitment.amended')), 'another act').toBe(DENIED);
});

test('what an act told stands no longer for what a later transaction writes', async () => {
  const later = (statement: SQL) =>
    attempted(
      world().database,
      'backoffice',
      world().staff.lead.actor,
      async (db) => (await db.execute(statement)).count,
    );
  expect(await later(telling(one.id, 'firstContact.recorded'))).toBe(1);
  expect(await later(sql`update party set capacity = 'x' where alliance_id = ${one.id}`)).toBe(DENIED);
});

test('every column of these tables that an application may change is told, or says why it is changed otherwise', () => {
  for (const role of ['portal', 'backoffice', 'worker'] as const)
    for (const table of Object.keys(TOLD))
      for (const column of GRANTS[role][table]?.update ?? []) {
        const isTold = parts.some((part) => part.table === table && part.column === column);
        expect(isTold !== `${table}.${column}` in CHANGED_BESIDE, `${role}: ${table}.${column}`).toBe(true);
      }
  const granted = Object.values(GRANTS).flatMap((tables) =>
    Object.entries(tables).flatMap(([table, { update = [] }]) => update.map((column) => `${table}.${column}`)),
  );
  expect(Object.keys(CHANGED_BESIDE).filter((name) => !granted.includes(name))).toEqual([]);
});
