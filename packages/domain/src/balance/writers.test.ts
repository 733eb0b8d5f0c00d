import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { confirmBalance } from '../asRead.ts';
import { aWorld, by, givenCycle, improvementOf, must, narrative, refusal, rowOf } from '../given.ts';
import { setScope, sqlState } from '../platform/index.ts';
import { balancePage } from '../views/index.ts';
import { proposeImprovement, saveBalance } from './index.ts';

const world = aWorld();
let year = 2060;
/** A year of its own, of which nobody wrote the balance. */
async function another() {
  year += 1;
  return givenCycle(world().database, world().staff, year);
}
type Of = Awaited<ReturnType<typeof another>>;

const rowOfBalance = (of: Of) =>
  rowOf(
    of,
    sql`select version, prepared_by as by, prepared_at as at, (select count(*)::int from event e
      where e.stream_id = b.cycle_id and e.name = 'balance.saved') as told from balance b where cycle_id = ${of.cycle.id}`,
  );

/** Whether a person is offered the confirmation, is refused it, and the database by itself refuses it too. */
async function confirming(of: Of, name: 'lead' | 'director') {
  const ctx = by(of, name, 31);
  const { confirming } = await balancePage(ctx, of.cycle.year);
  const typed = ctx.db.transaction(async (tx) => {
    await setScope(tx, ctx.actor);
    await tx.execute(sql`update balance set confirmed_by = ${of.staff[name].id}, confirmed_at = ${ctx.now.toISOString()}
      where cycle_id = ${of.cycle.id}`);
    tx.rollback();
  });
  const typing = await typed.catch((error) =>
    error.constructor.name === 'TransactionRollbackError' ? 'ok' : sqlState(error),
  );
  return { offered: confirming?.ok ? 'ok' : confirming?.refusal.code, typing };
}
const closed = { offered: 'balance.ownPreparation', typing: '42501' };
const open = { offered: 'ok', typing: 'ok' };

test('a save that changes nothing is none: no version, no event, and who pressed it prepared nothing', async () => {
  const of = await another();
  const cycle = of.cycle.id;
  const blank = { P: '', H: '', V: '', A: '' };
  expect(must(await saveBalance(by(of, 'director', 29), { cycle, version: 0, narrative: blank }))).toEqual({
    version: 0,
  });
  expect((await balancePage(by(of, 'director', 29), of.cycle.year)).balance).toBe(null);
  must(await saveBalance(by(of, 'lead', 30), { cycle, version: 0, narrative }));
  must(await proposeImprovement(by(of, 'lead', 30), improvementOf(cycle)));
  const before = await rowOfBalance(of);
  expect(must(await saveBalance(by(of, 'director', 31), { cycle, version: 1, narrative }))).toEqual({ version: 1 });
  expect(await rowOfBalance(of)).toEqual(before);
  expect(await confirming(of, 'lead'), 'who wrote all of it').toEqual(closed);
  expect(refusal(await confirmBalance(by(of, 'lead', 31), { cycle }))).toBe('balance.ownPreparation');
  expect(await confirming(of, 'director'), 'who wrote nothing').toEqual(open);
  must(await confirmBalance(by(of, 'director', 31), { cycle }));
});

test('nobody who wrote a text or an improvement confirms it, whoever saved last, and all of them are told by name', async () => {
  const of = await another();
  const cycle = of.cycle.id;
  must(await proposeImprovement(by(of, 'professional', 29), improvementOf(cycle)));
  must(await saveBalance(by(of, 'lead', 30), { cycle, version: 0, narrative: { ...narrative, A: '' } }));
  must(await saveBalance(by(of, 'colleague', 31), { cycle, version: 1, narrative }));
  expect(await confirming(of, 'lead'), 'who wrote before the last').toEqual(closed);
  expect(await confirming(of, 'director')).toEqual(open);
  const names = await rowOf(
    of,
    sql`select array_agg(name order by at) as told from (values (${of.staff.professional.id}::uuid, 1), (${of.staff.lead.id}, 2),
      (${of.staff.colleague.id}, 3)) w(id, at) join person using (id)`,
  );
  expect((await balancePage(by(of, 'correspondence', 31), of.cycle.year)).balance!.preparedBy).toEqual(names.told);
  must(await proposeImprovement(by(of, 'director', 31), { ...improvementOf(cycle), finding: 'Otro hallazgo' }));
  expect(await confirming(of, 'director'), 'who wrote an improvement only').toEqual(closed);
  expect(refusal(await confirmBalance(by(of, 'director', 31), { cycle }))).toBe('balance.ownPreparation');
});
