import { eq, sql } from 'drizzle-orm';
import { type Alliance, pathOf } from '../alliance/index.ts';
import { isPacked } from '../filing/index.ts';
import { amendmentOf } from '../followup/index.ts';
import { inclusionNotice } from '../network/index.ts';
import type { Ctx } from '../platform/index.ts';
import { activitiesOf, lastStep } from '../procedure/index.ts';
import { isCountedIn } from './counted.ts';
import type { Standing } from './reversal.ts';

/** What stands on the last step of a case. */
export async function standingOf(
  ctx: Ctx,
  { id, procedureVersion }: Pick<Alliance, 'id' | 'procedureVersion'>,
): Promise<Standing> {
  const last = lastStep(await pathOf(ctx, id), activitiesOf(procedureVersion));
  const isCounted = last ? isCountedIn(id, last) : sql`false`;
  const [sent] = await ctx.db
    .select({ notices: sql<number>`count(*)::int`, packed: isPacked(id), isCounted: sql<boolean>`${isCounted}` })
    .from(inclusionNotice)
    .where(eq(inclusionNotice.allianceId, id));
  const wasNo = last?.activity === 13 && last.answer === 'no';
  const amendment = wasNo ? await amendmentOf(ctx, id, last.visit) : null;
  return { last, ...sent!, amendmentFiled: amendment?.state === 'filed' };
}
