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
  return ctx.db
    .selectDistinct({ name: person.name, email: person.email })
    .from(staffRole)
    .innerJoin(person, and(eq(person.id, staffRole.personId), isNull(person.disabledAt)))
    .where(inArray(staffRole.role, [...roles]))
    .orderBy(asc(person.email));
}

/** Whoever answers for a case today: its professional, or the leads when that account is disabled or no longer of who drives cases. */
export async function staffOfCase(ctx: Ctx, allianceId: string): Promise<Recipient[]> {
  const [row] = await ctx.db
    .select({ name: person.name, email: person.email })
    .from(alliance)
    .innerJoin(person, and(eq(person.id, alliance.professionalId), answersForCases))
    .where(eq(alliance.id, allianceId));
  return row ? [row] : staffWith(ctx, ['lead']);
}

/** Who of the team may answer what somebody did: whoever answers for the case and did not do it, else the leads who did not. */
export async function reviewersOf(ctx: Ctx, allianceId: string, reporter: string): Promise<Recipient[]> {
  const [row] = await ctx.db.select({ email: person.email }).from(person).where(eq(person.id, reporter));
  const others = (people: readonly Recipient[]) => people.filter(({ email }) => email !== row?.email);
  const own = others(await staffOfCase(ctx, allianceId));
  return own.length > 0 ? own : others(await staffWith(ctx, ['lead']));
}

export interface PersonFacts extends Recipient {
  position: string | null;
  /** Whether the person enters by the back office */
  staff: boolean;
  disabled: boolean;
  /** Whether they can answer for cases today */
  answersForCases: boolean;
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
  return row ?? null;
}
