import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { alliance, drivesCases, party } from '../alliance/index.ts';
import { person, staffMember, staffRole } from '../identity/index.ts';
import { actsToday, membership, organization, registrationsOf } from '../organization/index.ts';
import { among, type Ctx, type OrganizationRole, type StaffRole } from '../platform/index.ts';

export interface Recipient {
  name: string;
  email: string;
}

export interface CaseName {
  id: string;
  code: string;
  title: string;
}

/** Somebody of an organization, with those of the cases asked for that are that organization's, and no other. */
export interface Reader extends Recipient {
  person: string;
  organization: { id: string; name: string };
  /** By which registrations of that organization it is a party of the cases */
  registrations: string[];
  cases: CaseName[];
}

/** Whoever is of one registration of a body is of it, whichever registration is the party. */
const registration = alias(organization, 'registration');
const bodyOfRegistration = sql`coalesce(${registration.mergedInto}, ${registration.id})`;
const bodyOfOrganization = sql`coalesce(${organization.mergedInto}, ${organization.id})`;

/** Whether a person of a statement can answer for cases: with an open account, and a role that drives them. */
export const answersForCases = drivesCases(sql`${person.id}`);

/**
 * The people who act today for the organizations of the cases, or for one of them; one who acts for two is a reader of
 * each, and of an organization with two registrations, once. Nobody without a membership of today, and no disabled account.
 */
export async function readersOfCases(ctx: Ctx, ids: readonly string[], organizationId?: string): Promise<Reader[]> {
  const rows = await ctx.db
    .select({
      person: person.id,
      name: person.name,
      email: person.email,
      organization: { id: organization.id, name: organization.name },
      body: sql<string>`${bodyOfOrganization}`,
      case: { id: alliance.id, code: alliance.code, title: alliance.title },
    })
    .from(party)
    .innerJoin(alliance, eq(alliance.id, party.allianceId))
    .innerJoin(organization, eq(organization.id, party.organizationId))
    .innerJoin(registration, sql`${bodyOfRegistration} = ${bodyOfOrganization}`)
    .innerJoin(membership, eq(membership.organizationId, registration.id))
    .innerJoin(person, and(eq(person.id, membership.personId), actsToday))
    .where(and(among(party.allianceId, [...ids]), organizationId ? eq(organization.id, organizationId) : undefined))
    .orderBy(asc(person.email), asc(alliance.code), asc(party.position));
  const readers = new Map<string, Reader>();
  for (const { case: about, body, ...row } of rows) {
    const key = `${row.person}:${body}`;
    const reader = readers.get(key) ?? { ...row, registrations: [], cases: [] };
    if (!reader.registrations.includes(row.organization.id)) reader.registrations.push(row.organization.id);
    if (!reader.cases.some((known) => known.id === about.id)) reader.cases.push(about);
    readers.set(key, reader);
  }
  return [...readers.values()];
}

/** The organizations of a case, whether or not anybody acts for them today. */
export function organizationsOfCase(ctx: Ctx, allianceId: string): Promise<{ id: string; name: string }[]> {
  return ctx.db
    .select({ id: organization.id, name: organization.name })
    .from(party)
    .innerJoin(organization, eq(organization.id, party.organizationId))
    .where(eq(party.allianceId, allianceId))
    .orderBy(asc(party.position));
}

/** The people of an organization, in any of its registrations, who hold one of the roles today; `only`: that person, if still one of its people. */
export async function membersOf(
  ctx: Ctx,
  organizationId: string,
  { roles, only }: { roles?: readonly OrganizationRole[]; only?: string },
): Promise<Recipient[]> {
  const own = await registrationsOf(ctx, [organizationId]);
  return ctx.db
    .selectDistinct({ name: person.name, email: person.email })
    .from(membership)
    .innerJoin(person, and(eq(person.id, membership.personId), actsToday))
    .where(
      and(
        inArray(
          membership.organizationId,
          own.map(({ id }) => id),
        ),
        roles ? inArray(membership.role, [...roles]) : undefined,
        only ? eq(person.id, only) : undefined,
      ),
    )
    .orderBy(asc(person.email));
}

