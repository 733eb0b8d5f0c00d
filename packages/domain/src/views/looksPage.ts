import { sql } from 'drizzle-orm';
import { mayReadLooks } from '../look/index.ts';
import { type Ctx, Forbidden } from '../platform/index.ts';
import { idOf } from './idOf.ts';

export interface LookLine {
  id: string;
  /** ISO instant of the first look of the day */
  at: string;
  onDay: string;
  person: { id: string; name: string };
  /** The case of an evidence; null of a page that control read */
  alliance: { id: string; code: string; title: string } | null;
  /** The page that control read; null of an evidence */
  path: string | null;
  /** What the page shows is there for whoever asks: a file or an evidence that they may not read is no link to them */
  isThere: boolean;
  /** Null when it is the person's work: no reason is asked */
  reason: string | null;
  /** What was opened first: an evidence, by its id; null of a page */
  subject: string | null;
}

export interface LooksFilter {
  /** An id; '' for everybody */
  person: string;
  /** A code; '' for every case */
  alliance: string;
  /** A day of Bogotá; '' for every day */
  day: string;
  /** The id of the last line of the page before; '' for the first page */
  after: string;
}

const PAGE = 50;
const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** Both kinds of looks as one: what shows minors, of a case, and the pages that control read. */
const looks = sql`look as (
  select k.id, k.at, k.on_day, k.reason, k.subject_id, k.person_id, k.alliance_id, null::text as path from personal_data_look k
  union all select g.id, g.at, g.on_day, null, null, g.person_id, null, g.path from page_look g)`;

/** Of the page of one thing, whether row security shows that thing to whoever asks; a page of many is. */
const isThere = sql`case
  when k.path ~ ${`^/archivos/${ID}`}::text then exists (select from file f where f.id = substring(k.path from ${ID}::text)::uuid)
    or app.minors_in(substring(k.path from ${ID}::text)::uuid) is not null
  when k.path ~ ${`^/evidencias/${ID}`}::text then exists (select from evidence e where e.id = substring(k.path from ${ID}::text)::uuid)
  else true end`;

/**
 * Who looked at personal data, of what case or page and why, newest first, fifty a page. A code finds its case and its
 * pages; an unknown filter value finds nothing. One statement.
 */
export async function looksPage(ctx: Ctx, filter: LooksFilter): Promise<{ lines: LookLine[]; next: string | null }> {
  if (!mayReadLooks(ctx.actor)) throw new Forbidden('readLooks');
  const day = /^\d{4}-\d{2}-\d{2}$/.test(filter.day) ? filter.day : 'none';
  const wanted = [
    sql`true`,
    ...(filter.person ? [sql`k.person_id = ${idOf(filter.person)}`] : []),
    ...(filter.alliance
      ? [sql`(a.code = ${filter.alliance} or ${filter.alliance} = any (string_to_array(k.path, '/')))`]
      : []),
    ...(filter.day ? [sql`k.on_day::text = ${day}`] : []),
    ...(filter.after
      ? [
          sql`(k.at, k.id) < (select b.at, b.id from
      (select at, id from personal_data_look union all select at, id from page_look) b where b.id = ${idOf(filter.after)})`,
        ]
      : []),
  ];
  const rows = await ctx.db.execute<LookLine & Record<string, unknown>>(sql`
    with ${looks} select k.id, to_json(k.at) #>> '{}' as at, k.on_day::text as "onDay", k.reason, k.subject_id as subject, k.path, ${isThere} as "isThere",
      json_build_object('id', p.id, 'name', p.name) as person,
      case when a.id is not null then json_build_object('id', a.id, 'code', a.code, 'title', a.title) end as alliance
    from look k join person p on p.id = k.person_id left join alliance a on a.id = k.alliance_id
    where (a.id is not null or k.path is not null) and ${sql.join(wanted, sql` and `)} order by k.at desc, k.id desc limit ${PAGE + 1}`);
  const lines = rows.slice(0, PAGE);
  return { lines, next: rows.length > PAGE ? lines.at(-1)!.id : null };
}
