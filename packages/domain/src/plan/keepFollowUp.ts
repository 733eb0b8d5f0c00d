import { createHash } from 'node:crypto';
import { eq, max, sql } from 'drizzle-orm';
import { type Alliance, party } from '../alliance/index.ts';
import { meeting } from '../meeting/index.ts';
import { organization } from '../organization/index.ts';
import { bogotaDay, type Ctx, NotFound, newId, personOf } from '../platform/index.ts';
import type { Compliance, Plan } from './plan.ts';
import { planOf } from './queries.ts';
import { dateHeldBy } from './rules.ts';
import { canonicalJson, type PlanState } from './state.ts';
import { storedState } from './stored.ts';
import { followUpDate, planActivity, planSnapshot } from './tables.ts';

export interface FollowedActivity {
  compliance: Compliance;
  observation: string;
}

/**
 * The Plan de trabajo RED con seguimiento, within the transaction of the follow-up that its acta records: each activity's
 * compliance, the planned date that the meeting held, and the dated state of the section with its hash.
 */
export async function keepFollowUp(
  ctx: Ctx,
  alliance: Alliance,
  visit: number,
  acta: string,
  followed: ReadonlyMap<string, FollowedActivity>,
): Promise<{ snapshot: string; sha256: string; meeting: string; date: string | null }> {
  for (const [id, { compliance }] of followed) {
    await ctx.db.update(planActivity).set({ compliance }).where(eq(planActivity.id, id));
  }
  const held = await holdDate(ctx, await planOf(ctx, alliance.id), acta);
  const number = await nextFollowUpNumber(ctx, alliance.id);
  const state = stateOf(
    alliance,
    { visit, number },
    bogotaDay(ctx.now),
    await planOf(ctx, alliance.id),
    followed,
    await namesOf(ctx, alliance.id),
  );
  const content = storedState.write(state);
  const sha256 = createHash('sha256').update(canonicalJson(state)).digest('hex');
  const snapshot = newId(ctx.now);
  await ctx.db.insert(planSnapshot).values({
    ...{ id: snapshot, allianceId: alliance.id, number, visit, content, sha256 },
    actaId: acta,
    takenAt: ctx.now,
    takenBy: personOf(ctx.actor)!,
  });
  return { snapshot, sha256, ...held };
}

async function nextFollowUpNumber(ctx: Ctx, allianceId: string): Promise<number> {
  const [row] = await ctx.db
    .select({ last: max(planSnapshot.number) })
    .from(planSnapshot)
    .where(eq(planSnapshot.allianceId, allianceId));
  return (row?.last ?? 0) + 1;
}

/** The meeting of the acta, and the planned day that it held. */
async function holdDate(ctx: Ctx, { dates }: Plan, acta: string): Promise<{ meeting: string; date: string | null }> {
  // The acta is of a later concept: here it is an id, and only its meeting matters.
  const ofActa = sql`${meeting.id} = (select a.meeting_id from acta a where a.id = ${acta})`;
  const [held] = await ctx.db.select({ id: meeting.id, startsAt: meeting.startsAt }).from(meeting).where(ofActa);
  if (!held) throw new NotFound('acta');
  const date = dateHeldBy(dates, bogotaDay(held.startsAt));
  if (date) await ctx.db.update(followUpDate).set({ meetingId: held.id }).where(eq(followUpDate.id, date.id));
  return { meeting: held.id, date: date?.onDay ?? null };
}

async function namesOf(ctx: Ctx, allianceId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await ctx.db
    .select({ id: party.id, name: organization.name })
    .from(party)
    .innerJoin(organization, eq(organization.id, party.organizationId))
    .where(eq(party.allianceId, allianceId));
  return new Map(rows.map((row) => [row.id, row.name]));
}

function stateOf(
  { code, title }: Alliance,
  counted: Pick<PlanState, 'visit' | 'number'>,
  takenOn: string,
  plan: Plan,
  followed: ReadonlyMap<string, FollowedActivity>,
  names: ReadonlyMap<string, string>,
): PlanState {
  const { startsOn, endsOn, termMonths, followUpMechanisms, capacityStatement, version } = plan.section!;
  return {
    alliance: { code, title },
    takenOn,
    ...counted,
    section: { startsOn, endsOn, termMonths, followUpMechanisms, capacityStatement, version },
    actions: plan.actions.map(({ id, commitment, activities, ...action }) => ({
      ...action,
      commitment: withoutIds(commitment),
      activities: activities.map(({ actionId, partyId, replacedAt, ...activity }) => ({
        ...activity,
        organization: partyId ? (names.get(partyId) ?? null) : null,
        observation: followed.get(activity.id)?.observation ?? '',
        replaced: replacedAt !== null,
      })),
    })),
    dates: plan.dates.map(({ onDay, meetingId }) => ({ onDay, held: meetingId !== null })),
  };
}

function withoutIds({ number, action, deliverable, dueOn, state, round }: Plan['actions'][number]['commitment']) {
  return { number, action, deliverable, dueOn, state, round };
}
