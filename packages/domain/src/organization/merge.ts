import { eq } from 'drizzle-orm';
import {
  allow,
  type Ctx,
  claim,
  Forbidden,
  newId,
  type Outcome,
  personOf,
  record,
  transact,
} from '../platform/index.ts';
import type { MergeOrganizations } from './inputs.ts';
import type { Organization } from './organization.ts';
import { mayMergeOrganizations } from './policy.ts';
import { raiseStanding } from './raiseStanding.ts';
import { lockOrganization } from './rows.ts';
import { mayMerge } from './rules.ts';
import { organization, organizationMerge } from './tables.ts';

/**
 * Two registrations are the same body: one goes into the other, which stays. Nothing is re-pointed nor deleted: what is of
 * either is read as the one that stays, which keeps the higher standing of the two; the people of both are told. Returns
 * the merge; a repeated key merges nothing again. Refuses one registration with itself, one that was merged already, one
 * that goes into such a one, and one into which others were merged.
 */
export async function mergeOrganizations(outer: Ctx, input: MergeOrganizations): Promise<Outcome<{ id: string }>> {
  if (!mayMergeOrganizations(outer.actor)) throw new Forbidden('mergeOrganizations');
  return transact(outer, async (ctx) => {
    const [losing, staying] = await lockTwo(ctx, input.organization, input.into);
    const { first, id } = await claim(ctx, input, 'organizationMerge', newId(ctx.now));
    if (!first) return allow({ id });
    const keepsOthers = (await mergedInto(ctx, losing.id)) > 0;
    const decided = mayMerge({ ...losing, keepsOthers }, { ...staying, keepsOthers: false });
    if (!decided.ok) return decided;
    await ctx.db.insert(organizationMerge).values({
      ...{ id, organizationId: losing.id, intoId: staying.id, reason: input.reason },
      ...{ at: ctx.now, by: personOf(ctx.actor)! },
    });
    await ctx.db.update(organization).set({ mergedInto: staying.id }).where(eq(organization.id, losing.id));
    await raiseStanding(ctx, staying.id, losing.standing);
    await record(ctx, {
      name: 'organization.merged',
      stream: { kind: 'organization', id: losing.id },
      subjects: [{ kind: 'organization', id: staying.id }],
      audience: 'parties',
      data: { into: staying.id, merge: id },
    });
    return allow({ id });
  });
}

/** Both, locked by ascending id. */
async function lockTwo(ctx: Ctx, one: string, other: string): Promise<[Organization, Organization]> {
  const locked = new Map<string, Organization>();
  for (const id of [one, other].sort()) locked.set(id, await lockOrganization(ctx, id));
  return [locked.get(one)!, locked.get(other)!];
}

async function mergedInto(ctx: Ctx, id: string): Promise<number> {
  return ctx.db.$count(organization, eq(organization.mergedInto, id));
}
