import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { lockAlliance } from '../alliance/index.ts';
import { staysOf } from '../cycle/index.ts';
import { readActivity } from '../plan/index.ts';
import {
  allow,
  among,
  bogotaDay,
  type Ctx,
  claim,
  Forbidden,
  file,
  NotFound,
  newId,
  type Outcome,
  personOf,
  record,
  refuse,
  sumsOf,
  transact,
} from '../platform/index.ts';
import { stands } from './corrected.ts';
import type { Evidence, FileScan } from './evidence.ts';
import type { SubmitEvidence } from './inputs.ts';
import { keepReport } from './keepReport.ts';
import { mayReport } from './policy.ts';
import { nextEvidenceNumber, organizationOf } from './rows.ts';
import { decideSubmission, mayCarry } from './rules.ts';
import { evidence, evidenceFile } from './tables.ts';

/**
 * Reports the execution of a plan activity with its files: an ally's people theirs, staff the secretariat's (R-191, R-192,
 * After a return it is another submission, which may bring the files of the one that was sent back again. A repeated
 * key submits nothing again. Refuses outside activity 11, a day to come, an activity that the loop replaced, a file that
 * another evidence carries and, without its reason, a day outside the life of the alliance and its cycles or of a year whose balance was filed. Where people send
 * forms it asks about the same file, sent again for the same activity with other words.
 */
export async function submitEvidence(outer: Ctx, input: SubmitEvidence): Promise<Outcome<{ id: string }>> {
  return transact(outer, async (ctx) => {
    const { allianceId } = await readActivity(ctx, input.planActivity);
    const alliance = await lockAlliance(ctx, allianceId);
    const activity = await readActivity(ctx, input.planActivity);
    const organization = await organizationOf(ctx, allianceId, activity.partyId);
    if (!mayReport(ctx.actor, alliance, organization)) throw new Forbidden('submitEvidence');
    const files = [...new Set(input.files)];
    const typed = { ...input, files: await sumsOf(ctx, files) };
    const { first, id } = await claim(ctx, typed, 'evidence', newId(ctx.now));
    if (!first) return allow({ id });
    const decided = decideSubmission(alliance, activity, await staysOf(ctx, alliance), input, bogotaDay(ctx.now));
    if (!decided.ok) return decided;
    const free = await mustBeFree(ctx, activity, organization, files);
    if (!free.ok) return free;
    const same = ctx.asksRepeats ? await sentWith(ctx, activity.id, typed.files) : null;
    if (same) return refuse('evidence.sameFiles', { kind: 'evidence', id: same.id, number: same.number, at: same.at });
    const number = await nextEvidenceNumber(ctx, allianceId);
    const { description, executedOn, place } = input;
    const { cycle, apartReason } = decided.value;
    const apart = apartReason !== null;
    await ctx.db.insert(evidence).values({
      ...{
        id,
        allianceId,
        planActivityId: activity.id,
        number,
        partyId: activity.partyId,
        description,
        executedOn,
        place,
      },
      cycleId: cycle,
      apartReason,
      peopleReached: input.peopleReached ?? null,
      showsMinors: input.showsMinors === 'yes',
      state: 'received',
      submittedBy: personOf(ctx.actor)!,
      submittedAt: ctx.now,
    });
    await ctx.db.insert(evidenceFile).values(files.map((fileId) => ({ evidenceId: id, fileId })));
    const told = { id, allianceId, number, organization, apartReason };
    const kept = await keepReport(ctx, told, activity, { ...input, files });
    await record(ctx, {
      name: 'evidence.received',
      stream: { kind: 'alliance', id: allianceId },
      audience: 'parties',
      data: { evidence: id, number, planActivity: activity.id, organization, files, cycle, apart, ...kept },
    });
    return allow({ id });
  });
}

/** The last evidence of the activity that brought one of these files and stands: its number, and when it came. */
async function sentWith(ctx: Ctx, activity: string, sums: readonly string[]) {
  const [row] = await ctx.db
    .select({ id: evidence.id, number: evidence.number, at: evidence.submittedAt })
    .from(evidence)
    .innerJoin(evidenceFile, eq(evidenceFile.evidenceId, evidence.id))
    .innerJoin(file, eq(file.id, evidenceFile.fileId))
    .where(and(eq(evidence.planActivityId, activity), stands(sql`${evidence}`), inArray(file.sha256, [...sums])))
    .orderBy(desc(evidence.number))
    .limit(1);
  return row ? { ...row, at: row.at.toISOString() } : null;
}

/** The files must be of the same side of the same alliance: another's are not found. */
async function mustBeFree(
  ctx: Ctx,
  activity: { id: string; allianceId: string },
  organization: string | null,
  ids: readonly string[],
): Promise<Outcome> {
  const rows = await ctx.db
    .select({
      ...{ id: file.id, organization: file.organizationId, scan: file.scan },
      ...{ state: evidence.state, carriedFor: evidence.planActivityId },
    })
    .from(file)
    .leftJoin(evidenceFile, eq(evidenceFile.fileId, file.id))
    .leftJoin(evidence, eq(evidence.id, evidenceFile.evidenceId))
    .where(and(among(file.id, ids), eq(file.allianceId, activity.allianceId)));
  const own = ids.map((one) => rows.filter((row) => row.id === one && row.organization === organization));
  if (own.some((carried) => carried.length === 0)) throw new NotFound('file');
  return mayCarry(
    own.map((carried) => ({
      scan: carried[0]!.scan as FileScan,
      carriers: carried.flatMap(({ state, carriedFor }) =>
        state === null ? [] : [{ state: state as Evidence['state'], isOfActivity: carriedFor === activity.id }],
      ),
    })),
  );
}
