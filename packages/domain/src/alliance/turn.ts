import { type Ctx, newId, personOf } from '../platform/index.ts';
import type { TurnAct } from './alliance.ts';
import { KEPT_VERSION } from './stored.ts';
import { allianceTurn } from './tables.ts';

/** Keeps who turned the case, when and why, within the caller's transaction. Returns the id that its event carries. */
export async function keepTurn(
  ctx: Ctx,
  turn: { allianceId: string; act: TurnAct; activity: number; reason: string; organizationId?: string; kept?: object },
): Promise<string> {
  const id = newId(ctx.now);
  await ctx.db.insert(allianceTurn).values({
    ...turn,
    kept: turn.kept && { v: KEPT_VERSION, ...turn.kept },
    id,
    at: ctx.now,
    by: personOf(ctx.actor)!,
  });
  return id;
}
