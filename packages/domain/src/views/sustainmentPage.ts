import { sql } from 'drizzle-orm';
import { mayConvene } from '../meeting/index.ts';
import type { Ctx } from '../platform/index.ts';
import type { ContinuityOutcome } from '../sustainment/index.ts';
import { type StandingAlliance, standingAt } from './standingAt.ts';
import { versionsOf } from './versions.ts';

export interface ContinuityLine {
  organization: string;
  alliance: string;
  year: number;
  outcome: ContinuityOutcome;
  reason: string;
  meeting: string;
  decidedAt: string;
}

export interface SustainmentPage {
  standing: StandingAlliance[];
  decided: ContinuityLine[];
  /** Of the procedure, under which those who stand at it run */
  versions: number[];
  can: { convene: boolean };
}

/** Activity 15: who stands at it, and the last hundred outcomes. Two statements. */
export async function sustainmentPage(ctx: Ctx): Promise<SustainmentPage> {
  const standing = await standingAt(ctx, 15);
  const rows = await ctx.db.execute<ContinuityLine & Record<string, unknown>>(sql`
    select o.name as organization, a.code as alliance, c.year, k.outcome, k.reason, m.code as meeting, k.decided_at as "decidedAt"
    from continuity k join organization o on o.id = k.organization_id join alliance a on a.id = k.alliance_id join cycle c on c.id = a.cycle_id
      join acta t on t.id = k.acta_id join meeting m on m.id = t.meeting_id
    order by k.id desc limit 100`);
  const decided = rows.map((row) => ({ ...row, decidedAt: new Date(row.decidedAt).toISOString() }));
  return { standing, decided, versions: versionsOf(standing), can: { convene: mayConvene(ctx.actor, [], true) } };
}
