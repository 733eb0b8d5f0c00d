import { eq, sql } from 'drizzle-orm';
import {
  allow,
  type Ctx,
  Forbidden,
  newId,
  type Outcome,
  personOf,
  record,
  Stale,
  transact,
} from '../platform/index.ts';
import type { WithdrawLegalNature } from './inputs.ts';
import { linkedToInitiatives } from './linked.ts';
import { mayVerifyLegalNature } from './policy.ts';
import { lockOrganization } from './rows.ts';
import { decideWithdrawal, mayBeChosen } from './rules.ts';
import { legalNature, organization } from './tables.ts';

/**
 * Takes back, with its reason, that somebody saw what proves the legal nature of an organization: a mistake. Both stay in
 * its history, and it may be verified again. Throws Stale when it was taken back or verified since it was read. Refuses once the organization was linked to an initiative on the strength of
 * it, by either branch of 5 (R-254).
 */
export async function withdrawLegalNature(outer: Ctx, input: WithdrawLegalNature): Promise<Outcome> {
  if (!mayVerifyLegalNature(outer.actor)) throw new Forbidden('withdrawLegalNature');
  return transact(outer, async (ctx) => {
    const found = await lockOrganization(ctx, input.organization);
    const acts = await ctx.db.$count(legalNature, eq(legalNature.organizationId, found.id));
    if (input.version !== acts)
      throw new Stale('legalNature', {
        stream: { kind: 'organization', id: found.id },
        names: ['organization.legalNature'],
      });
    const chosen = mayBeChosen(found);
    if (!chosen.ok) return chosen;
    const [own] = await ctx.db
      .select({ verified: organization.verifiedAt })
      .from(organization)
      .where(eq(organization.id, found.id));
    const decided = decideWithdrawal(own!, await isLinked(ctx, found.id));
    if (!decided.ok) return decided;
    const { reason } = input;
    const seen = { organizationId: found.id, reason, at: ctx.now, by: personOf(ctx.actor)! };
    await ctx.db.insert(legalNature).values({ id: newId(ctx.now), act: 'withdrawn', ...seen });
    await ctx.db
      .update(organization)
      .set({ verifiedBy: null, verifiedAt: null, legalFileId: null })
      .where(eq(organization.id, found.id));
    await record(ctx, {
      name: 'organization.legalNatureWithdrawn',
      stream: { kind: 'organization', id: found.id },
      audience: 'parties',
      data: {},
    });
    return allow();
  });
}

/** Whether 6 or 8 of some alliance linked it to initiatives. Alliances are of a later concept. */
async function isLinked(ctx: Ctx, id: string): Promise<boolean> {
  const [row] = await ctx.db.execute<{ linked: boolean }>(sql`select ${linkedToInitiatives(sql`${id}`)} as linked`);
  return row!.linked;
}
