import { eq } from 'drizzle-orm';
import { alliance } from '../alliance/index.ts';
import { evidence } from '../evidence/index.ts';
import { bogotaDay, type Ctx, NotFound, newId, personOf } from '../platform/index.ts';
import { personalDataLook } from './tables.ts';

/** The case of an evidence, as far as a look asks. A stranger's is not found. */
export async function caseLookedAt(ctx: Ctx, id: string): Promise<{ id: string; professionalId: string }> {
  const [row] = await ctx.db
    .select({ id: alliance.id, professionalId: alliance.professionalId })
    .from(evidence)
    .innerJoin(alliance, eq(alliance.id, evidence.allianceId))
    .where(eq(evidence.id, id));
  if (!row) throw new NotFound('evidence');
  return row;
}

/** Keeps the look once for the person, the case and the day; of two at once one does. Returns its id when it is the first. */
export async function keepLook(
  ctx: Ctx,
  look: { alliance: string; evidence: string; reason: string | null },
): Promise<string | null> {
  const id = newId(ctx.now);
  const kept = await ctx.db
    .insert(personalDataLook)
    .values({
      id,
      personId: personOf(ctx.actor)!,
      allianceId: look.alliance,
      onDay: bogotaDay(ctx.now),
      at: ctx.now,
      free: look.reason === null,
      reason: look.reason,
      subjectKind: 'evidence',
      subjectId: look.evidence,
    })
    .onConflictDoNothing()
    .returning({ id: personalDataLook.id });
  return kept.length > 0 ? id : null;
}
