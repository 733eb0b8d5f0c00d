import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { person } from '../identity/index.ts';
import { allow, type Ctx, Forbidden, type Outcome, personOf, record, transact } from '../platform/index.ts';
import { actsToday } from './actsToday.ts';
import type { EndMembership } from './inputs.ts';
import { mayEndMemberships } from './policy.ts';
import { afterOthers, lockBody } from './rows.ts';
import { decideEnd } from './rules.ts';
import { membership } from './tables.ts';

/**
 * Takes a person out of an organization, in each of its registrations, with the reason: what they did stays, and from
 * then on nothing of it is theirs, in a session that is open either: whose they are is asked at each request. They and those
 * who represent it are told. Refuses who does not act for it today, and the last who represents it until that is said.
 */
export async function endMembership(outer: Ctx, input: EndMembership): Promise<Outcome> {
  if (!mayEndMemberships(outer.actor)) throw new Forbidden('endMembership');
  return transact(outer, async (early) => {
    const own = await lockBody(early, input.organization);
    const [known] = await early.db.select({ email: person.email }).from(person).where(eq(person.id, input.person));
    const ctx = known ? await afterOthers(early, input.organization, known.email) : early;
    const acting = and(inArray(membership.organizationId, own), isNull(membership.until));
    const held = await ctx.db
      .select({ role: membership.role })
      .from(membership)
      .where(and(acting, eq(membership.personId, input.person)));
    const others = await ctx.db
      .select({ represents: sql<boolean>`bool_or(${membership.role} = 'representative')` })
      .from(membership)
      .innerJoin(person, eq(person.id, membership.personId))
      .where(and(acting, actsToday, ne(membership.personId, input.person)))
      .groupBy(membership.personId);
    const member = held.length > 0 ? { represents: held.some(({ role }) => role === 'representative') } : null;
    const decided = decideEnd(member, others, input.leavesNobody);
    if (!decided.ok) return decided;
    const ended = await ctx.db
      .update(membership)
      .set({ until: ctx.now, endedBy: personOf(ctx.actor)!, endReason: input.reason })
      .where(and(acting, eq(membership.personId, input.person)))
      .returning({ id: membership.id, of: membership.organizationId });
    for (const of of new Set(ended.map((one) => one.of))) {
      await record(ctx, {
        name: 'membership.ended',
        stream: { kind: 'organization', id: of },
        audience: 'parties',
        data: { person: input.person, membership: ended.find((one) => one.of === of)!.id },
        subjects: [{ kind: 'person', id: input.person }],
      });
    }
    return allow();
  });
}
