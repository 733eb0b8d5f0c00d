import { eq } from 'drizzle-orm';
import { acta } from '../acta/index.ts';
import { alliance, party } from '../alliance/index.ts';
import { commitment } from '../commitment/index.ts';
import { cycle, initiative } from '../cycle/index.ts';
import { filing } from '../filing/index.ts';
import { person, staffMember } from '../identity/index.ts';
import { invitation, invitationInitiative, request } from '../intake/index.ts';
import { attendee, meeting } from '../meeting/index.ts';
import { organization } from '../organization/index.ts';
import { type Ctx, NotFound } from '../platform/index.ts';

function found<T>(row: T | undefined, what: string): T {
  if (row === undefined) throw new NotFound(what);
  return row;
}

/** The case, and the professional who answers for it. */
export async function allianceFacts(ctx: Ctx, id: string) {
  const [row] = await ctx.db
    .select({ code: alliance.code, title: alliance.title, professional: person.name, professionalEmail: person.email })
    .from(alliance)
    .innerJoin(person, eq(person.id, alliance.professionalId))
    .where(eq(alliance.id, id));
  return found(row, 'alliance');
}

export async function requestFacts(ctx: Ctx, id: string) {
  const [row] = await ctx.db.select().from(request).where(eq(request.id, id));
  return found(row, 'request');
}

/** The invitation, who invites, and the initiatives that it cites with the acta that prioritised them. */
export async function invitationFacts(ctx: Ctx, id: string) {
  const [row] = await ctx.db
    .select({ invitation, organization: organization.name, inviter: person.name, inviterRole: staffMember.position })
    .from(invitation)
    .innerJoin(organization, eq(organization.id, invitation.organizationId))
    .innerJoin(person, eq(person.id, invitation.invitedBy))
    .leftJoin(staffMember, eq(staffMember.personId, invitation.invitedBy))
    .where(eq(invitation.id, id));
  const initiatives = await ctx.db
    .select({ name: initiative.name, minutes: acta.code, at: cycle.initiativesSetAt })
    .from(invitationInitiative)
    .innerJoin(initiative, eq(initiative.id, invitationInitiative.initiativeId))
    .innerJoin(cycle, eq(cycle.id, initiative.cycleId))
    .innerJoin(acta, eq(acta.id, cycle.initiativesActaId))
    .where(eq(invitationInitiative.invitationId, id));
  return { ...found(row, 'invitation'), initiatives };
}

export async function meetingFacts(ctx: Ctx, id: string) {
  const [row] = await ctx.db
    .select({ meeting, convenedBy: person.name })
    .from(meeting)
    .innerJoin(person, eq(person.id, meeting.convenedBy))
    .where(eq(meeting.id, id));
  const attendees = await ctx.db.select({ name: attendee.name }).from(attendee).where(eq(attendee.meetingId, id));
  return { ...found(row, 'meeting'), attendees: attendees.map((one) => one.name) };
}

export async function actaFacts(ctx: Ctx, id: string) {
  const [row] = await ctx.db
    .select({ code: acta.code, topic: meeting.title, startsAt: meeting.startsAt })
    .from(acta)
    .innerJoin(meeting, eq(meeting.id, acta.meetingId))
    .where(eq(acta.id, id));
  return found(row, 'acta');
}

export async function filingFacts(ctx: Ctx, id: string) {
  const [row] = await ctx.db
    .select({ number: filing.number, filedOn: filing.filedOn })
    .from(filing)
    .where(eq(filing.id, id));
  return found(row, 'filing');
}

/** Every commitment of the case with the organization that made it; null is the secretariat's own. */
export async function commitmentFacts(ctx: Ctx, allianceId: string) {
  return ctx.db
    .select({
      id: commitment.id,
      number: commitment.number,
      state: commitment.state,
      action: commitment.action,
      dueOn: commitment.dueOn,
      answeredAt: commitment.answeredAt,
      answeredBy: person.name,
      organizationId: party.organizationId,
      organization: organization.name,
    })
    .from(commitment)
    .leftJoin(party, eq(party.id, commitment.partyId))
    .leftJoin(organization, eq(organization.id, party.organizationId))
    .leftJoin(person, eq(person.id, commitment.answeredBy))
    .where(eq(commitment.allianceId, allianceId))
    .orderBy(commitment.number);
}
