import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { party } from '../alliance/index.ts';
import { person, staffMember, staffRole } from '../identity/index.ts';
import { membership, organization } from '../organization/index.ts';
import type { Ctx, StaffRole } from '../platform/index.ts';

export interface Recipient {
  name: string;
  email: string;
  /** The organization for which they are written to; null for staff */
  organization: { id: string; name: string } | null;
}

/** The people who act today for the organizations of an alliance, or for one of them. */
export async function peopleOfAlliance(ctx: Ctx, allianceId: string, organizationId?: string): Promise<Recipient[]> {
  const rows = await ctx.db
    .selectDistinct({ name: person.name, email: person.email, id: organization.id, organization: organization.name })
    .from(party)
    .innerJoin(organization, eq(organization.id, party.organizationId))
    .innerJoin(membership, and(eq(membership.organizationId, organization.id), isNull(membership.until)))
    .innerJoin(person, and(eq(person.id, membership.personId), isNull(person.disabledAt)))
    .where(and(eq(party.allianceId, allianceId), organizationId ? eq(organization.id, organizationId) : undefined))
    .orderBy(asc(person.email));
  return rows.map((row) => ({
    name: row.name,
    email: row.email,
    organization: { id: row.id, name: row.organization },
  }));
}

/** The enabled staff who hold one of the roles. */
export async function staffWith(ctx: Ctx, roles: readonly StaffRole[]): Promise<Recipient[]> {
  const rows = await ctx.db
    .selectDistinct({ name: person.name, email: person.email })
    .from(staffRole)
    .innerJoin(person, and(eq(person.id, staffRole.personId), isNull(person.disabledAt)))
    .where(inArray(staffRole.role, [...roles]))
    .orderBy(asc(person.email));
  return rows.map((row) => ({ ...row, organization: null }));
}

export interface PersonFacts {
  name: string;
  email: string;
  position: string | null;
  /** Whether the person enters by the back office */
  staff: boolean;
  disabled: boolean;
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
    })
    .from(person)
    .leftJoin(staffMember, eq(staffMember.personId, person.id))
    .where(eq(person.id, id));
  return row ?? null;
}
