import { sql } from 'drizzle-orm';
import { type Ctx, type EventData, event } from '../platform/index.ts';
import { idOf } from './idOf.ts';
import { reasonTold } from './reasonTold.ts';
import { toldIn } from './toldIn.ts';

const PAGE = 50;

/** Somebody of the reader's own organizations, by name and for which of them; null of anybody else. */
export interface Own {
  person: string;
  organization: string;
}

export const ofOwn = sql<Own | null>`(select json_build_object('person', p.name, 'organization', m.organization_id)
  from membership m join person p on p.id = m.person_id
  where ${event.actor} = 'person:' || m.person_id and m.organization_id = any ((select app.organizations())::uuid[])
    and (event.data::json ->> 'organization' is null or (event.data::json ->> 'organization')::uuid = any ((select app.organizations())::uuid[]))
  order by coalesce(m.organization_id::text = event.data::json ->> 'organization', false) desc, m.until nulls first, m.id limit 1)`;

/** Why an evidence was sent back: the one of the event, or the one that it takes the place of. */
const returnedFor = sql<
  string | null
>`(select (select w.review_reason from app.evidence_words(v.id) w) from evidence v where v.id::text = case ${event.name} when 'evidence.received' then event.data::json ->> 'earlier' when 'evidence.returned' then event.data::json ->> 'evidence' end)`;

interface Left {
  organization: string;
  party: string;
  name: string;
}

export interface AllyEvent {
  id: string;
  at: Date;
  name: string;
  data: EventData;
  actor: string;
  audience: string;
  own: Own | null;
  returnedFor: string | null;
  /** Why, of what its form says that the parties read */
  reason: string | null;
}

interface Row extends Record<string, unknown>, Omit<AllyEvent, 'at' | 'data'> {
  at: string;
  data: string;
  left: Left[];
  team: Record<string, string> | null;
}

/**
 * The alliance's timeline as its parties may read it, with how its invitations and requests went, what was decided of the
 * reader's own organizations, who did each thing and the names of the organizations that left it since, newest first, fifty
 * at a time before the event `before`. One statement.
 */
export async function allyHistory(
  ctx: Ctx,
  allianceId: string,
  before: string | null,
): Promise<{
  events: AllyEvent[];
  left: { id: string; organizationId: string; name: string }[];
  /** Who answers for it now, by the event that says so */
  team: Record<string, string>;
  before: string | null;
}> {
  const earlier = before
    ? sql`where (event.at, event.id) < (select b.at, b.id from mine b where b.id = ${idOf(before)})`
    : sql``;
  const rows = await ctx.db.execute<Row>(sql`
    with mine as (
      select e.* from event e where e.stream_kind = 'alliance' and e.stream_id = ${allianceId} and e.audience <> 'staff'
      union all
      select o.* from event o where o.stream_kind = 'organization' and o.audience <> 'staff'
        and o.stream_id in (select q.organization_id from party q where q.alliance_id = ${allianceId})
      union all
      select i.* from app.doors_told(${allianceId}) i)
    select event.id, to_json(event.at) #>> '{}' as at, event.name, event.data, event.actor, event.audience,
      ${ofOwn} as own, ${returnedFor} as "returnedFor",
      ${reasonTold(sql`event`)} as reason,
      (select json_build_object(p.id, p.name) from person p where event.name = 'alliance.handedOver' and p.id::text = event.data::json ->> 'to') as team,
      (select coalesce(json_agg(l), '[]') from app.left_case(${allianceId}) l) as left
    from mine as event ${earlier}
    order by event.at desc, event.id desc limit ${PAGE + 1}`);
  const shown = rows.slice(0, PAGE);
  return {
    events: shown.map(({ left: _left, team: _team, ...row }) => ({
      ...row,
      at: new Date(row.at),
      data: toldIn(row.data),
    })),
    left: (rows[0]?.left ?? []).map(({ organization, party, name }) => ({
      id: party,
      organizationId: organization,
      name,
    })),
    team: Object.assign({}, ...shown.map(({ team }) => team)) as Record<string, string>,
    before: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}
