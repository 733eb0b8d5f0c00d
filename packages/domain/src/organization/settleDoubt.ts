import { eq } from 'drizzle-orm';
import { allow, type Ctx, Forbidden, type Outcome, personOf, record, transact } from '../platform/index.ts';
import type { SettleDoubt } from './inputs.ts';
import { maySettleDoubt } from './policy.ts';
import { lockOrganization } from './rows.ts';
import { mayBeChosen, maySettle } from './rules.ts';
import { organization } from './tables.ts';

/**
 * A named person of staff found that what reads like a natural person is an organization, and says why: the flag goes, the
 * reason stays. Refuses what is not flagged, and a registration that was merged.
 */
export async function settleDoubt(outer: Ctx, input: SettleDoubt): Promise<Outcome> {
  if (!maySettleDoubt(outer.actor)) throw new Forbidden('settleDoubt');
  return transact(outer, async (ctx) => {
    const found = await lockOrganization(ctx, input.organization);
    const chosen = mayBeChosen(found);
    if (!chosen.ok) return chosen;
    const settles = maySettle(found);
    if (!settles.ok) return settles;
    await ctx.db
      .update(organization)
      .set({ doubtSettledBy: personOf(ctx.actor), doubtSettledAt: ctx.now, doubtReason: input.reason })
      .where(eq(organization.id, found.id));
    await record(ctx, {
      name: 'organization.doubtSettled',
      stream: { kind: 'organization', id: found.id },
      audience: 'staff',
      data: {},
    });
    return allow();
  });
}
