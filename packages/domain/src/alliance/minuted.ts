import { sql } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
import type { Answer, Visit } from '../procedure/index.ts';
import type { Minuted } from './rules.ts';

/** What a statement over the alliance `a` keeps of a case for `mayBeMinuted`: its open visits, and how 5 was answered. */
export const minutedColumns = sql`(select json_agg(p.active_part) from party p where p.alliance_id = a.id) as answers,
  (select json_agg(json_build_object('activity', v.activity, 'visit', v.visit, 'state', v.state, 'answer', v.answer)) from visit v where v.alliance_id = a.id and v.state = 'open') as visits`;

export interface MinutedRow {
  answers: (Answer | null)[] | null;
  visits: Visit[] | null;
}

export function minutedFrom({ answers, visits }: MinutedRow): Pick<Minuted, 'visits' | 'parties'> {
  return { visits: visits ?? [], parties: (answers ?? []).map((answer) => ({ answer })) };
}

/** Of each of those cases, what `mayBeMinuted` asks besides where it stands. One statement. */
export async function minutedOf(
  ctx: Ctx,
  ids: readonly string[],
): Promise<Map<string, Pick<Minuted, 'visits' | 'parties'>>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.execute<{ id: string } & MinutedRow & Record<string, unknown>>(
    sql`select a.id, ${minutedColumns} from alliance a where a.id in ${ids}`,
  );
  return new Map(rows.map((row) => [row.id, minutedFrom(row)]));
}
