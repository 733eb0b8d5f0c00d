import { sql } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
import { idOf } from './idOf.ts';

export interface ImprovementRow {
  id: string;
  /** The activity of the procedure that it improves */
  activity: number;
  finding: string;
  action: string;
  responsible: string;
  /** A day of Bogotá */
  dueOn: string;
  cycle: { year: number; procedureVersion: number };
  /** How far the balance that proposes it went */
  stage: 'proposed' | 'confirmed' | 'filed';
}

const PAGE = 30;

/** The acciones de mejora that the balances of every cycle propose, newest first, thirty a page (R-244). One statement. */
export async function improvementsPage(
  ctx: Ctx,
  after: string,
): Promise<{ rows: ImprovementRow[]; next: string | null }> {
  const rows = await ctx.db.execute<ImprovementRow & Record<string, unknown>>(sql`
    select i.id, i.activity, i.finding, i.action, i.responsible, i.due_on::text as "dueOn",
      json_build_object('year', c.year, 'procedureVersion', c.procedure_version) as cycle,
      case when c.balance_filed_at is not null then 'filed' when c.balance_confirmed_at is not null then 'confirmed' else 'proposed' end as stage
    from improvement_action i join cycle c on c.id = i.cycle_id
    where true ${after ? sql`and i.id < ${idOf(after)}` : sql``} order by i.id desc limit ${PAGE + 1}`);
  const page = rows.slice(0, PAGE);
  return { rows: page, next: rows.length > PAGE ? page.at(-1)!.id : null };
}
