import { and, desc, eq, isNotNull, lte, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { acta, actaItem } from '../acta/index.ts';
import { alliance, answering } from '../alliance/index.ts';
import { cycle, initiative } from '../cycle/index.ts';
import { type FilingEntry, type FilingKind, filedOnInForce, filingEntries, numberInForce } from '../filing/index.ts';
import { person, staffMember } from '../identity/index.ts';
import { invitation, invitationInitiative, request, requestSending } from '../intake/index.ts';
import { attendee, meeting, meetingAlliance } from '../meeting/index.ts';
import { inclusionNotice, inRedSince, networkEntry } from '../network/index.ts';
import { organization } from '../organization/index.ts';
import { type Ctx, type Day, file, NotFound } from '../platform/index.ts';
import { readersOfCases } from './people.ts';

const answerer = alias(person, 'answerer');
const revoker = alias(person, 'revoker');

function found<T>(row: T | undefined, what: string): T {
  if (row === undefined) throw new NotFound(what);
  return row;
}

/** The case, and who answers for it today: its professional, or the lead where that one cannot any more. */
export async function allianceFacts(ctx: Ctx, id: string) {
  const a = alias(alliance, 'a');
  const [row] = await ctx.db
    .select({
      ...{ id: a.id, code: a.code, title: a.title, step: a.step, professionalId: a.professionalId },
      professional: person.name,
      professionalEmail: person.email,
    })
    .from(a)
    .innerJoin(person, eq(person.id, answering))
    .where(eq(a.id, id));
  return found(row, 'alliance');
}

/** The request, and its documents, as it was sent that time: the last one where it is not said. */
export async function requestFacts(ctx: Ctx, id: string, sending?: number) {
  const [row] = await ctx.db.select().from(request).where(eq(request.id, id));
  const { number, returnNote } = requestSending;
  const wanted = and(eq(requestSending.requestId, id), sending ? eq(number, sending) : undefined);
  const newest = (which: SQL | undefined) =>
    ctx.db.select().from(requestSending).where(and(wanted, which)).orderBy(desc(number)).limit(1);
  const [sent] = await newest(undefined);
  const [asked] = await newest(isNotNull(returnNote));
  const documents = await ctx.db
    .select({ name: file.name })
    .from(file)
    .where(and(eq(file.requestId, id), sent && lte(file.uploadedAt, sent.sentAt)))
    .orderBy(file.id);
  const facts = found(row, 'request');
  // What was sent, also while its organization writes it again
  return {
    ...facts,
    content: sent?.content ?? facts.content,
    ...(sent && { sentAt: sent.sentAt, receivedOn: sent.receivedOn, dueOn: sent.dueOn }),
    returned: asked ? { note: asked.returnNote, at: asked.returnedAt } : null,
    sentSha256: sent?.sha256 ?? null,
    sentAgain: (sent?.number ?? 1) > 1,
    documents: documents.map((one) => one.name),
  };
}

/** The name of an initiative that a request chose; null of none, or of one that is not there. */
export async function initiativeName(ctx: Ctx, id: string): Promise<string | null> {
  const [row] = await ctx.db.select({ name: initiative.name }).from(initiative).where(eq(initiative.id, id));
  return row?.name ?? null;
}

/** The invitation, who invites, and the initiatives that it cites with the acta that prioritised them. */
export async function invitationFacts(ctx: Ctx, id: string) {
  const [row] = await ctx.db
    .select({
      invitation,
      /** As it was called the day on which it answered */
      organization: sql<string>`coalesce(${invitation.organizationName}, ${organization.name})`,
      inviter: person.name,
      inviterRole: staffMember.position,
      answeredBy: answerer.name,
      revokedBy: revoker.name,
    })
    .from(invitation)
    .innerJoin(organization, eq(organization.id, invitation.organizationId))
    .innerJoin(person, eq(person.id, invitation.invitedBy))
    .leftJoin(answerer, eq(answerer.id, invitation.answeredBy))
    .leftJoin(revoker, eq(revoker.id, invitation.revokedBy))
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

/** A meeting with its cases, and who of each organization was invited. */
export async function meetingFacts(ctx: Ctx, id: string) {
  const [row] = await ctx.db
    .select({ meeting, convenedBy: person.name })
    .from(meeting)
    .innerJoin(person, eq(person.id, meeting.convenedBy))
    .where(eq(meeting.id, id));
  const attendees = await ctx.db
    .select({ name: attendee.name, organization: attendee.organizationId })
    .from(attendee)
    .where(eq(attendee.meetingId, id))
    .orderBy(attendee.name, attendee.id);
  return { ...found(row, 'meeting'), attendees, alliances: await alliancesOf(ctx, id) };
}

async function alliancesOf(ctx: Ctx, meetingId: string): Promise<string[]> {
  const { allianceId } = meetingAlliance;
  const rows = await ctx.db
    .select({ allianceId })
    .from(meetingAlliance)
    .where(eq(meetingAlliance.meetingId, meetingId));
  return rows.map((row) => row.allianceId);
}

export async function actaFacts(ctx: Ctx, id: string) {
  const [row] = await ctx.db
    .select({ id: acta.id, code: acta.code, topic: meeting.title, startsAt: meeting.startsAt })
    .from(acta)
    .innerJoin(meeting, eq(meeting.id, acta.meetingId))
    .where(eq(acta.id, id));
  const { allianceId, organizationId } = actaItem;
  const extracts = await ctx.db
    .selectDistinct({ alliance: allianceId, organization: organizationId })
    .from(actaItem)
    .where(and(eq(actaItem.actaId, id), eq(actaItem.internal, false), isNotNull(allianceId)));
  return { ...found(row, 'acta'), readers: await readersOfExtracts(ctx, extracts) };
}

/** The people of the organizations of which an extract holds something, each with the cases in which it does. */
async function readersOfExtracts(
  ctx: Ctx,
  extracts: readonly { alliance: string | null; organization: string | null }[],
) {
  const cases = extracts.flatMap(({ alliance }) => alliance ?? []);
  const readers = cases.length > 0 ? await readersOfCases(ctx, [...new Set(cases)]) : [];
  return readers.flatMap(({ cases, ...reader }) => {
    const told = cases.filter(({ id }) =>
      extracts.some(
        (one) => one.alliance === id && (one.organization ?? reader.organization.id) === reader.organization.id,
      ),
    );
    return told.length > 0 ? [{ ...reader, cases: told }] : [];
  });
}

/** The day since which another alliance had an organization in the Red; null of one that it does not have. */
export async function inRedSinceFacts(ctx: Ctx, allianceId: string, organizationId: string): Promise<Day | null> {
  const [row] = await ctx.db.select().from(networkEntry).where(eq(networkEntry.organizationId, organizationId));
  return inRedSince(row, allianceId);
}

/** The communication of activity 7 as it is kept. */
export async function noticeFacts(ctx: Ctx, allianceId: string, organizationId: string) {
  const [row] = await ctx.db
    .select({
      text: inclusionNotice.text,
      sentAt: inclusionNotice.sentAt,
      // By a second answer of 5 a notice may leave when 8 is behind
      tableHeld: sql<boolean>`exists (select from visit v where v.alliance_id = ${allianceId} and v.activity = 8 and v.state = 'closed')`,
    })
    .from(inclusionNotice)
    .where(and(eq(inclusionNotice.allianceId, allianceId), eq(inclusionNotice.organizationId, organizationId)));
  return found(row, 'inclusionNotice');
}

interface FilingFacts {
  kind: FilingKind;
  number: string | null;
  filedOn: string | null;
  /** What was typed, the newest first */
  entries: FilingEntry[] | null;
}

/** A filing under the number in force. */
export async function filingFacts(ctx: Ctx, id: string): Promise<FilingFacts> {
  const [row] = await ctx.db.execute<FilingFacts & Record<string, unknown>>(sql`
    select f.kind, ${numberInForce()} as number, ${filedOnInForce()}::text as "filedOn", ${filingEntries()} as entries
    from filing f where f.id = ${id}`);
  return found(row, 'filing');
}
