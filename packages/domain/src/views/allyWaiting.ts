import { sql } from 'drizzle-orm';
import type { Alliance } from '../alliance/index.ts';
import { type Commitment, decideAcceptance, isObjected, offersAcceptance, outStates } from '../commitment/index.ts';
import { activityOwed } from '../evidence/index.ts';
import { inRedSinceOf } from '../network/index.ts';
import { standingBefore } from '../plan/index.ts';
import type { Actor, Offer, Outcome } from '../platform/index.ts';

/** What a case waits for from the actor's organizations, and when the rest of it is due. Days and instants are text. */
export interface AllyWaiting {
  invitation: { sentAt: string; expiresAt: string } | null;
  /** The next meeting to attend */
  meeting: { title: string; startsAt: string; place: string } | null;
  /** The meeting of the open activity took place and its acta is not approved */
  minutesInWork: boolean;
  /** Of theirs, each with whether the reader may accept it */
  toAccept: { number: number; round: number; accept: Offer }[];
  /** Of theirs: what nobody may accept now, and why */
  withheld: { number: number; why: Outcome }[];
  /** Of theirs: those that the team has not answered, and those that it answered these days by keeping the commitment */
  objections: { number: number; kept: boolean }[];
  /** Of some part of theirs no commitment stands yet */
  toPropose: boolean;
  /** A commitment that some organization has still to answer, or the team to amend */
  others: number;
  packed: boolean;
  /** Returned, and the last of its activity */
  returned: { number: number; activity: number; title: string; reason: string }[];
  toLoad: { number: number; title: string; startsOn: string; endsOn: string }[];
  /** Each activity that they may report, reported already or not, with the numbers of those that it replaces */
  reportable: { number: number; title: string; replaces: number[] }[];
  /** Evidence of anybody that the team has not reviewed */
  received: number;
  /** The first activity of the plan that another side has not reported */
  elsewhere: { by: string | null; title: string; endsOn: string } | null;
  followUpOn: string | null;
  /** The day since which their organization was in the Red already, by another alliance */
  inRedSince: string | null;
  /** The extracts approved these days, the newest first */
  actas: { id: string; code: string }[];
  /** A session decided on them these days */
  decided: boolean;
}

/** The same as its statement reads it: of what is to be accepted, by whose hands it came. */
export interface WaitingRow extends Omit<AllyWaiting, 'toAccept' | 'withheld'> {
  toAccept: (Pick<Commitment, 'number' | 'round' | 'state' | 'dueOn' | 'proposedSide' | 'proposedBy' | 'answeredBy'> & {
    organization: string;
  })[];
}

/** What a case that was read so waits for on a day, as the actor may do it. */
export function waitingFor(
  actor: Actor,
  alliance: Pick<Alliance, 'state' | 'step'>,
  { toAccept, ...waiting }: WaitingRow,
  today: string,
): AllyWaiting {
  const asked = toAccept.map((one) => ({ ...one, why: decideAcceptance(alliance, one, today) }));
  return {
    ...waiting,
    toAccept: asked
      .filter(({ why }) => why.ok)
      .map(({ organization, ...one }) => ({
        ...{ number: one.number, round: one.round },
        accept: offersAcceptance(one, alliance, organization, actor, today),
      })),
    withheld: asked.flatMap(({ number, why }) => (why.ok ? [] : [{ number, why }])),
  };
}

const DAYS_OF_NEWS = 15;
/** The allies are convened to it, as `convenesAllies` says. */
const alsoOfTheAllies = sql`exists (select 1 from meeting_activity t where t.meeting_id = m.id and t.activity not in (1, 14, 15))`;
/** Of a returned evidence `e`, whether nothing that stands took its place. */
const isToMend = sql`(e.state = 'returned'
  and not exists (select 1 from evidence n where n.plan_activity_id = e.plan_activity_id and n.number > e.number and n.state <> 'withdrawn'))`;
const own = sql`y.organization_id = any (app.organizations())`;

