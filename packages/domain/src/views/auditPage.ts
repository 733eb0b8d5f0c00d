import { sql } from 'drizzle-orm';
import {
  type Actor,
  type Audience,
  type Ctx,
  type EventData,
  Forbidden,
  hasRole,
  type StaffRole,
} from '../platform/index.ts';
import { toldIn } from './toldIn.ts';

const PAGE = 50;

export interface AuditLine {
  id: string;
  at: string;
  name: string;
  data: EventData;
  audience: Audience;
  streamKind: string;
  /** What people call the stream: the code of an alliance, a request or an invitation, a cycle's year; null of the others */
  stream: string | null;
  /** Of whom or of what an act without a code is: the organization's or the person's name */
  about: string | null;
  /** The person who acted; null for a job or a visitor */
  who: string | null;
  /** The roles of the back office that the person has today; none of somebody of an organization */
  roles: StaffRole[];
  /** For which organizations somebody of the portal acts today; null of the team */
  of: string | null;
  actor: string;
}

export interface AuditPage {
  lines: AuditLine[];
  next: string | null;
}

/** The whole audit trail is read by control, the lead and the director. */
export function mayReadAudit(actor: Actor): boolean {
  return hasRole(actor, 'auditor', 'lead', 'director');
}

interface Row extends Record<string, unknown> {
  id: string;
  at: string;
  name: string;
  data: string;
  audience: Audience;
  stream_kind: string;
  stream: string | null;
  about: string | null;
  who: string | null;
  roles: StaffRole[];
  of: string | null;
  actor: string;
}

/** A page of the audit trail, newest first, of all streams or of the one of that code. One statement; an unknown code finds nothing. */
export async function auditPage(ctx: Ctx, filter: { stream: string | null; after: string | null }): Promise<AuditPage> {
  if (!mayReadAudit(ctx.actor)) throw new Forbidden('readAudit');
  const of = filter.stream ? sql`and e.stream_id in (${streamsOf(filter.stream)})` : sql``;
  const after = filter.after
    ? sql`and (e.at, e.seq, e.id) < (select at, seq, id from event where id = ${filter.after}::uuid)`
    : sql``;
  const rows = await ctx.db.execute<Row>(sql`
    select e.id, e.at, e.name, e.data, e.audience, e.stream_kind, e.actor, coalesce(a.code, r.code, i.code, c.year::text) as stream, coalesce(o.name, w.name) as about, p.name as who,
      array(select t.role from staff_role t where e.actor like 'staff:%' and t.person_id = p.id order by 1) as roles,
      (select string_agg(distinct b.name, ' · ') from membership m join organization r on r.id = m.organization_id
        join organization b on b.id = coalesce(r.merged_into, r.id) where e.actor like 'person:%' and m.person_id = p.id and m.until is null) as of
    from event e
      left join alliance a on e.stream_kind = 'alliance' and a.id = e.stream_id
      left join request r on e.stream_kind = 'intake' and r.id = e.stream_id
      left join invitation i on e.stream_kind = 'intake' and i.id = e.stream_id
      left join organization o on e.stream_kind = 'organization' and o.id = e.stream_id
      left join person w on e.stream_kind = 'person' and w.id = e.stream_id
      left join cycle c on e.stream_kind = 'cycle' and c.id = e.stream_id
      left join person p on p.id = case when e.actor ~ '^(staff|person):' then split_part(e.actor, ':', 2)::uuid end
    where true ${of} ${after} order by e.at desc, e.seq desc, e.id desc limit ${PAGE + 1}`);
  const lines = rows.slice(0, PAGE).map(({ stream_kind: streamKind, data, at, ...row }) => ({
    ...row,
    streamKind,
    at: new Date(at).toISOString(),
    data: toldIn(data),
  }));
  return { lines, next: rows.length > PAGE ? lines[PAGE - 1]!.id : null };
}

function streamsOf(code: string) {
  return sql`select id from alliance where code = ${code} union all select id from request where code = ${code}
    union all select id from invitation where code = ${code}
    union all select id from cycle where year::text = ${code}`;
}
