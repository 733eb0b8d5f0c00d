import { type SQL, sql } from 'drizzle-orm';

/** What an approved acta had left of an activity for a case, and was taken back since. `at` is ISO text. */
export interface UndoneItem {
  activity: number;
  alliance: string;
  at: string;
}

/**
 * Of an acta (`a`), what was taken back with its step, as JSON: a follow-up by its own mark, as it may also go with the
 * step of another activity; the others by the first turn after the acta that opened their activity again.
 */
export function undoneItemsOf(a: SQL): SQL {
  return sql`(select coalesce(json_agg(json_build_object('activity', i.activity, 'alliance', c.code, 'at', u.at) order by i.activity, c.code), '[]')
    from (select distinct x.activity, x.alliance_id from acta_item x where x.acta_id = ${a}.id) i
    join alliance c on c.id = i.alliance_id
    cross join lateral (select min(w.at) as at from (
      select t.at from alliance_turn t where i.activity <> 12 and t.alliance_id = i.alliance_id and t.act = 'undone' and t.activity = i.activity and t.at >= ${a}.approved_at
      union all select k.undone_at from plan_snapshot k where i.activity = 12 and k.alliance_id = i.alliance_id and k.acta_id = ${a}.id) w) u
    where u.at is not null)`;
}
