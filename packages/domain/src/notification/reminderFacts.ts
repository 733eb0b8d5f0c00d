import { and, asc, eq, or, type SQL, sql } from 'drizzle-orm';
import { alliance, party } from '../alliance/index.ts';
import { commitment } from '../commitment/index.ts';
import { completedBy, invitation, request } from '../intake/index.ts';
import { organization } from '../organization/index.ts';
import { planActivity } from '../plan/index.ts';
import { among, type Ctx } from '../platform/index.ts';
import { activityStands, commitmentStands, invitationStands, requestStands } from './due.ts';
import type { ReminderKind, ReminderMoment } from './reminder.ts';
import { reminder } from './tables.ts';

const owners = {
  commitment: eq(reminder.kind, 'commitment'),
  activity: eq(reminder.kind, 'activity'),
  request: eq(reminder.kind, 'request'),
  invitation: eq(reminder.kind, 'invitation'),
};

/** Its plan is being carried out: evidence of it can be loaded. */
const isExecuting = sql<boolean>`coalesce(${alliance.step} = 11, false)`;

/** When it came back, of a request that its organization still completes. */
const returnedAt = sql`case when ${request.state} = 'incomplete' then ${request.answeredAt} end`.mapWith(
  request.answeredAt,
) as SQL<Date | null>;

/** The reminders of a mail as it tells them, without those whose thing was met, answered or moved since. */
export async function reminderFacts(ctx: Ctx, ids: readonly string[]) {
  const rows = await ctx.db
    .select({
      kind: reminder.kind,
      moment: reminder.moment,
      dueOn: reminder.dueOn,
      action: commitment.action,
      activity: planActivity.title,
      request: {
        ...{ code: request.code, organization: request.organizationName },
        returnedAt,
      },
      invitation: { code: invitation.code, sentAt: invitation.sentAt },
      alliance: { id: alliance.id, code: alliance.code, title: alliance.title, takesEvidence: isExecuting },
      organization: { id: organization.id, name: organization.name },
    })
    .from(reminder)
    .leftJoin(commitment, and(owners.commitment, eq(commitment.id, reminder.subjectId)))
    .leftJoin(planActivity, and(owners.activity, eq(planActivity.id, reminder.subjectId)))
    .leftJoin(request, and(owners.request, eq(request.id, reminder.subjectId)))
    .leftJoin(invitation, and(owners.invitation, eq(invitation.id, reminder.subjectId)))
    .leftJoin(
      alliance,
      eq(alliance.id, sql`coalesce(${commitment.allianceId}, ${planActivity.allianceId}, ${invitation.allianceId})`),
    )
    .leftJoin(party, eq(party.id, sql`coalesce(${commitment.partyId}, ${planActivity.partyId})`))
    .leftJoin(organization, eq(organization.id, sql`coalesce(${party.organizationId}, ${invitation.organizationId})`))
    .where(
      and(
        among(reminder.id, [...ids]),
        or(
          and(owners.commitment, commitmentStands, eq(commitment.dueOn, reminder.dueOn)),
          and(owners.activity, activityStands, eq(planActivity.endsOn, reminder.dueOn)),
          and(owners.request, requestStands, eq(request.dueOn, reminder.dueOn)),
          and(owners.request, eq(request.state, 'incomplete')),
          and(owners.invitation, invitationStands),
        ),
      ),
    )
    .orderBy(asc(reminder.dueOn), asc(alliance.code), asc(reminder.id));
  const standing = rows.filter(
    ({ request, dueOn }) => !request?.returnedAt || completedBy(request.returnedAt) === dueOn,
  );
  return standing.map((row) => ({
    ...row,
    kind: row.kind as ReminderKind,
    moment: row.moment as ReminderMoment,
  }));
}
