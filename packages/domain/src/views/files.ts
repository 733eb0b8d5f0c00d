import { eq } from 'drizzle-orm';
import { allianceInitiative } from '../alliance/index.ts';
import { initiative } from '../cycle/index.ts';
import type { Ctx } from '../platform/index.ts';

/** The initiatives that an alliance strengthens. */
export async function initiativesOfAlliance(ctx: Ctx, allianceId: string) {
  return ctx.db
    .select({ id: initiative.id, name: initiative.name })
    .from(allianceInitiative)
    .innerJoin(initiative, eq(initiative.id, allianceInitiative.initiativeId))
    .where(eq(allianceInitiative.allianceId, allianceId));
}
