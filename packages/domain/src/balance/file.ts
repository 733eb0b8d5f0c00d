import { and, asc, eq } from 'drizzle-orm';
import { alliance, lockAlliances } from '../alliance/index.ts';
import { cycle as cycleTable, lockCycle } from '../cycle/index.ts';
import { filing, numbered } from '../filing/index.ts';
import { allow, bogotaDay, type Ctx, Forbidden, type Outcome, personOf, record, transact } from '../platform/index.ts';
import { waitingAlliances } from './confirm.ts';
import type { FileBalance } from './inputs.ts';
import { mayFileBalance } from './policy.ts';
import { balanceOf } from './rows.ts';
import { decideFiling } from './rules.ts';
import { balance } from './tables.ts';

const OUTCOME_STEP = 16;

/**
 * Files the balance with its radicado, which finishes the procedure for the cycle and for each of its alliances that has
 * an outcome: nothing opens after it.
 */
export async function fileBalance(outer: Ctx, input: FileBalance): Promise<Outcome> {
  if (!mayFileBalance(outer.actor)) throw new Forbidden('fileBalance');
  return numbered(input.number, () =>
    transact(outer, async (ctx) => {
      const cycle = await lockCycle(ctx, input.cycle, 'update');
      const found = await balanceOf(ctx, cycle.id);
      const decided = decideFiling(found, await waitingAlliances(ctx, cycle.id), input.filedOn, bogotaDay(ctx.now));
      if (!decided.ok) return decided;
      const { number, filedOn } = input;
      const filingId = found!.filingId!;
      await ctx.db
        .update(filing)
        .set({ state: 'filed', number, filedOn, filedAt: ctx.now, filedBy: personOf(ctx.actor) })
        .where(eq(filing.id, filingId));
      await ctx.db.update(balance).set({ state: 'filed' }).where(eq(balance.cycleId, cycle.id));
      await ctx.db
        .update(cycleTable)
        .set({ balanceFiledAt: ctx.now, version: cycle.version + 1 })
        .where(eq(cycleTable.id, cycle.id));
      await closeAlliances(ctx, cycle.id, { filing: filingId, number, filedOn, cycle: cycle.id });
      return allow();
    }),
  );
}

async function closeAlliances(
  ctx: Ctx,
  cycleId: string,
  data: { filing: string; number: string; filedOn: string; cycle: string },
) {
  await record(ctx, {
    name: 'balance.filed',
    stream: { kind: 'cycle', id: cycleId },
    audience: 'public',
    data,
    cause: data.filing,
  });
  const ready = await ctx.db
    .select({ id: alliance.id })
    .from(alliance)
    .where(and(eq(alliance.cycleId, cycleId), eq(alliance.step, OUTCOME_STEP)))
    .orderBy(asc(alliance.id));
  if (ready.length === 0) return;
  for (const { id } of await lockAlliances(
    ctx,
    ready.map((row) => row.id),
  )) {
    await record(ctx, {
      name: 'balance.filed',
      stream: { kind: 'alliance', id },
      audience: 'parties',
      data,
      cause: data.filing,
    });
  }
}
