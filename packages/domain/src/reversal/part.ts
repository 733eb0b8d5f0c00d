import { and, eq, isNull } from 'drizzle-orm';
import { settleStandings } from '../network/index.ts';
import {
  lockOrganization,
  mayMergeOrganizations,
  mayPart,
  organization,
  organizationMerge,
} from '../organization/index.ts';
import type { PartOrganizations } from '../organization/inputs.ts';
import {
  allow,
  type Ctx,
  Forbidden,
  isTaken,
  type Outcome,
  personOf,
  record,
  refuse,
  transact,
} from '../platform/index.ts';

/**
 * Takes a merge back, with its reason: what was merged by mistake are two bodies again, each with its own history and the
 * standing that its own alliances give it. Refuses a registration that is merged into no other, and one whose NIT was registered again
 * since.
 */
export async function partOrganizations(outer: Ctx, input: PartOrganizations): Promise<Outcome> {
  if (!mayMergeOrganizations(outer.actor)) throw new Forbidden('partOrganizations');
  try {
    return await part(outer, input);
  } catch (error) {
    if (NITS.some((index) => isTaken(error, index))) return refuse('organization.nitSince');
    throw error;
  }
}

const NITS = ['organization_nit', 'organization_public_nit'];

function part(outer: Ctx, input: PartOrganizations): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const losing = await lockOrganization(ctx, input.organization);
    const decided = mayPart(losing);
    if (!decided.ok) return decided;
    const { from } = decided.value;
    await lockOrganization(ctx, from);
    const [parted] = await ctx.db
      .update(organizationMerge)
      .set({ partedAt: ctx.now, partedBy: personOf(ctx.actor)!, partReason: input.reason })
      .where(and(eq(organizationMerge.organizationId, losing.id), isNull(organizationMerge.partedAt)))
      .returning({ id: organizationMerge.id });
    await ctx.db.update(organization).set({ mergedInto: null }).where(eq(organization.id, losing.id));
    await settleStandings(ctx, [losing.id, from]);
    await record(ctx, {
      name: 'organization.parted',
      stream: { kind: 'organization', id: losing.id },
      subjects: [{ kind: 'organization', id: from }],
      audience: 'parties',
      data: { from, merge: parted!.id },
    });
    return allow();
  });
}
