import { and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { alliance, party } from '../alliance/index.ts';
import { commitment } from '../commitment/index.ts';
import { type Ctx, NotFound } from '../platform/index.ts';
import type { FollowUpDate, Plan, PlanAction } from './plan.ts';
import { activityFromRow, sectionFromRow } from './rows.ts';
import type { StateActivity } from './state.ts';
import { storedState } from './stored.ts';
import { followUpDate, planAction, planActivity, planActivityRow, planSection, planSnapshot } from './tables.ts';

/** An alliance's section of the plan: both sides' actions with their activities, and its follow-up dates. A stranger's is not found. */
export async function planOf(ctx: Ctx, allianceId: string): Promise<Plan> {
  const frame = await ctx.db
    .select({ section: planSection, date: followUpDate })
    .from(alliance)
    .leftJoin(planSection, eq(planSection.allianceId, alliance.id))
    .leftJoin(followUpDate, eq(followUpDate.allianceId, alliance.id))
    .where(eq(alliance.id, allianceId))
    .orderBy(asc(followUpDate.onDay), asc(followUpDate.id));
  if (frame.length === 0) throw new NotFound('alliance');
  const section = frame[0]!.section;
  return {
    section: section && sectionFromRow(section),
    actions: await actionsOf(ctx, allianceId),
    dates: frame.flatMap(({ date }): FollowUpDate[] =>
      date ? [{ id: date.id, onDay: date.onDay, meetingId: date.meetingId }] : [],
    ),
  };
}

async function actionsOf(ctx: Ctx, allianceId: string): Promise<PlanAction[]> {
  const { id, number, partyId, action, deliverable, dueOn, state, parentId, round } = commitment;
  const rows = await ctx.db
    .select({
      action: planAction,
      activity: planActivityRow,
      commitment: { id, number, partyId, action, deliverable, dueOn, state, parentId, round },
    })
    .from(planAction)
    .innerJoin(commitment, eq(commitment.id, planAction.commitmentId))
    .leftJoin(planActivity, eq(planActivity.actionId, planAction.id))
    .where(eq(planAction.allianceId, allianceId))
    .orderBy(asc(commitment.number), asc(planAction.id), asc(planActivity.number));
  const actions = new Map<string, PlanAction>();
  for (const row of rows) {
    const { id: actionId, title, coresponsibility } = row.action;
    const known = actions.get(actionId) ?? {
      id: actionId,
      title,
      coresponsibility,
      commitment: row.commitment,
      activities: [],
    };
    if (row.activity) known.activities.push(activityFromRow(row.activity));
    actions.set(actionId, known);
  }
  return [...actions.values()];
}

export interface NetworkPlanFilter {
  cycle: string;
  /** Only the plans of this ally */
  organization?: string;
  alliance?: string;
  /** The last row of the page before */
  after?: { endsOn: string; id: string };
  limit: number;
}

/** The one Plan de trabajo RED of a cycle, all its alliances' activities by their last day, filtered by ally (R-180, Q-11). */
export async function networkPlan(ctx: Ctx, filter: NetworkPlanFilter) {
  const { cycle, organization, after } = filter;
  const ofAlly = sql`exists (select 1 from ${party} p where p.alliance_id = ${alliance.id} and p.organization_id = ${organization})`;
  return ctx.db
    .select({
      activity: planActivityRow,
      action: planAction.title,
      commitment: commitment.number,
      alliance: { id: alliance.id, code: alliance.code, title: alliance.title },
      organizationId: party.organizationId,
    })
    .from(planActivity)
    .innerJoin(planAction, eq(planAction.id, planActivity.actionId))
    .innerJoin(commitment, eq(commitment.id, planAction.commitmentId))
    .innerJoin(alliance, eq(alliance.id, planActivity.allianceId))
    .leftJoin(party, eq(party.id, planActivity.partyId))
    .where(
      and(
        eq(alliance.cycleId, cycle),
        filter.alliance ? eq(alliance.id, filter.alliance) : undefined,
        organization ? ofAlly : undefined,
        after
          ? sql`(${planActivity.endsOn}, ${planActivity.id}) > (${after.endsOn}::date, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(asc(planActivity.endsOn), asc(planActivity.id))
    .limit(filter.limit);
}

/** The dated states of an alliance's plan, newest first: what each follow-up left (R-208). */
export async function snapshotsOf(ctx: Ctx, allianceId: string) {
  const rows = await ctx.db
    .select()
    .from(planSnapshot)
    .where(and(eq(planSnapshot.allianceId, allianceId), isNull(planSnapshot.undoneAt)))
    .orderBy(desc(planSnapshot.number));
  return rows.map((row) => ({ ...row, content: storedState.read(row.content) }));
}

/** A plan activity as a follow-up left it. */
export type FollowedPlanActivity = Pick<StateActivity, 'id' | 'number' | 'title'>;

/**
 * The plan activities of the follow-ups that an acta recorded, as each was called then: whatever was edited, replaced or taken
 * back since. Of an acta that recorded none, nothing.
 */
export async function activitiesFollowedBy(ctx: Ctx, actaId: string): Promise<FollowedPlanActivity[]> {
  const rows = await ctx.db
    .select({ content: planSnapshot.content })
    .from(planSnapshot)
    .where(eq(planSnapshot.actaId, actaId));
  return rows.flatMap(({ content }) =>
    storedState
      .read(content)
      .actions.flatMap(({ activities }) => activities.map(({ id, number, title }) => ({ id, number, title }))),
  );
}

/** The number of the activity in force that stands where the loop replaced one; null where none does. */
export async function standsInPlaceOf(ctx: Ctx, allianceId: string, activity: string): Promise<number | null> {
  const [row] = await ctx.db.execute<{ number: number }>(sql`
    with recursive next as (
      select e.data::json as data from event e where e.stream_kind = 'alliance' and e.stream_id = ${allianceId}
        and e.name = 'planActivity.renewed' and e.data::json ->> 'replaces' = ${activity}
      union all
      select e.data::json from next n join event e on e.data::json ->> 'replaces' = n.data::json ->> 'activity'
      where e.stream_kind = 'alliance' and e.stream_id = ${allianceId} and e.name = 'planActivity.renewed')
    select a.number from next n join plan_activity a on a.id = (n.data::json ->> 'activity')::uuid where a.replaced_at is null limit 1`);
  return row?.number ?? null;
}

/** In a statement, those that stood before an activity of the plan and that it replaces, through all the replacements: `id`, `number`. */
export function standingBefore(activity: SQL) {
  return sql`(
    with recursive past as (
      select e.data::json ->> 'replaces' as id, e.stream_id as case_id from event e where e.stream_kind = 'alliance'
        and e.stream_id = ${activity}.alliance_id and e.name = 'planActivity.renewed' and e.data::json ->> 'activity' = ${activity}.id::text
      union
      select e.data::json ->> 'replaces', e.stream_id from past join event e on e.data::json ->> 'activity' = past.id
      where e.stream_kind = 'alliance' and e.stream_id = past.case_id and e.name = 'planActivity.renewed')
    select b.id, b.number from past join plan_activity b on b.id = past.id::uuid)`;
}

/** An activity of a case by its number, with those that it replaces; null where there is none. */
export async function replacedByActivity(
  ctx: Ctx,
  code: string,
  number: number,
): Promise<{ id: string; before: { id: string; number: number }[] } | null> {
  const [row] = await ctx.db.execute<{ id: string; before: { id: string; number: number }[] }>(sql`
    select t.id, (select coalesce(json_agg(json_build_object('id', p.id, 'number', p.number) order by p.number desc), '[]')
      from ${standingBefore(sql`t`)} p) as before
    from plan_activity t join alliance a on a.id = t.alliance_id
    where a.code = ${code} and t.number = ${number} and t.replaced_at is null`);
  return row ?? null;
}
