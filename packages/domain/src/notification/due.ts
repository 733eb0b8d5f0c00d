import { and, between, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { alliance, party } from '../alliance/index.ts';
import { commitment } from '../commitment/index.ts';
import { activityOwed, commitmentOwed } from '../evidence/index.ts';
import { completedBy, invitation, request } from '../intake/index.ts';
import { planActivity, planSection } from '../plan/index.ts';
import { bogotaDay, type Ctx, type Day } from '../platform/index.ts';
import type { Due } from './reminder.ts';

/** Who is told of a due thing: the people of an organization, the professional, who took a request, or whoever was invited. */
export interface DueThing extends Due {
  /** Of a request, which has no case yet: whoever took it */
  professional: string | null;
  organization: string | null;
}

type Window = { from: Day; to: Day };

const bogota = (instant: unknown) => sql<string>`(${instant} at time zone 'America/Bogota')::date::text`;

/** Still owed: accepted or born of the loop, and not kept yet. */
export const commitmentStands = and(commitmentOwed(sql`${commitment}`), eq(alliance.state, 'running'));

/** In the approved plan and still owed; of what a follow-up judged, only while it can be carried out. */
export const activityStands = and(
  activityOwed(sql`${planActivity}`),
  or(isNull(planActivity.compliance), eq(alliance.step, 11)),
  eq(alliance.state, 'running'),
);

export const requestStands = inArray(request.state, ['sent', 'reviewing']);
/** It waits for who may still answer it. */
export const invitationStands = and(
  inArray(invitation.state, ['sent', 'expired']),
  sql`not app.taken_out(${invitation.id})`,
);

async function commitments(ctx: Ctx, { from, to }: Window): Promise<DueThing[]> {
  const rows = await ctx.db
    .select({
      id: commitment.id,
      dueOn: commitment.dueOn,
      since: bogota(sql`coalesce(${commitment.answeredAt}, ${commitment.proposedAt})`),
      professional: alliance.professionalId,
      organization: party.organizationId,
    })
    .from(commitment)
    .innerJoin(alliance, eq(alliance.id, commitment.allianceId))
    .leftJoin(party, eq(party.id, commitment.partyId))
    .where(and(between(commitment.dueOn, from, to), commitmentStands));
  return rows.map((row) => ({ kind: 'commitment', ...row }));
}

async function activities(ctx: Ctx, { from, to }: Window): Promise<DueThing[]> {
  const rows = await ctx.db
    .select({
      id: planActivity.id,
      dueOn: planActivity.endsOn,
      since: bogota(planSection.approvedAt),
      professional: alliance.professionalId,
      organization: party.organizationId,
    })
    .from(planActivity)
    .innerJoin(alliance, eq(alliance.id, planActivity.allianceId))
    .innerJoin(planSection, and(eq(planSection.allianceId, planActivity.allianceId), isNotNull(planSection.approvedAt)))
    .leftJoin(party, eq(party.id, planActivity.partyId))
    .where(and(between(planActivity.endsOn, from, to), activityStands));
  return rows.map((row) => ({ kind: 'activity', ...row }));
}

async function requests(ctx: Ctx, { from, to }: Window): Promise<DueThing[]> {
  const rows = await ctx.db
    .select({
      id: request.id,
      dueOn: sql<string>`${request.dueOn}`,
      since: sql<string>`${request.receivedOn}`,
      professional: request.reviewerId,
    })
    .from(request)
    .where(and(between(request.dueOn, from, to), requestStands));
  return rows.map((row) => ({ kind: 'request', ...row, organization: null }));
}

/** Those that came back: until when their organization completes them is counted from that day, which no column holds. */
async function completions(ctx: Ctx, { from, to }: Window): Promise<DueThing[]> {
  const rows = await ctx.db
    .select({ id: request.id, returnedAt: request.answeredAt, professional: request.reviewerId })
    .from(request)
    .where(and(eq(request.state, 'incomplete'), isNotNull(request.answeredAt)));
  return rows.flatMap(({ id, returnedAt, professional }) => {
    const dueOn = completedBy(returnedAt!);
    const thing = { kind: 'request' as const, id, dueOn, since: bogotaDay(returnedAt!) };
    return dueOn < from || dueOn > to ? [] : [{ ...thing, professional, organization: null }];
  });
}

async function invitations(ctx: Ctx, { from, to }: Window): Promise<DueThing[]> {
  const expiresOn = bogota(invitation.expiresAt);
  const rows = await ctx.db
    .select({
      id: invitation.id,
      dueOn: expiresOn,
      since: bogota(invitation.sentAt),
      professional: alliance.professionalId,
    })
    .from(invitation)
    .innerJoin(alliance, and(eq(alliance.id, invitation.allianceId), eq(alliance.state, 'running')))
    .where(and(sql`${expiresOn} between ${from} and ${to}`, invitationStands));
  return rows.map((row) => ({ kind: 'invitation', ...row, organization: null }));
}

/** Everything with a due day in the window that still waits for somebody. */
export async function dueThings(ctx: Ctx, window: Window): Promise<DueThing[]> {
  const found = [];
  for (const read of [commitments, activities, requests, completions, invitations])
    found.push(...(await read(ctx, window)));
  return found;
}
