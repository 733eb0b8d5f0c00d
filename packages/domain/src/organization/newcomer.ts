import { eq, sql } from 'drizzle-orm';
import { person } from '../identity/index.ts';
import { allow, among, type Ctx, type Outcome } from '../platform/index.ts';
import { registrationsOf } from './rows.ts';
import { type Acting, decideNewcomer, type NewcomerSaid } from './rules.ts';
import { membership } from './tables.ts';

/** Who acts for an organization today, and whether somebody who comes is one of them. */
export interface NewcomerAt extends Acting {
  /** How many act for it today */
  people: number;
  /** Those who represent it, by name; all of its people when nobody does */
  representatives: string[];
}

/**
 * Of each organization, by any of its registrations: who acts for it today, and whether the address is of one of them.
 * One that never had anybody is not told; one whose people all left is, with nobody. Two statements.
 */
export async function newcomersAt(
  ctx: Ctx,
  organizations: readonly string[],
  email: string,
): Promise<Map<string, NewcomerAt>> {
  const registrations = await registrationsOf(ctx, organizations);
  const bodies = new Map(registrations.map(({ id, body }) => [id, body]));
  if (bodies.size === 0) return new Map();
  const rows = await ctx.db
    .select({
      ...{ id: membership.organizationId, name: person.name, email: person.email, role: membership.role },
      acts: sql<boolean>`${membership.until} is null and ${person.disabledAt} is null`,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(among(membership.organizationId, [...bodies.keys()]))
    .orderBy(membership.since, person.id);
  const address = email.toLowerCase();
  const told = new Map<string, NewcomerAt>();
  for (const id of organizations) {
    const ever = rows.filter((row) => bodies.get(row.id) === bodies.get(id));
    if (ever.length === 0) continue;
    const people = ever.filter(({ acts }) => acts);
    const representing = people.filter(({ role }) => role === 'representative');
    told.set(id, {
      hadPeople: true,
      people: new Set(people.map((one) => one.email)).size,
      isKnown: people.some((one) => one.email === address),
      representatives: [...new Set((representing.length > 0 ? representing : people).map(({ name }) => name))],
    });
  }
  return told;
}

/**
 * Whether who has the address joins the organization: one of its people, or the first that it ever had, does without a
 * word. Of anybody else the team says whether they enter, and how that was verified. Refuses while that is not said.
 * `people` is how many act for it before.
 */
export async function askNewcomer(
  ctx: Ctx,
  at: { organization: string; email: string },
  said: NewcomerSaid,
): Promise<Outcome<{ enters: boolean; verifiedHow: string | null; people: number }>> {
  const acting = (await newcomersAt(ctx, [at.organization], at.email)).get(at.organization);
  const decided = decideNewcomer(acting ?? { hadPeople: false, isKnown: false }, said);
  return decided.ok ? allow({ ...decided.value, people: acting?.people ?? 0 }) : decided;
}
