import { eq } from 'drizzle-orm';
import { allianceTurn, type TurnAct } from '../alliance/index.ts';
import { person } from '../identity/index.ts';
import { type Ctx, NotFound } from '../platform/index.ts';

interface TurnFacts {
  act: TurnAct;
  activity: number;
  reason: string;
  at: Date;
  by: { id: string; name: string };
}

/** What a mail says of a turn of the case: what it was, where the case stood, why and who. */
export async function turnFacts(ctx: Ctx, id: string): Promise<TurnFacts> {
  const { act, activity, reason, at } = allianceTurn;
  const [row] = await ctx.db
    .select({ act, activity, reason, at, by: { id: person.id, name: person.name } })
    .from(allianceTurn)
    .innerJoin(person, eq(person.id, allianceTurn.by))
    .where(eq(allianceTurn.id, id));
  if (!row) throw new NotFound('turn');
  return { ...row, act: row.act as TurnAct };
}
