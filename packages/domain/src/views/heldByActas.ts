import { type SQL, sql } from 'drizzle-orm';

/** An acta in review that speaks of a case: its code and its meeting's. */
export interface HoldingActa {
  acta: string;
  meeting: string;
}

/** A session under way that was convened for a case; its acta is null until somebody opens it. */
export interface HoldingSession {
  meeting: string;
  acta: string | null;
  isInReview: boolean;
}

/** SQL of the `HoldingActa` list of the alliance of that id: a change of the case may leave each of them without approval. */
export function actasInReviewOf(alliance: SQL): SQL {
  return sql`(select coalesce(json_agg(json_build_object('acta', a.code, 'meeting', m.code) order by a.code), '[]')
    from acta a join meeting m on m.id = a.meeting_id where a.state = 'inReview'
      and exists (select from acta_item i where i.acta_id = a.id and i.alliance_id = ${alliance}))`;
}

/** SQL of the `HoldingSession` list of the alliance of that id: none of them can decide of it once it is of another cycle. */
export function sessionsHolding(alliance: SQL): SQL {
  return sql`(select coalesce(json_agg(json_build_object('meeting', m.code, 'acta', a.code,
      'isInReview', coalesce(a.state = 'inReview' and exists (select from acta_item i where i.acta_id = a.id and i.alliance_id = l.alliance_id), false)) order by m.starts_at, m.code), '[]')
    from meeting_alliance l join meeting m on m.id = l.meeting_id
      left join acta a on a.meeting_id = m.id and a.state <> 'annulled' and a.clarifies_id is null
    where l.alliance_id = ${alliance} and m.state <> 'cancelled' and a.state is distinct from 'approved'
      and exists (select from meeting_activity y where y.meeting_id = m.id and y.activity in (14, 15)))`;
}
