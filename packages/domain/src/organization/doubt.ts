import { and, eq, isNull } from 'drizzle-orm';
import { allow, type Ctx, type Outcome, record } from '../platform/index.ts';
import { type PersonSign, personSigns } from './personSigns.ts';
import { mayGoOn } from './rules.ts';
import { organization } from './tables.ts';

/**
 * Asks of an organization that somebody is to act for what registering asks: whether one that reads like a natural person
 * is an organization. It goes on flagged to staff, unless they settled it already, or merged it: then they looked at it. Within the caller's transaction.
 */
export async function askIfPerson(ctx: Ctx, id: string, isOrganization: 'yes' | undefined): Promise<Outcome> {
  const { name, nit, doubtedAt, doubtSettledAt, mergedInto } = organization;
  const [found] = await ctx.db
    .select({ name, nit, doubtedAt, doubtSettledAt, mergedInto })
    .from(organization)
    .where(eq(organization.id, id));
  if (!found || found.doubtSettledAt || found.mergedInto) return allow();
  const signs = personSigns(found);
  const asked = mayGoOn(signs, isOrganization);
  if (!asked.ok || signs.length === 0 || found.doubtedAt) return asked;
  const flagged = await ctx.db
    .update(organization)
    .set({ doubtedAt: ctx.now })
    .where(and(eq(organization.id, id), isNull(organization.doubtedAt)))
    .returning({ id: organization.id });
  if (flagged.length > 0) await recordDoubt(ctx, id, signs);
  return allow();
}

/** Its people are not told what staff doubt. */
export async function recordDoubt(ctx: Ctx, id: string, signs: readonly PersonSign[]): Promise<void> {
  await record(ctx, {
    name: 'organization.doubted',
    stream: { kind: 'organization', id },
    audience: 'staff',
    data: { signs },
  });
}