/** The marks of `AllyWaiting` of the case `a` of a statement, as of an instant. */
export function allyWaiting(now: Date) {
  const at = sql`${now.toISOString()}::timestamptz`;
  const recently = sql`${at} - interval '${sql.raw(String(DAYS_OF_NEWS))} days'`;
  return sql`json_build_object(
    'invitation', (select json_build_object('sentAt', to_json(i.sent_at) #>> '{}', 'expiresAt', to_json(i.expires_at) #>> '{}')
      from invitation i where i.alliance_id = a.id and i.state = 'sent'),
    'meeting', (select json_build_object('title', m.title, 'startsAt', to_json(m.starts_at) #>> '{}', 'place', m.place)
      from meeting_alliance l join meeting m on m.id = l.meeting_id
      where l.alliance_id = a.id and m.state = 'scheduled' and m.ends_at > ${at} and ${alsoOfTheAllies} order by m.starts_at, m.id limit 1),
    'minutesInWork', exists (select 1 from meeting_alliance l join meeting m on m.id = l.meeting_id
      join meeting_activity t on t.meeting_id = m.id and t.activity = a.step
      where l.alliance_id = a.id and m.state <> 'cancelled' and m.ends_at <= ${at} and m.closed_at is null),
    'toAccept', (select coalesce(json_agg(json_build_object('number', k.number, 'round', k.round, 'organization', y.organization_id, 'state', k.state, 'dueOn', k.due_on::text,
        'proposedSide', k.proposed_side, 'proposedBy', k.proposed_by, 'answeredBy', k.answered_by) order by k.number), '[]')
      from commitment k join party y on y.id = k.party_id where k.alliance_id = a.id and k.state = 'proposed' and ${own} and (k.round = 0 or k.answered_at is null)),
    'objections', (select coalesce(json_agg(json_build_object('number', k.number, 'kept', not ${isObjected('k')}) order by k.number), '[]')
      from commitment k join party y on y.id = k.party_id where k.alliance_id = a.id and ${own}
        and (${isObjected('k')} and a.ended_at is null or k.state = 'proposed' and k.kept_at >= k.answered_at and k.kept_at > ${recently})),
    'toPropose', exists (select 1 from party y where y.alliance_id = a.id and ${own}
        and not exists (select 1 from commitment k where k.party_id = y.id and k.state not in ${outStates})),
    'others', (select count(*) from commitment k where k.alliance_id = a.id and k.state in ('proposed', 'returned')),
    'packed', exists (select 1 from commitment k where k.alliance_id = a.id and k.filing_id is not null),
    'returned', (select coalesce(json_agg(json_build_object('number', e.number, 'activity', t.number, 'title', t.title,
        'reason', (select w.review_reason from app.evidence_words(e.id) w)) order by e.number), '[]')
      from evidence e join party y on y.id = e.party_id join plan_activity t on t.id = e.plan_activity_id
      where e.alliance_id = a.id and a.step = 11 and ${isToMend} and t.replaced_at is null and ${own}),
    'toLoad', (select coalesce(json_agg(json_build_object('number', t.number, 'title', t.title, 'startsOn', t.starts_on::text,
        'endsOn', t.ends_on::text) order by t.ends_on, t.number), '[]')
      from plan_activity t join party y on y.id = t.party_id where t.alliance_id = a.id and a.step = 11 and t.replaced_at is null and ${own}
        and ${activityOwed(sql`t`)} and not exists (select 1 from evidence e where e.plan_activity_id = t.id and ${isToMend})),
    'reportable', (select coalesce(json_agg(json_build_object('number', t.number, 'title', t.title,
        'replaces', (select coalesce(json_agg(b.number order by b.number desc), '[]') from ${standingBefore(sql`t`)} b)) order by t.number), '[]')
      from plan_activity t join party y on y.id = t.party_id
      where t.alliance_id = a.id and a.state = 'running' and a.step = 11 and t.replaced_at is null and ${own}),
    'received', (select count(*) from evidence e where e.alliance_id = a.id and a.step = 11 and e.state = 'received'),
    'elsewhere', (select json_build_object('by', o.name, 'title', t.title, 'endsOn', t.ends_on::text)
      from plan_activity t left join party y on y.id = t.party_id left join organization o on o.id = y.organization_id
      where t.alliance_id = a.id and a.step = 11 and t.replaced_at is null and (t.party_id is null or not (${own}))
        and ${activityOwed(sql`t`)}
      order by t.ends_on, t.number limit 1),
    'followUpOn', (select min(f.on_day)::text from follow_up_date f where f.alliance_id = a.id and f.meeting_id is null and f.on_day >= (${at} at time zone 'America/Bogota')::date),
    'inRedSince', (select min(${inRedSinceOf(sql`y`)}) from party y where y.alliance_id = a.id and ${own}),
    'actas', (select coalesce(json_agg(json_build_object('id', w.id, 'code', w.code) order by w.approved_at desc, w.id desc), '[]') from acta w
      where w.state = 'approved' and w.approved_at > ${recently}
        and exists (select 1 from acta_item n where n.acta_id = w.id and n.alliance_id = a.id)),
    'decided', exists (select 1 from recognition r where r.alliance_id = a.id and r.decided_at > ${recently})
      or exists (select 1 from continuity c where c.alliance_id = a.id and c.decided_at > ${recently}))`;
}
