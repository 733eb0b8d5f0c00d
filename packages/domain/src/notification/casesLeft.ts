import { and, asc, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { alliance } from '../alliance/index.ts';
import { person } from '../identity/index.ts';
import { type Ctx, event, NotFound } from '../platform/index.ts';
import { answersForCases, type CaseName, type Recipient, standIns } from './people.ts';

export interface CasesLeftFacts {
  /** Whoever hands cases over: the leads, or the directors where there is none */
  people: readonly Recipient[];
  from: { id: string; name: string };
  /** Who took the role or closed the account; null of the command line */
  by: string | null;
  at: Date;
  cases: readonly CaseName[];
}

/** Cases in the name of somebody who can drive them no more; null when there are none, or by now that person can. */
export async function casesLeftFacts(ctx: Ctx, id: string): Promise<CasesLeftFacts | null> {
  const [from] = await ctx.db
    .select({ id: person.id, name: person.name, answersForCases })
    .from(person)
    .where(eq(person.id, id));
  if (!from) throw new NotFound('person');
  if (from.answersForCases) return null;
  const cases = await ctx.db
    .select({ id: alliance.id, code: alliance.code, title: alliance.title })
    .from(alliance)
    .where(and(eq(alliance.professionalId, id), isNotNull(alliance.step)))
    .orderBy(asc(alliance.code));
  const act = await lastAct(ctx, id);
  if (cases.length === 0 || !act) return null;
  const people = await standIns(ctx);
  return { people, from, ...act, cases };
}

/** The last act that could have left them so. */
async function lastAct(ctx: Ctx, id: string): Promise<{ at: Date; by: string | null } | undefined> {
  const [row] = await ctx.db
    .select({ at: event.at, by: person.name })
    .from(event)
    .leftJoin(person, sql`${event.actor} = 'staff:' || ${person.id}`)
    .where(
      and(
        ...[eq(event.streamKind, 'person'), eq(event.streamId, id)],
        inArray(event.name, ['person.disabled', 'staff.rolesSet']),
      ),
    )
    .orderBy(desc(event.seq))
    .limit(1);
  return row;
}
