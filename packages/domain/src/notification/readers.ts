import { and, eq } from 'drizzle-orm';
import { person } from '../identity/index.ts';
import { invitation, request } from '../intake/index.ts';
import { actsToday, bodiesOf, membership, registrationsOf } from '../organization/index.ts';
import { among, type Ctx } from '../platform/index.ts';
import type { DueThing } from './due.ts';
import { answerersAmong, answersForCases, standIns } from './people.ts';
import type { ReminderMoment } from './reminder.ts';

/** Whom a reminder reaches: a person with an account, or whoever an invitation was sent to. */
export interface ReminderReader {
  email: string;
  person: string | null;
  invitation: string | null;
  /** The request that its applicant completes */
  request: string | null;
  /** The body whose people it reaches them as; null of the team */
  organization: string | null;
}

/** A due thing with the moment that holds and the row of the ledger that says so. */
export interface Told extends DueThing {
  moment: ReminderMoment;
  reminder: string;
}

type Readers = Map<string, ReminderReader[]>;

/** The people of each organization, once, in whichever of its registrations they are. */
async function byOrganization(ctx: Ctx, ids: readonly string[]): Promise<Readers> {
  const own = await registrationsOf(ctx, ids);
  const bodies = new Map(own.map(({ id, body }) => [id, body]));
  const rows = await ctx.db
    .select({ id: membership.organizationId, person: person.id, email: person.email })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(among(membership.organizationId, [...bodies.keys()]), actsToday));
  const ofBody = new Map<string, Map<string, ReminderReader>>();
  for (const { id, person, email } of rows) {
    const body = bodies.get(id)!;
    const readers = ofBody.get(body) ?? new Map<string, ReminderReader>();
    ofBody.set(body, readers.set(person, { email, person, invitation: null, request: null, organization: body }));
  }
  return new Map(ids.map((id) => [id, [...(ofBody.get(bodies.get(id) ?? id)?.values() ?? [])]]));
}

const ofTheTeam = { invitation: null, request: null, organization: null };

/** Of these people, those who can still answer for a case. */
async function byPerson(ctx: Ctx, ids: readonly string[]): Promise<Readers> {
  const rows = await ctx.db
    .select({ person: person.id, email: person.email })
    .from(person)
    .where(and(among(person.id, [...ids]), answersForCases));
  return grouped(rows.map((row) => [row.person, { ...row, ...ofTheTeam }]));
}

async function byInvitation(ctx: Ctx, ids: readonly string[]): Promise<Readers> {
  const rows = await ctx.db
    .select({ id: invitation.id, email: invitation.contactEmail, of: invitation.organizationId })
    .from(invitation)
    .where(among(invitation.id, [...ids]));
  const bodies = await bodiesOf(
    ctx,
    rows.map((row) => row.of),
  );
  return grouped(
    rows.map(({ id, email, of }) => [
      id,
      { email, person: null, invitation: id, request: null, organization: bodies.get(of) ?? of },
    ]),
  );
}

/** Whoever wrote the requests that came back for what they lack. */
async function byApplicant(ctx: Ctx, ids: readonly string[]): Promise<Readers> {
  const rows = await ctx.db
    .select({ id: request.id, email: request.contactEmail })
    .from(request)
    .where(and(among(request.id, [...ids]), eq(request.state, 'incomplete')));
  return grouped(
    rows.flatMap(({ id, email }) =>
      email ? [[id, { email, person: null, invitation: null, request: id, organization: null }] as const] : [],
    ),
  );
}

/** Of these people, those who may still answer a request. */
async function byReviewer(ctx: Ctx, ids: readonly string[]): Promise<Readers> {
  const rows = await answerersAmong(ctx, ids);
  return grouped(rows.map(({ person, email }) => [person, { person, email, ...ofTheTeam }]));
}

/** Who answers for the cases whose professional cannot, and sees to every request. */
async function whoStandsIn(ctx: Ctx): Promise<ReminderReader[]> {
  return (await standIns(ctx)).map(({ person, email }) => ({ person, email, ...ofTheTeam }));
}

/**
 * Who is told of each. Of what an organization promised: its people, or the professional where nobody acts for it any more.
 * Of what is the secretariat's own, and of an invitation that ended in silence: the professional. Where that account is
 * closed or drives cases no longer, whoever stands in. Of a request: whoever stands in and whoever took it, or whoever wrote
 * it while it is theirs to complete. Of an invitation that is about to end: the invited.
 */
export async function readersOf(ctx: Ctx, told: readonly Told[]): Promise<Map<Told, readonly ReminderReader[]>> {
  const known = {
    organizations: await byOrganization(
      ctx,
      idsOf(told, (one) => one.organization),
    ),
    people: await byPerson(
      ctx,
      idsOf(told, (one) => (one.kind === 'request' ? null : one.professional)),
    ),
    reviewers: await byReviewer(
      ctx,
      idsOf(told, (one) => (one.kind === 'request' ? one.professional : null)),
    ),
    invited: await byInvitation(
      ctx,
      idsOf(told, (one) => (one.kind === 'invitation' ? one.id : null)),
    ),
    applicants: await byApplicant(
      ctx,
      idsOf(told, (one) => (one.kind === 'request' ? one.id : null)),
    ),
    standIns: await whoStandsIn(ctx),
  };
  return new Map(told.map((one) => [one, readersOfOne(one, known)]));
}

interface Known {
  organizations: Readers;
  people: Readers;
  reviewers: Readers;
  invited: Readers;
  applicants: Readers;
  standIns: readonly ReminderReader[];
}

function readersOfOne(one: Told, known: Known): readonly ReminderReader[] {
  if (one.kind === 'request')
    return (one.moment === 'overdue' ? null : known.applicants.get(one.id)) ?? whoAnswers(one, known);
  if (one.kind === 'invitation' && one.moment !== 'overdue') return known.invited.get(one.id) ?? [];
  const own = known.organizations.get(one.organization ?? '') ?? [];
  if (own.length > 0) return own;
  return known.people.get(one.professional ?? '') ?? known.standIns;
}

/** Whoever took the request, besides those who see to all. */
function whoAnswers({ professional }: Told, { reviewers, standIns }: Known): readonly ReminderReader[] {
  const own = reviewers.get(professional ?? '') ?? [];
  return [...own, ...standIns.filter(({ person }) => person !== professional)];
}

function idsOf(told: readonly Told[], id: (one: Told) => string | null): string[] {
  return [...new Set(told.flatMap((one) => id(one) ?? []))];
}

function grouped(rows: readonly (readonly [string, ReminderReader])[]): Readers {
  const groups: Readers = new Map();
  for (const [id, reader] of rows) groups.set(id, [...(groups.get(id) ?? []), reader]);
  return groups;
}
