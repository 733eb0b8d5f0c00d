import { and, asc, eq, min, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { acta, actaItem } from '../acta/index.ts';
import { alliance, visit } from '../alliance/index.ts';
import { person } from '../identity/index.ts';
import { type Ctx, NotFound } from '../platform/index.ts';
import { type ActivityNumber, activityOf } from '../procedure/index.ts';
import { type CaseName, type Recipient, staffOfCase } from './people.ts';

/** Who did it. */
interface Doer extends Recipient {
  id: string;
}

interface StepFacts {
  case: CaseName;
  /** What was closed, and what that opened or else is open now, as the case's version of the procedure names them; null at its end */
  closed: string;
  open: string | null;
  at: Date;
  by: Doer;
  /** Whoever answers for the case and did not close it */
  team: Recipient[];
}

const other = alias(visit, 'other');
const doer = { id: person.id, name: person.name, email: person.email };
const caseName = { id: alliance.id, code: alliance.code, title: alliance.title };

/** How an activity of a case was closed at that instant by somebody of the team; null once that was taken back. */
export async function stepFacts(
  ctx: Ctx,
  { alliance: allianceId, activity, at }: { alliance: string; activity: number; at: Date },
): Promise<StepFacts | null> {
  const opened = ctx.db
    .select({ activity: min(other.activity) })
    .from(other)
    .where(and(eq(other.allianceId, allianceId), eq(other.openedAt, at)));
  const [row] = await ctx.db
    .select({
      ...{ case: caseName, version: alliance.procedureVersion, by: doer },
      open: sql<number | null>`coalesce(${opened}, ${alliance.step})`,
    })
    .from(visit)
    .innerJoin(alliance, eq(alliance.id, visit.allianceId))
    .innerJoin(person, sql`${visit.closedBy} = 'staff:' || ${person.id}`)
    .where(and(eq(visit.allianceId, allianceId), eq(visit.activity, activity), eq(visit.closedAt, at)));
  if (!row) return null;
  const named = (number: number) => `${number}. ${activityOf(number as ActivityNumber, row.version).name}`;
  return {
    case: row.case,
    closed: named(activity),
    open: row.open === null ? null : named(row.open),
    at,
    by: row.by,
    team: await othersOf(ctx, allianceId, row.by),
  };
}

interface ActaStepsFacts {
  code: string;
  at: Date;
  by: Doer;
  /** Whoever answers for cases of which it decided and did not approve it, each with those cases */
  people: { person: Recipient; cases: CaseName[] }[];
}

/** An approved acta with those who answer for its cases. */
export async function actaStepsFacts(ctx: Ctx, id: string): Promise<ActaStepsFacts> {
  const [row] = await ctx.db
    .select({ code: acta.code, at: acta.approvedAt, by: doer })
    .from(acta)
    .innerJoin(person, eq(person.id, acta.approvedBy))
    .where(eq(acta.id, id));
  if (!row?.at) throw new NotFound('acta');
  const cases = await ctx.db
    .selectDistinct(caseName)
    .from(actaItem)
    .innerJoin(alliance, eq(alliance.id, actaItem.allianceId))
    .where(eq(actaItem.actaId, id))
    .orderBy(asc(alliance.code));
  const people = new Map<string, ActaStepsFacts['people'][number]>();
  for (const one of cases) {
    for (const who of await othersOf(ctx, one.id, row.by)) {
      const known = people.get(who.email) ?? { person: who, cases: [] };
      people.set(who.email, { ...known, cases: [...known.cases, one] });
    }
  }
  return { code: row.code, at: row.at, by: row.by, people: [...people.values()] };
}

async function othersOf(ctx: Ctx, allianceId: string, by: Doer): Promise<Recipient[]> {
  return (await staffOfCase(ctx, allianceId)).filter(({ email }) => email !== by.email);
}
