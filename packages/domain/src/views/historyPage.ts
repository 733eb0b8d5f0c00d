import { sql } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
import { ID_SHAPE } from '../platform/inputs.ts';
import { idOf } from './idOf.ts';
import { reasonTold } from './reasonTold.ts';
import { toldIn } from './toldIn.ts';

/** An event of a case's timeline. `at` is ISO text; `data` is what the event holds. */
export interface HistoryEntry {
  id: string;
  name: string;
  at: string;
  who: string | null;
  audience: string;
  /** Why a case was turned, carried over or given to somebody else */
  reason?: string | null;
  data: Record<string, unknown>;
}

const PAGE = 50;

interface Row extends Record<string, unknown>, Omit<HistoryEntry, 'data'> {
  data: string;
  team: Record<string, string> | null;
  organizations: Record<string, string> | null;
}

const ID = `^${ID_SHAPE}$`;

/**
 * Fifty events of a case's timeline, newest first, before the entry `before` (an event's id); with the names of the people of
 * the team and of the organizations that they speak of, also of one that is of the case no more. One statement.
 */
export async function historyPage(
  ctx: Ctx,
  alliance: string,
  before: string | null,
): Promise<{ entries: HistoryEntry[]; names: Record<string, string>; next: string | null }> {
  const earlier = before
    ? sql`and (e.at, e.id) < (select b.at, b.id from event b where b.id = ${idOf(before)})`
    : sql``;
  const rows = await ctx.db.execute<Row>(sql`
    with mine as (
      select e.id from event e where e.stream_kind = 'alliance' and e.stream_id = ${alliance}
      union
      select s.event_id from event_subject s where s.kind = 'alliance' and s.subject_id = ${alliance})
    select e.id, e.name, to_json(e.at) #>> '{}' as at, e.audience, e.data,
      (select p.name from person p where p.id = case when e.actor ~ '^(staff|person):' then split_part(e.actor, ':', 2)::uuid end) as who,
      (select json_object_agg(p.id, p.name) from person p where e.name = 'alliance.handedOver' and p.id::text in (e.data::json ->> 'from', e.data::json ->> 'to')) as team,
      (select json_object_agg(o.id, o.name) from organization o where o.id = case when e.data::json ->> 'organization' ~ ${ID} then (e.data::json ->> 'organization')::uuid end) as organizations,
      coalesce((select h.reason from handover h where e.name = 'alliance.handedOver' and h.id::text = e.data::json ->> 'handover' and h.alliance_id = ${alliance}),
        (select r.reason from acta_reopening r where e.name = 'acta.reopened' and r.id::text = e.data::json ->> 'reopening'),
        ${reasonTold(sql`e`)}) as reason
    from event e join mine on mine.id = e.id where true ${earlier}
    order by e.at desc, e.id desc limit ${PAGE + 1}`);
  const shown = rows.slice(0, PAGE);
  const names = Object.assign({}, ...shown.flatMap((row) => [row.team, row.organizations])) as Record<string, string>;
  const entries = shown.map(({ team: _team, organizations: _organizations, ...row }) => ({
    ...row,
    data: toldIn(row.data),
  }));
  return { entries, names, next: rows.length > PAGE ? entries.at(-1)!.id : null };
}
