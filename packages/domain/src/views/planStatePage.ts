import { sql } from 'drizzle-orm';
import { type PlanState, storedState } from '../plan/index.ts';
import { type Ctx, NotFound } from '../platform/index.ts';

export interface PlanStatePage {
  content: PlanState;
  sha256: string;
  /** ISO text */
  takenAt: string;
  takenBy: string;
  acta: string;
  /** The code of the meeting that held the follow-up */
  meeting: string;
  /** Which follow-up of the alliance left it */
  number: number;
  /** When that follow-up was taken back; ISO text */
  undoneAt: string | null;
}

/** The plan of an alliance as its follow-up of that number left it, by code, also once it was taken back; NotFound otherwise. One statement. */
export async function planStatePage(ctx: Ctx, alliance: string, asked: string): Promise<PlanStatePage> {
  const number = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 0;
  const [row] = await ctx.db.execute<PlanStatePage & Record<string, unknown>>(sql`
    select k.number, to_json(k.undone_at) #>> '{}' as "undoneAt", k.content, k.sha256, to_json(k.taken_at) #>> '{}' as "takenAt", p.name as "takenBy", w.code as acta, m.code as meeting
    from plan_snapshot k join alliance a on a.id = k.alliance_id join person p on p.id = k.taken_by
      join acta w on w.id = k.acta_id join meeting m on m.id = w.meeting_id
    where a.code = ${alliance} and k.number = ${number} order by k.undone_at desc nulls first, k.id limit 1`);
  if (!row) throw new NotFound('planState');
  return { ...row, content: storedState.read(row.content) };
}
