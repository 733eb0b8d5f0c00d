import { eq } from 'drizzle-orm';
import { alliance } from '../alliance/index.ts';
import { evidence } from '../evidence/index.ts';
import { request } from '../intake/index.ts';
import { bogotaDay, type Ctx, NotFound, newId, personOf } from '../platform/index.ts';
import type { LookSubject } from './look.ts';
import { personalDataLook } from './tables.ts';

/** What is opened: an evidence, by its id, or what was authorised with a request, by its code. */
interface Looked {
  evidence?: string | undefined;
  request?: string | undefined;
}

interface CaseLookedAt {
  id: string;
  code: string;
  professionalId: string;
  kind: LookSubject;
  /** The id of what is opened */
  subject: string;
  /** Of an evidence, which of its case it is */
  number: number | null;
}

/** The case of an evidence or of a request, as far as a look asks. A stranger's, and a request without a case, is not found. */
export async function caseLookedAt(ctx: Ctx, looked: Looked): Promise<CaseLookedAt> {
  const row = looked.request ? await ofRequest(ctx, looked.request) : await ofEvidence(ctx, looked.evidence);
  if (!row) throw new NotFound(looked.request ? 'request' : 'evidence');
  return row;
}

const ofCase = { id: alliance.id, code: alliance.code, professionalId: alliance.professionalId };

async function ofEvidence(ctx: Ctx, id: string | undefined): Promise<CaseLookedAt | null> {
  if (!id) return null;
  const [row] = await ctx.db
    .select({ ...ofCase, subject: evidence.id, number: evidence.number })
    .from(evidence)
    .innerJoin(alliance, eq(alliance.id, evidence.allianceId))
    .where(eq(evidence.id, id));
  return row ? { ...row, kind: 'evidence' } : null;
}

async function ofRequest(ctx: Ctx, code: string): Promise<CaseLookedAt | null> {
  const [row] = await ctx.db
    .select({ ...ofCase, subject: request.id })
    .from(request)
    .innerJoin(alliance, eq(alliance.id, request.allianceId))
    .where(eq(request.code, code));
  return row ? { ...row, kind: 'request', number: null } : null;
}

/** Keeps the look once for the person, the case, its kind and the day; of two at once one does. Returns its id when it is the first. */
export async function keepLook(
  ctx: Ctx,
  look: { alliance: string; kind: LookSubject; subject: string; reason: string | null },
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
      subjectKind: look.kind,
      subjectId: look.subject,
    })
    .onConflictDoNothing()
    .returning({ id: personalDataLook.id });
  return kept.length > 0 ? id : null;
}
