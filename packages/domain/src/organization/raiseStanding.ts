import { eq } from 'drizzle-orm';
import { type Ctx, record } from '../platform/index.ts';
import type { Organization, Standing } from './organization.ts';
import { lockOrganization } from './rows.ts';
import { organization } from './tables.ts';

const RANK: Record<Standing, number> = { inactive: 0, prospect: 1, articulating: 2, member: 3 };

/** Raises the organization's standing within the caller's transaction: a member never falls back to articulating. */
export async function raiseStanding(ctx: Ctx, id: string, to: Standing): Promise<void> {
  const found = await lockBody(ctx, id);
  if (RANK[found.standing] >= RANK[to]) return;
  await change(ctx, found, to);
}

/** Sets the standing that is true now, within the verb that took a step back: the only way down. */
export async function settleStanding(ctx: Ctx, id: string, to: Standing): Promise<void> {
  const found = await lockBody(ctx, id);
  if (found.standing === to || found.standing === 'inactive') return;
  await change(ctx, found, to);
}

/** A standing is the body's: of a registration that was merged, the one that stayed has it. */
async function lockBody(ctx: Ctx, id: string): Promise<Organization> {
  const found = await lockOrganization(ctx, id);
  return found.mergedInto ? lockOrganization(ctx, found.mergedInto) : found;
}

async function change(ctx: Ctx, { id, standing: from }: Organization, to: Standing): Promise<void> {
  await ctx.db.update(organization).set({ standing: to }).where(eq(organization.id, id));
  await record(ctx, {
    name: 'organization.standingChanged',
    stream: { kind: 'organization', id },
    audience: 'parties',
    data: { from, to },
  });
}
