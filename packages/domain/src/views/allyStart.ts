import { sql } from 'drizzle-orm';
import { type AllianceState, type Remains, remainsOf, type ToldState } from '../alliance/index.ts';
import { bogotaDay, type Ctx } from '../platform/index.ts';
import type { ActivityNumber, AllianceKind } from '../procedure/index.ts';
import { type AllyWaiting, allyWaiting, type WaitingRow, waitingFor } from './allyWaiting.ts';
import { toldState } from './toldState.ts';

export interface AllyAlliance extends Remains {
  code: string;
  title: string;
  kind: AllianceKind | null;
  state: AllianceState;
  told: ToldState;
  step: ActivityNumber | null;
  procedureVersion: number;
  waiting: AllyWaiting;
}

/** The first page of an organization's person: their alliances, those that run first, newest first. One statement. */
export async function allyStart(ctx: Ctx): Promise<AllyAlliance[]> {
  const today = bogotaDay(ctx.now);
  const rows = await ctx.db.execute<
    Omit<AllyAlliance, 'waiting' | keyof Remains> & { waiting: WaitingRow } & Record<string, unknown>
  >(sql`
    select a.code, a.title, a.kind, a.state, ${toldState} as told, a.step, a.procedure_version as "procedureVersion", ${allyWaiting(ctx.now)} as waiting
    from alliance a where a.id in (select app.alliances()) order by a.step is null, a.opened_at desc, a.id desc`);
  return rows.map((row) => ({
    ...row,
    ...remainsOf(row.told),
    waiting: waitingFor(ctx.actor, row, row.waiting, today),
  }));
}
