import { and, eq, isNull, or } from 'drizzle-orm';
import {
  allow,
  type Ctx,
  Forbidden,
  file,
  NotFound,
  newId,
  type Outcome,
  personOf,
  record,
  transact,
} from '../platform/index.ts';
import type { VerifyLegalNature } from './inputs.ts';
import { mayVerifyLegalNature } from './policy.ts';
import { lockOrganization } from './rows.ts';
import { mayBeChosen } from './rules.ts';
import { legalNature, organization } from './tables.ts';

/** A named person of staff saw what proves the legal nature of the organization. A second time changes nothing; one that was merged is refused, the registration that stayed is looked at. */
export async function verifyLegalNature(outer: Ctx, input: VerifyLegalNature): Promise<Outcome> {
  if (!mayVerifyLegalNature(outer.actor)) throw new Forbidden('verifyLegalNature');
  return transact(outer, async (ctx) => {
    const found = await lockOrganization(ctx, input.organization);
    const chosen = mayBeChosen(found);
    if (!chosen.ok) return chosen;
    if (found.verified) return allow();
    if (input.file) await mustBeOf(ctx, found.id, input.file);
    const seen = { organizationId: found.id, fileId: input.file ?? null, at: ctx.now, by: personOf(ctx.actor)! };
    await ctx.db.insert(legalNature).values({ id: newId(ctx.now), act: 'verified', ...seen });
    await ctx.db
      .update(organization)
      .set({ verifiedBy: personOf(ctx.actor), verifiedAt: ctx.now, legalFileId: input.file ?? null })
      .where(eq(organization.id, found.id));
    await record(ctx, {
      name: 'organization.legalNatureVerified',
      stream: { kind: 'organization', id: found.id },
      audience: 'parties',
      data: { file: input.file ?? null },
    });
    return allow();
  });
}

/** The proof is a file of the organization, or of staff: another organization's is not found. */
async function mustBeOf(ctx: Ctx, organizationId: string, id: string): Promise<void> {
  const own = or(eq(file.organizationId, organizationId), isNull(file.organizationId));
  const rows = await ctx.db
    .select({ id: file.id })
    .from(file)
    .where(and(eq(file.id, id), own));
  if (rows.length === 0) throw new NotFound('file');
}
