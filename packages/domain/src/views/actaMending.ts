import { inArray, sql } from 'drizzle-orm';
import { alliance, mayTurnAlliance, visit } from '../alliance/index.ts';
import type { Ctx } from '../platform/index.ts';
import { decideUndo, standingOf } from '../reversal/index.ts';
import type { ActaPage } from './actaPage.ts';

/** As many cases as are asked about one by one; of an acta of more it is told how, and not which. */
const FEW = 3;

export interface ActaMending {
  /** The codes of the cases of which what it decided may still be taken back; null where they are too many to ask */
  codes: string[] | null;
  /** Whether the reader is one of those that take a step back */
  isReaders: boolean;
}

/** How a mistake of an approved acta is put right: while what it closed is the last step of its cases. Null of one that is not approved, or closed nothing. */
export async function actaMending(
  ctx: Ctx,
  { acta, effects, alliances }: Pick<ActaPage, 'acta' | 'effects' | 'alliances'>,
): Promise<ActaMending | null> {
  if (!acta?.approvedAt) return null;
  const closed = new Set(effects.flatMap((one) => one.alliances));
  const cases = alliances.filter(({ code }) => closed.has(code));
  if (cases.length === 0) return null;
  const isReaders = mayTurnAlliance(ctx.actor);
  if (cases.length > FEW) return { codes: null, isReaders };
  const rows = await ctx.db
    .select({
      ...{ id: alliance.id, code: alliance.code, state: alliance.state, step: alliance.step },
      procedureVersion: alliance.procedureVersion,
      left: sql<string[]>`array(select ${visit.activity} || '/' || ${visit.visit} from ${visit}
        where ${visit.allianceId} = ${alliance.id} and ${visit.closedAt} = ${acta.approvedAt}::timestamptz)`,
    })
    .from(alliance)
    .where(
      inArray(
        alliance.id,
        cases.map(({ id }) => id),
      ),
    )
    .orderBy(alliance.code);
  const codes: string[] = [];
  for (const { left, code, ...row } of rows) {
    const standing = await standingOf(ctx, row);
    const { last } = standing;
    const at = { state: row.state, step: row.step } as Parameters<typeof decideUndo>[0];
    if (last && left.includes(`${last.activity}/${last.visit}`) && decideUndo(at, standing).ok) codes.push(code);
  }
  return { codes, isReaders };
}
