import { and, asc, desc, eq, sql } from 'drizzle-orm';
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
  /** What was closed, and what is open now, as the case's version of the procedure names them; null at its end */
  closed: string;
  open: string | null;
  at: Date;
  by: Doer;
  /** Whoever answers for the case and did not close it */
  team: Recipient[];
}

const doer = { id: person.id, name: person.name, email: person.email };
const caseName = { id: alliance.id, code: alliance.code, title: alliance.title };

/** How an activity of a case was closed by somebody of the team, the last time that it was open; null once that was taken back. */
export async function stepFacts(ctx: Ctx, allianceId: string, activity: number): Promise<StepFacts | null> {
  const [row] = await ctx.db
    .select({
      ...{ case: caseName, step: alliance.step, version: alliance.procedureVersion },
      ...{ state: visit.state, at: visit.closedAt, by: doer },
    })
    .from(visit)
    .innerJoin(alliance, eq(alliance.id, visit.allianceId))
    .leftJoin(person, sql`${visit.closedBy} = 'staff:' || ${person.id}`)
    .where(and(eq(visit.allianceId, allianceId), eq(visit.activity, activity)))
    .orderBy(desc(visit.visit))
    .limit(1);
  if (row?.state !== 'closed' || !row.at || !row.by) return null;
  const named = (number: number) => `${number}. ${activityOf(number as ActivityNumber, row.version).name}`;
  return {
    case: row.case,
    closed: named(activity),
    open: row.step === null ? null : named(row.step),
    at: row.at,
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
