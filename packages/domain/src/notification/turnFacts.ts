import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { alliance, allianceTurn, type TurnAct } from '../alliance/index.ts';
import { person } from '../identity/index.ts';
import { meeting, meetingAlliance } from '../meeting/index.ts';
import { organization } from '../organization/index.ts';
import { type Ctx, NotFound } from '../platform/index.ts';
import { type CaseName, membersOf, type Recipient, readersOfCases } from './people.ts';

/** A turn of the whole case, and not of one organization of it. */
type CaseAct = Exclude<TurnAct, 'partyRemoved'>;

interface TurnFacts {
  act: CaseAct;
  activity: number;
  reason: string;
  at: Date;
  by: { id: string; name: string };
}

/** What a mail says of a turn of the case: what it was, where the case stood, why and who. */
export async function turnFacts(ctx: Ctx, id: string): Promise<TurnFacts> {
  const { act, activity, reason, at } = allianceTurn;
  const [row] = await ctx.db
    .select({ act, activity, reason, at, by: { id: person.id, name: person.name } })
    .from(allianceTurn)
    .innerJoin(person, eq(person.id, allianceTurn.by))
    .where(eq(allianceTurn.id, id));
  if (!row) throw new NotFound('turn');
  return { ...row, act: row.act as CaseAct };
}

/** The meetings of a case to which its organizations are convened, and which neither came nor were cancelled. */
export async function convenedFacts(ctx: Ctx, allianceId: string): Promise<{ title: string; startsAt: Date }[]> {
  const ofTheAllies = sql`exists (select from meeting_activity t where t.meeting_id = ${meeting.id} and t.activity not in (1, 14, 15))`;
  return ctx.db
    .select({ title: meeting.title, startsAt: meeting.startsAt })
    .from(meetingAlliance)
    .innerJoin(meeting, eq(meeting.id, meetingAlliance.meetingId))
    .where(
      and(
        eq(meetingAlliance.allianceId, allianceId),
        eq(meeting.state, 'scheduled'),
        gt(meeting.endsAt, ctx.now),
        ofTheAllies,
      ),
    )
    .orderBy(asc(meeting.startsAt), asc(meeting.id));
}

export interface PartyRemovedFacts {
  people: readonly Recipient[];
  organization: { id: string; name: string };
  alliance: CaseName;
  reason: string;
  by: { name: string };
}

/** An organization that was taken out of a case, and who acts for it; null when it is of it still by another registration, or again. */
export async function partyRemovedFacts(ctx: Ctx, turn: string): Promise<PartyRemovedFacts | null> {
  const [row] = await ctx.db
    .select({
      organization: { id: organization.id, name: organization.name },
      alliance: { id: alliance.id, code: alliance.code, title: alliance.title },
      reason: allianceTurn.reason,
      by: { name: person.name },
    })
    .from(allianceTurn)
    .innerJoin(organization, eq(organization.id, allianceTurn.organizationId))
    .innerJoin(alliance, eq(alliance.id, allianceTurn.allianceId))
    .innerJoin(person, eq(person.id, allianceTurn.by))
    .where(eq(allianceTurn.id, turn));
  if (!row) throw new NotFound('turn');
  const people = await membersOf(ctx, row.organization.id, {});
  const still = new Set((await readersOfCases(ctx, [row.alliance.id])).map(({ email }) => email));
  const left = people.filter(({ email }) => !still.has(email));
  return left.length > 0 ? { ...row, people: left } : null;
}
