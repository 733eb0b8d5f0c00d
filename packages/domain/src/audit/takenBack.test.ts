import { beforeAll, expect, test } from 'vitest';
import { undoStep } from '../asRead.ts';
import { answerNo, aWorld, by, givenAlliance, must } from '../given.ts';
import type { Database } from '../platform/index.ts';
import { verifyStored } from './index.ts';

const world = aWorld();
const cases: { id: string }[] = [];

/** Three cases of which a step was taken back: 11, a Sí and a No at 13; and one with a No that stands. Before them, three of which 3, 4 and 8 were. */
beforeAll(async () => {
  const undo = async (alliance: string, step: number) =>
    must(await undoStep(by(world(), 'lead', 30), { alliance, step, reason: 'Quedó en el acta equivocada' }));
  for (const at of [4, 5, 9] as const) await undo((await givenAlliance(world(), { at })).id, at);
  for (const at of [12, 14] as const) {
    const one = await givenAlliance(world(), { at });
    await undo(one.id, at);
    cases.push(one);
  }
  for (const isUndone of [true, false]) {
    const one = await givenAlliance(world(), { at: 12 });
    await answerNo(world(), one);
    if (isUndone) await undo(one.id, 11);
    cases.push(one);
  }
}, 240_000);

/** What would refuse a state without what belongs to it. */
const UNCHECKED = `do $$ declare held record; begin
  for held in select conrelid::regclass as "table", conname as name from pg_constraint
    where conrelid in ('commitment'::regclass, 'filing'::regclass) and contype = 'c' loop
    execute format('alter table %s drop constraint %I', held."table", held.name);
  end loop; end $$`;

class Undone extends Error {}

/** What only who owns the machine could do, with the guards off; looked at, and undone. */
async function tampered(changes: readonly string[], look: (db: Database) => Promise<void>): Promise<void> {
  const undone = world().database.owner.db.transaction(async (tx) => {
    await tx.execute('set local session_replication_role = replica');
    await tx.execute(UNCHECKED);
    for (const change of changes) expect((await tx.execute(change)).count, change).toBeGreaterThan(0);
    await look(tx);
    throw new Undone();
  });
  await expect(undone).rejects.toThrow(Undone);
}

test('a state changed in a case with a step taken back is found, also one that the undo moved', async () => {
  expect(await verifyStored(world().database.owner.db)).toEqual([]);
  for (const { id } of cases) {
    const changes = [
      `update commitment set state = 'withdrawn' where alliance_id = '${id}'`,
      `update filing set state = case state when 'filed' then 'pending' else 'filed' end where alliance_id = '${id}'`,
    ];
    await tampered(changes, async (db) => {
      const found = (await verifyStored(db)).filter(({ fault }) => fault === 'state').map(({ of }) => of);
      const rows = await db.execute<{ of: string }>(`
        select 'commitment:' || id as of from commitment where alliance_id = '${id}'
        union all select 'filing:' || id from filing where alliance_id = '${id}'`);
      expect(found.sort()).toEqual(rows.map(({ of }) => of).sort());
    });
  }
});

const LATER = ['words', 'actions', 'date', 'moved'];

test('events of before a sum or an id was kept say nothing of it: a migrated installation has no faults', async () => {
  const without = LATER.map((name) => `- '${name}'`).join(' ');
  const changes = [
    `update event set data = (data::jsonb ${without})::text`,
    "update event set data = (data::jsonb - 'action')::text where name = 'planActivity.renewed'",
    "update event set data = (data::jsonb - 'meeting')::text where name in ('acta.approved', 'followUp.recorded')",
  ];
  await tampered(changes, async (db) => expect(await verifyStored(db)).toEqual([]));
});
