import { and, eq } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
import { alliance, party, proposal, visit } from './tables.ts';

type TakeBack = (ctx: Ctx, allianceId: string) => Promise<object>;

/** What the records of the parties hold of each activity. */
const OF_PARTIES = {
  3: { capacity: null, influenceCircle: null, interestGroups: null },
  4: { activePartAnalysis: null, solutionAnalysis: null },
  5: { activePart: null, activePartReason: null, activePartAt: null, activePartBy: null },
  8: { liaisonPersonId: null, liaisonPosition: null },
} as const;

const takers: { readonly [activity: number]: TakeBack } = {
  2: async (ctx, id) => {
    const [kept] = await ctx.db.select().from(proposal).where(eq(proposal.allianceId, id));
    await ctx.db
      .update(proposal)
      .set({ state: 'draft', approvedAt: null, approvedBy: null })
      .where(eq(proposal.allianceId, id));
    await ctx.db.update(alliance).set({ kind: null }).where(eq(alliance.id, id));
    return { proposal: kept };
  },
  3: ofParties(3),
  4: ofParties(4),
  5: ofParties(5),
  8: async (ctx, id) => {
    const [kept] = await ctx.db.select({ methodology: alliance.methodology }).from(alliance).where(eq(alliance.id, id));
    await ctx.db.update(alliance).set({ methodology: null }).where(eq(alliance.id, id));
    return { ...kept, ...(await ofParties(8)(ctx, id)) };
  },
};

/** Empties what the last step had left in the case's own rows, within the verb that takes it back. Returns it as it was. */
export async function takeBackStep(ctx: Ctx, allianceId: string, activity: number, count: number): Promise<object> {
  const [closed] = await ctx.db
    .select()
    .from(visit)
    .where(and(eq(visit.allianceId, allianceId), eq(visit.activity, activity), eq(visit.visit, count)));
  return { visit: closed, ...(await takers[activity]?.(ctx, allianceId)) };
}

function ofParties(activity: keyof typeof OF_PARTIES): TakeBack {
  return async (ctx, id) => {
    const parties = await ctx.db.select().from(party).where(eq(party.allianceId, id));
    await ctx.db.update(party).set(OF_PARTIES[activity]).where(eq(party.allianceId, id));
    return { parties };
  };
}
