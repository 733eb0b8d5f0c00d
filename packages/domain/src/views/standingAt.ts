import { sql } from 'drizzle-orm';
import { bogotaDay, type Ctx } from '../platform/index.ts';

export interface StandingAlliance {
  code: string;
  title: string;
  year: number;
  procedureVersion: number;
  parties: string[];
  /** The day since which it stands there */
  since: string | null;
}

interface Row extends Record<string, unknown> {
  code: string;
  title: string;
  year: number;
  procedureVersion: number;
  parties: string[] | null;
  since: string | null;
}

/** The running alliances that stand at an activity, two hundred at most: as many as one session may decide for. */
export async function standingAt(ctx: Ctx, activity: number): Promise<StandingAlliance[]> {
  const rows = await ctx.db.execute<Row>(sql`
    select a.code, a.title, c.year, a.procedure_version as "procedureVersion",
      (select json_agg(o.name order by p.position) from party p join organization o on o.id = p.organization_id where p.alliance_id = a.id) as parties,
      (select max(v.opened_at) from visit v where v.alliance_id = a.id and v.activity = ${activity}) as since
    from alliance a join cycle c on c.id = a.cycle_id where a.state = 'running' and a.step = ${activity} order by a.code limit 200`);
  return rows.map((row) => ({
    ...row,
    parties: row.parties ?? [],
    since: row.since && bogotaDay(new Date(row.since)),
  }));
}
