import { eq, sql } from 'drizzle-orm';
import { isOfTheTeam, person } from '../identity/index.ts';
import { allow, among, type Ctx, type Outcome } from '../platform/index.ts';
import { registrationsOf } from './rows.ts';
import { type Acting, decideNewcomer, mustNotBeOfTheTeam, type NewcomerSaid } from './rules.ts';
import { membership, organization } from './tables.ts';

/** Who acts for an organization today, and whether somebody who comes is one of them. */
export interface NewcomerAt extends Acting {
  /** How many act for it today */
  people: number;
  /** Those who represent it, by name; all of its people when nobody does */
  representatives: string[];
}

/** Of an organization that never had anybody, and was refused to nobody. */
export const NOBODY = { hadPeople: false, hadRefused: false, isKnown: false, people: 0 };

/** Whether somebody who wrote in the name of a registration of a statement stays out. Requests are of a later concept: here they are only looked at. */
const refusedSomebody = sql<boolean>`exists (select from request r where r.organization_id = ${organization.id} and app.stays_out(r.id))`;

/**
 * Of each organization, by any of its registrations: who acts for it today, and whether the address is of one of them.
 * One that never had anybody is not told, unless somebody was kept out of it; one whose people all left is, with nobody. Two
 * statements.
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
      ...{ id: organization.id, refused: refusedSomebody, role: membership.role },
      who: { id: person.id, name: person.name, email: person.email },
      acts: sql<boolean>`${membership.until} is null and ${person.disabledAt} is null`,
    })
    .from(organization)
    .leftJoin(membership, eq(membership.organizationId, organization.id))
    .leftJoin(person, eq(person.id, membership.personId))
    .where(among(organization.id, [...bodies.keys()]))
    .orderBy(membership.since, person.id);
  const address = email.toLowerCase();
  const told = new Map<string, NewcomerAt>();
  for (const id of organizations) {
    const own = rows.filter((row) => bodies.get(row.id) === bodies.get(id));
    const ever = own.flatMap(({ who, role, acts }) => (who ? [{ name: who.name, email: who.email, role, acts }] : []));
    const hadRefused = own.some(({ refused }) => refused);
    if (ever.length === 0 && !hadRefused) continue;
    const people = ever.filter(({ acts }) => acts);
    const representing = people.filter(({ role }) => role === 'representative');
    told.set(id, {
      ...{ hadPeople: ever.length > 0, hadRefused },
      people: new Set(people.map((one) => one.email)).size,
      isKnown: people.some((one) => one.email === address),
      representatives: [...new Set((representing.length > 0 ? representing : people).map(({ name }) => name))],
    });
  }
  return told;
}

/**
 * Whether who has the address joins the organization: one of its people, or the first that it ever had where nobody was kept
 * out, does without a word. Of anybody else the team says whether they enter, and how that was verified. Refuses while that is not said,
 * and who is of the team.  * `people` is how many act for it before.
 */
export async function askNewcomer(
  ctx: Ctx,
  at: { organization: string; email: string },
  said: NewcomerSaid,
): Promise<Outcome<{ enters: boolean; verifiedHow: string | null; people: number }>> {
  const acting = (await newcomersAt(ctx, [at.organization], at.email)).get(at.organization);
  const decided = decideNewcomer(acting ?? NOBODY, said);
  if (!decided.ok) return decided;
  const outside = mustNotBeOfTheTeam(decided.value.enters && (await isOfTheTeam(ctx, at.email)));
  return outside.ok ? allow({ ...decided.value, people: acting?.people ?? 0 }) : outside;
}
