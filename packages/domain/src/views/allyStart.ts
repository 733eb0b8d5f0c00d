import { sql } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
import type { ActivityNumber, AllianceKind } from '../procedure/index.ts';

export interface AllyAlliance {
  code: string;
  title: string;
  kind: AllianceKind | null;
  state: string;
  step: ActivityNumber | null;
  toAccept: number;
  returned: number;
  due: number;
}

export interface NextMeeting {
  code: string;
  title: string;
  startsAt: string;
  place: string;
  alliance: string;
}

interface Row extends Record<string, unknown> {
  alliances: AllyAlliance[];
  meetings: NextMeeting[];
}

/** The first page of an organization's person: their alliances, those that wait for them first, and the next meetings. */
export async function allyStart(ctx: Ctx, today: string): Promise<Row> {
  const [row] = await ctx.db.execute<Row>(sql`
    with mine as (
      select a.* from alliance a where a.id in (select app.alliances()) order by a.opened_at desc limit 100),
    counted as (
      select a.code, a.title, a.kind, a.state, a.step, a.opened_at,
        (select count(*)::int from commitment k join party y on y.id = k.party_id
          where k.alliance_id = a.id and k.state = 'proposed' and y.organization_id = any (app.organizations())) as "toAccept",
        (select count(*)::int from evidence e join party y on y.id = e.party_id where e.alliance_id = a.id and e.state = 'returned'
          and y.organization_id = any (app.organizations())
          and not exists (select 1 from evidence n where n.plan_activity_id = e.plan_activity_id and n.number > e.number)) as returned,
        (select count(*)::int from plan_activity t join party y on y.id = t.party_id
          where t.alliance_id = a.id and t.replaced_at is null and a.step = 11 and t.ends_on <= ${today}::date + 7
          and y.organization_id = any (app.organizations())
          and not exists (select 1 from evidence e where e.plan_activity_id = t.id and e.state <> 'returned')) as due
      from mine a),
    coming as (
      select m.code, m.title, m.starts_at as "startsAt", m.place, a.code as alliance
      from meeting m join meeting_alliance ma on ma.meeting_id = m.id join alliance a on a.id = ma.alliance_id
      where m.state = 'scheduled' and m.starts_at >= ${ctx.now.toISOString()}::timestamptz - interval '2 hours'
      order by m.starts_at limit 5)
    select (select coalesce(jsonb_agg(to_jsonb(counted) order by (counted."toAccept" + counted.returned + counted.due > 0) desc, opened_at desc), '[]') from counted) as alliances,
      (select coalesce(jsonb_agg(to_jsonb(coming) order by coming."startsAt"), '[]') from coming) as meetings`);
  return row!;
}
