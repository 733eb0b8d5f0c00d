import { and, eq, inArray } from 'drizzle-orm';
import { type Ctx, record } from '../platform/index.ts';
import { commitment } from './tables.ts';

/** Marks as met what was in force, within the transaction of decision 13 Sí. */
export async function meetCommitments(ctx: Ctx, allianceId: string): Promise<void> {
  const met = await ctx.db
    .update(commitment)
    .set({ state: 'met' })
    .where(and(eq(commitment.allianceId, allianceId), inArray(commitment.state, ['accepted', 'proposed'])))
    .returning({ id: commitment.id, number: commitment.number });
  met.sort((a, b) => a.number - b.number);
  for (const { id, number } of met) {
    await record(ctx, {
      name: 'commitment.met',
      stream: { kind: 'alliance', id: allianceId },
      audience: 'parties',
      data: { commitment: id, number },
    });
  }
}
