import { sql } from 'drizzle-orm';
import { cycleOfAct } from '../balance/index.ts';
import { mayConvene } from '../meeting/index.ts';
import type { Ctx } from '../platform/index.ts';
import type { ContinuityOutcome } from '../sustainment/index.ts';
import { idOf } from './idOf.ts';
import { type StandingAlliance, standingAt } from './standingAt.ts';
import { versionsOf } from './versions.ts';

const PAGE = 100;

export interface ContinuityLine {
  id: string;
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
  /** The line after which the next page of them begins */
  next: string | null;
  /** Of the procedure, under which those who stand at it run */
  versions: number[];
  can: { convene: boolean };
}

/** Activity 15: who stands at it, and its outcomes, the newest first, a hundred a page (R-232). Two statements. */
export async function sustainmentPage(ctx: Ctx, page: { after: string }): Promise<SustainmentPage> {
  const standing = await standingAt(ctx, 15);
  const rows = await ctx.db.execute<ContinuityLine & Record<string, unknown>>(sql`
    select k.id, o.name as organization, a.code as alliance, c.year, k.outcome, k.reason, m.code as meeting, k.decided_at as "decidedAt"
    from continuity k join organization o on o.id = k.organization_id join alliance a on a.id = k.alliance_id join cycle c on c.id = ${cycleOfAct(sql`a`, sql`k.decided_at`)}
      join acta t on t.id = k.acta_id join meeting m on m.id = t.meeting_id
    where ${page.after === ''} or k.id < ${idOf(page.after)} order by k.id desc limit ${PAGE + 1}`);
  const next = rows.length > PAGE ? rows[PAGE - 1]!.id : null;
  const decided = rows.slice(0, PAGE).map((row) => ({ ...row, decidedAt: new Date(row.decidedAt).toISOString() }));
  return { standing, decided, next, versions: versionsOf(standing), can: { convene: mayConvene(ctx.actor, [], true) } };
}
