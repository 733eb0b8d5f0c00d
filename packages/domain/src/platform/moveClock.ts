import { sql } from 'drizzle-orm';
import { decideMove, SYSTEM_STREAM } from './clock.ts';
import { type Ctx, record } from './context.ts';
import { bogotaDay } from './days.ts';
import { NotFound } from './errors.ts';
import type { MoveClock } from './inputs.ts';
import { allow, type Outcome, refuse } from './outcome.ts';
import { installation } from './tables.ts';
import { transact } from './transact.ts';

/**
 * Moves the clock of a demonstration forward to a day, whoever asks; where there is no mark there is no such clock. What
 * falls due with it is seen to by the jobs of its event, in the same transaction. Refuses to go back.
 */
export async function moveClock(outer: Ctx, input: MoveClock): Promise<Outcome<{ onDay: string }>> {
  return transact(outer, async (ctx) => {
    const [here] = await ctx.db.select().from(installation);
    if (here?.mark !== 'demonstration') throw new NotFound('clock');
    const today = bogotaDay(ctx.now);
    const move = decideMove(today, input.to);
    if (!move.ok) return move;
    const [answer] = await ctx.db.execute<{ moved: boolean }>(sql`select app.move_clock(${input.to}::date) as moved`);
    if (!answer?.moved) return refuse('clock.backwards', { onDay: today });
    await record(ctx, {
      name: 'clock.moved',
      stream: { kind: 'system', id: SYSTEM_STREAM },
      audience: 'staff',
      data: { fromDay: today, onDay: input.to },
    });
    return allow({ onDay: input.to });
  });
}
