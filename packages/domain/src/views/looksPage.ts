import { sql } from 'drizzle-orm';
import { type LookSubject, mayReadLooks } from '../look/index.ts';
import { type Ctx, Forbidden } from '../platform/index.ts';
import { ID_SHAPE } from '../platform/inputs.ts';
import { idOf } from './idOf.ts';

export interface LookLine {
  id: string;
  /** ISO instant of the first look of the day */
  at: string;
  onDay: string;
  person: { id: string; name: string };
  /** The case of what was opened; null of a page that control read */
  alliance: { id: string; code: string; title: string } | null;
  /** The page that control read; null of what was opened in a case */
  path: string | null;
  /** What the page of one thing is of */
  named: string | null;
  /** What the page shows is there for whoever asks: a file or an evidence that they may not read is no link to them */
  isThere: boolean;
  /** Null when it is the person's work: no reason is asked */
  reason: string | null;
  /** What was opened first: an evidence or a request, by its id; null of a page */
  subject: string | null;
  kind: LookSubject | null;
  /** The evidence that was opened, or whose page or file it is; null of anything else, and of one that its reader may not read */
  evidence: { id: string; number: number; activity: string; alliance: { code: string; title: string } } | null;
}

export interface LooksFilter {
  /** An id; '' for everybody */
  person: string;
  /** The code of a case, or of what was opened; '' for every case */
  alliance: string;
  /** A day of Bogotá; '' for every day */
  day: string;
  /** The id of the last line of the page before; '' for the first page */
  after: string;
}

const PAGE = 50;

/** Both kinds of looks as one: what shows minors, of a case, and the pages that control read. */
const looks = sql`look as (
  select k.id, k.at, k.on_day, k.reason, k.subject_kind, k.subject_id, k.person_id, k.alliance_id, null::text as path from personal_data_look k
  union all select g.id, g.at, g.on_day, null, null, null, g.person_id, null, g.path from page_look g)`;

const idIn = sql`substring(k.path from ${ID_SHAPE}::text)::uuid`;

/** Of the page of one thing, whether row security shows that thing to whoever asks; a page of many is. */
const isThere = sql`case
  when k.path ~ ${`^/archivos/${ID_SHAPE}`}::text then exists (select from file f where f.id = ${idIn}) or app.minors_in(${idIn}) is not null
  when k.path ~ ${`^/evidencias/${ID_SHAPE}`}::text then exists (select from evidence e where e.id = ${idIn})
  else true end`;

/** The evidence of a look: what was opened, or what its page or file is of. */
const evidenceOf = sql`case
  when k.subject_id is not null then case when k.subject_kind = 'evidence' then k.subject_id end
  when k.path ~ ${`^/evidencias/${ID_SHAPE}`}::text then ${idIn}
  when k.path ~ ${`^/archivos/${ID_SHAPE}`}::text then coalesce(app.minors_in(${idIn}),
    (select l.evidence_id from evidence_file l where l.file_id = ${idIn} limit 1)) end`;

/**
 * Who looked at personal data, of what case or page and why, newest first, fifty a page. A code finds its case, its
 * pages, its evidence and what was opened with its request; an unknown filter value finds nothing. One statement.
 */
export async function looksPage(ctx: Ctx, filter: LooksFilter): Promise<{ lines: LookLine[]; next: string | null }> {
  if (!mayReadLooks(ctx.actor)) throw new Forbidden('readLooks');
  const day = /^\d{4}-\d{2}-\d{2}$/.test(filter.day) ? filter.day : 'none';
  const wanted = [
    sql`true`,
    ...(filter.person ? [sql`k.person_id = ${idOf(filter.person)}`] : []),
    ...(filter.alliance
      ? [
          sql`(coalesce(a.code, c.code) = ${filter.alliance} or b.code = ${filter.alliance} or ${filter.alliance} = any (string_to_array(k.path, '/'))
            or (k.subject_kind = 'request' and app.request_looked_at(k.id) = ${filter.alliance}))`,
        ]
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
    with ${looks} select k.id, to_json(k.at) #>> '{}' as at, k.on_day::text as "onDay", k.reason, k.subject_id as subject, k.subject_kind as kind, k.path, ${isThere} as "isThere", app.page_looked_at(case when k.path is not null then k.id end) as named,
      json_build_object('id', p.id, 'name', p.name) as person,
      case when k.alliance_id is not null then json_build_object('id', k.alliance_id, 'code', coalesce(a.code, c.code), 'title', coalesce(a.title, c.title)) end as alliance,
      case when v.id is not null then json_build_object('id', v.id, 'number', v.number, 'activity', t.title,
        'alliance', json_build_object('code', b.code, 'title', b.title)) end as evidence
    from look k join person p on p.id = k.person_id left join alliance a on a.id = k.alliance_id
      left join lateral app.case_looked_at(case when k.alliance_id is not null and a.id is null then k.id end) c on true
      left join evidence v on v.id = ${evidenceOf} left join alliance b on b.id = v.alliance_id left join plan_activity t on t.id = v.plan_activity_id
    where (k.alliance_id is null or coalesce(a.code, c.code) is not null) and ${sql.join(wanted, sql` and `)} order by k.at desc, k.id desc limit ${PAGE + 1}`);
  const lines = rows.slice(0, PAGE);
  return { lines, next: rows.length > PAGE ? lines.at(-1)!.id : null };
}
