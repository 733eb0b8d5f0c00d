import { eq } from 'drizzle-orm';
import { allianceInitiative } from '../alliance/index.ts';
import { initiative } from '../cycle/index.ts';
import { type Ctx, file, NotFound } from '../platform/index.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where a file is and what it is, within what the actor may see. */
export async function readFile(ctx: Ctx, id: string) {
  if (!UUID.test(id)) throw new NotFound('file');
  const { key, name, mediaType, bytes, scan } = file;
  const [row] = await ctx.db.select({ key, name, mediaType, bytes, scan }).from(file).where(eq(file.id, id));
  if (!row) throw new NotFound('file');
  return row;
}

/** The initiatives that an alliance strengthens. */
export async function initiativesOfAlliance(ctx: Ctx, allianceId: string) {
  return ctx.db
    .select({ id: initiative.id, name: initiative.name })
    .from(allianceInitiative)
    .innerJoin(initiative, eq(initiative.id, allianceInitiative.initiativeId))
    .where(eq(allianceInitiative.allianceId, allianceId));
}