/** The enabled staff who hold one of the roles. */
export async function staffWith(ctx: Ctx, roles: readonly StaffRole[]): Promise<Recipient[]> {
  return (await ofTheTeam(ctx, roles)).map(({ name, email }) => ({ name, email }));
}

/** Somebody of the team who is told, by their account. */
export type Teammate = Recipient & { person: string };

async function ofTheTeam(ctx: Ctx, roles: readonly StaffRole[], ids?: readonly string[]): Promise<Teammate[]> {
  return ctx.db
    .selectDistinct({ person: person.id, name: person.name, email: person.email })
    .from(staffRole)
    .innerJoin(person, and(eq(person.id, staffRole.personId), isNull(person.disabledAt)))
    .where(and(inArray(staffRole.role, [...roles]), ids && among(person.id, [...ids])))
    .orderBy(asc(person.email));
}

/** Who of the team may answer a request. */
const ANSWERING: readonly StaffRole[] = ['professional', 'lead', 'director'];

/** Who answers when nobody does, but one of them: the leads, or the directors where there is none. */
export async function standIns(ctx: Ctx, but?: string): Promise<Teammate[]> {
  for (const role of ['lead', 'director'] as const) {
    const people = (await ofTheTeam(ctx, [role])).filter(({ email }) => email !== but);
    if (people.length > 0) return people;
  }
  return [];
}

/** Who has a request in hand: whoever took it, while they may answer it; whoever answers when nobody does. */
export async function staffOfRequest(ctx: Ctx, reviewer: string | null): Promise<Recipient[]> {
  const taken = await answerersAmong(ctx, reviewer ? [reviewer] : []);
  return taken.length > 0 ? taken : standIns(ctx);
}

/** Of these people, those who may answer requests today. */
export function answerersAmong(ctx: Ctx, ids: readonly string[]): Promise<Teammate[]> {
  return ofTheTeam(ctx, ANSWERING, ids);
}

/** Whoever answers for a case today: its professional, or whoever answers when nobody does (`standIns`). */
export async function staffOfCase(ctx: Ctx, allianceId: string): Promise<Recipient[]> {
  const [row] = await ctx.db
    .select({ name: person.name, email: person.email })
    .from(alliance)
    .innerJoin(person, and(eq(person.id, alliance.professionalId), answersForCases))
    .where(eq(alliance.id, allianceId));
  return row ? [row] : standIns(ctx);
}

/** Who of the team may answer what somebody did: whoever answers for the case and did not do it, else whoever answers when nobody does, and did not. */
export async function reviewersOf(ctx: Ctx, allianceId: string, reporter: string): Promise<Recipient[]> {
  const [row] = await ctx.db.select({ email: person.email }).from(person).where(eq(person.id, reporter));
  const own = (await staffOfCase(ctx, allianceId)).filter(({ email }) => email !== row?.email);
  return own.length > 0 ? own : standIns(ctx, row?.email);
}

export interface PersonFacts extends Recipient {
  position: string | null;
  /** Whether the person enters by the back office */
  staff: boolean;
  disabled: boolean;
  /** Whether they can answer for cases today */
  answersForCases: boolean;
  /** Whether they may answer requests today, or answer when nobody does */
  answers: boolean;
}

/** A person as a mail about their account needs them; null when there is none. */
export async function personFacts(ctx: Ctx, id: string): Promise<PersonFacts | null> {
  const [row] = await ctx.db
    .select({
      name: person.name,
      email: person.email,
      position: staffMember.position,
      staff: sql<boolean>`${staffMember.personId} is not null`,
      disabled: sql<boolean>`${person.disabledAt} is not null`,
      answersForCases,
    })
    .from(person)
    .leftJoin(staffMember, eq(staffMember.personId, person.id))
    .where(eq(person.id, id));
  return row ? { ...row, answers: (await answerersAmong(ctx, [id])).length > 0 } : null;
}
