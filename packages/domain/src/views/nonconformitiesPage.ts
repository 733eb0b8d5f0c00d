import { sql } from 'drizzle-orm';
import { stateOf } from '../evidence/index.ts';
import {
  followUpsOf,
  isClosable,
  type Nonconformity,
  nonconformityReadAs,
  offersOfNonconformity,
  proposedDue,
} from '../followup/index.ts';
import { allow, bogotaDay, type Ctx, NotFound, type Offer } from '../platform/index.ts';
import { idOf } from './idOf.ts';
import { versionsOf } from './versions.ts';

const PAGE = 30;

export interface NonconformityRow {
  id: string;
  code: string;
  state: string;
  origin: string;
  openedAt: string;
  author: string | null;
  description: string;
  dueOn: string | null;
  /** The procedure's version is that under which it runs */
  alliance: { id: string; code: string; title: string; professional: string; procedureVersion: number };
  activity: { number: number; title: string };
}

const columns = sql`n.id, n.code, n.state, n.origin, to_json(n.opened_at) #>> '{}' as "openedAt", n.description, n.due_on::text as "dueOn",
  (select p.name from person p where p.id = case when n.opened_by like 'staff:%' then substr(n.opened_by, 7)::uuid end) as author,
  json_build_object('id', a.id, 'code', a.code, 'title', a.title, 'professional', a.professional_id, 'procedureVersion', a.procedure_version) as alliance,
  json_build_object('number', t.number, 'title', t.title) as activity`;
const tables = sql`nonconformity n join alliance a on a.id = n.alliance_id join plan_activity t on t.id = n.plan_activity_id`;

/** The register of salidas no conformes of a state (all when none is named), newest first, thirty a page (R-261). One statement. */
export async function nonconformitiesPage(ctx: Ctx, filters: { state: string; after: string }) {
  const { state, after } = filters;
  const rows = await ctx.db.execute<NonconformityRow & Record<string, unknown>>(sql`
    select ${columns} from ${tables}
    where true ${state ? sql`and n.state = ${state}` : sql``}
      ${after ? sql`and (n.opened_at, n.id) < (select b.opened_at, b.id from nonconformity b where b.id = ${idOf(after)})` : sql``}
    order by n.opened_at desc, n.id desc limit ${PAGE + 1}`);
  const page = rows.slice(0, PAGE);
  return {
    rows: page,
    versions: versionsOf(page.map(({ alliance }) => alliance)),
    next: rows.length > PAGE ? page.at(-1)!.id : null,
  };
}

export interface NonconformityPage extends NonconformityRow {
  /** What who opens it is offered as the day by which it is corrected */
  proposedDue: string | null;
  /** The side that answers for its activity; null for the secretariat */
  organization: string | null;
  responsible: string | null;
  startsOn: string;
  endsOn: string;
  decision: { at: string; by: string | null; reason: string } | null;
  correction: { code: string; note: string; at: string; by: string | null } | null;
  /** What proves it: the plan with follow-up and the acta with which it closed (R-260) */
  verification: { number: number; acta: string; meeting: string; at: string; by: string | null } | null;
  /** What had closed it and was taken back since. Instants are ISO text */
  unverified: { number: number; acta: string; meeting: string; at: string; undoneAt: string }[];
  /**
   * How its alliance ended, where it did; whether the balance lists it, until it is settled or, once it was confirmed, for
   * good; and whether one of the follow-ups that it had can still close it: no other comes.
   */
  ended: {
    state: string;
    reason: string | null;
    listed: 'untilSettled' | 'forGood' | null;
    isClosable: boolean;
  } | null;
  /** Of its activity, and of what a No put in its place; `activity` is the number of that one, null of its own */
  evidence: { id: string; number: number; state: string; activity: number | null }[];
  /** The follow-ups with which it may close now, the last first */
  later: { snapshot: string; number: number; acta: string; actaCode: string }[];
  /** How far it had come when it was read */
  version: number;
  /** What who reads may do of it */
  offers: Record<'open' | 'dismiss' | 'correct' | 'close', Offer>;
}

const endedOutside = sql`a.state in ('withdrawn', 'endedEarly')`;
const stillOpen = sql`n.state in ('proposed', 'open', 'corrected')`;
/**
 * What the early end of its alliance left open, and the balance of its cycle `y` lists: once that was confirmed, what was open
 * then, whatever came after the cut.
 */
const isListed = sql`(${endedOutside} and (y.balance_confirmed_at is null or n.opened_at <= y.balance_confirmed_at and a.ended_at <= y.balance_confirmed_at)
  and (${stillOpen} or case n.state when 'dismissed' then n.decided_at when 'closed' then n.closed_at end > y.balance_confirmed_at))`;

/** The activities of the commitment that a No asked for in the place of the activity `t`, and of those that replaced it. */
const inItsPlace = sql`select v.id from compliance d join commitment b on b.id = d.commitment_id
  join commitment k on k.alliance_id = b.alliance_id and k.round = b.round and (k.id = b.id or k.parent_id = b.id)
  join plan_action x on x.commitment_id = k.id join plan_activity v on v.action_id = x.id
  where d.plan_activity_id = t.id and d.undone_at is null`;

type Row = Omit<NonconformityPage, 'offers' | 'version' | 'ended' | 'proposedDue'> & {
  planActivityId: string;
  ended: Omit<NonNullable<NonconformityPage['ended']>, 'isClosable'> | null;
} & Record<string, unknown>;

/** One salida no conforme by its code, with its five columns of section 7 filled and what its reader may do of it. Two statements. Throws NotFound. */
export async function nonconformityPage(ctx: Ctx, code: string): Promise<NonconformityPage> {
  const [row] = await ctx.db.execute<Row>(sql`
    select ${columns}, n.plan_activity_id as "planActivityId", app.responsible_of(n.id) as responsible, o.name as organization, t.starts_on::text as "startsOn", t.ends_on::text as "endsOn",
      case when n.decided_at is not null then json_build_object('at', n.decided_at, 'by', d.name, 'reason', n.decision_reason) end as decision,
      case when n.corrected_at is not null then json_build_object('code', n.correction, 'note', n.correction_note, 'at', n.corrected_at, 'by', c.name) end as correction,
      (select json_build_object('number', k.number, 'acta', w.code, 'meeting', m.code, 'at', n.closed_at, 'by', v.name)
        from plan_snapshot k join acta w on w.id = n.acta_id join meeting m on m.id = w.meeting_id where k.id = n.snapshot_id) as verification,
      (select coalesce(json_agg(json_build_object('number', k.number, 'acta', w.code, 'meeting', m.code, 'at', v.at, 'undoneAt', k.undone_at) order by v.seq), '[]')
        from event v join plan_snapshot k on k.id = (v.data::json ->> 'snapshot')::uuid join acta w on w.id = k.acta_id join meeting m on m.id = w.meeting_id
        where v.stream_kind = 'alliance' and v.stream_id = n.alliance_id and v.name = 'nonconformity.closed' and v.data::json ->> 'nonconformity' = n.id::text
          and k.undone_at is not null) as unverified,
      case when a.state in ('withdrawn', 'endedEarly', 'closed') then json_build_object('state', a.state, 'reason', a.end_reason,
        'listed', case when ${isListed} then case when y.balance_confirmed_at is null then 'untilSettled' else 'forGood' end end) end as ended,
      (select coalesce(json_agg(json_build_object('id', e.id, 'number', e.number, 'state', ${stateOf(sql`e`)}, 'activity', nullif(u.number, t.number)) order by e.number), '[]')
        from evidence e join plan_activity u on u.id = e.plan_activity_id where u.id = t.id or u.id in (${inItsPlace})) as evidence,
      (select coalesce(json_agg(json_build_object('snapshot', k.id, 'number', k.number, 'acta', w.id, 'actaCode', w.code) order by k.number desc), '[]')
        from plan_snapshot k join acta w on w.id = k.acta_id where k.alliance_id = n.alliance_id and k.undone_at is null) as later
    from ${tables} join cycle y on y.id = a.cycle_id left join party q on q.id = t.party_id left join organization o on o.id = q.organization_id
      left join person d on d.id = n.decided_by left join person c on c.id = n.corrected_by left join person v on v.id = n.closed_by
    where n.code = ${code}`);
  if (!row) throw new NotFound('nonconformity');
  const { planActivityId, later, ...found } = row;
  const state = found.state as Nonconformity['state'];
  const closable = { code, planActivityId, openedAt: new Date(found.openedAt) };
  const followUps = await followUpsOf(ctx, found.alliance.id);
  const offers = offersOfNonconformity(
    { ...closable, state },
    followUps,
    { professionalId: found.alliance.professional },
    ctx.actor,
  );
  const closing = offers.close?.ok ? offers.close.value : [];
  const close = offers.close?.ok ? allow() : offers.close;
  return {
    ...found,
    ended: found.ended && { ...found.ended, isClosable: isClosable(closable, followUps) },
    proposedDue: proposedDue(found.dueOn, bogotaDay(ctx.now)),
    version: nonconformityReadAs({ state }),
    offers: { ...offers, close },
    later: later.filter(({ snapshot }) => closing.some(({ id }) => id === snapshot)),
  };
}

export interface NonconformityLeft {
  code: string;
  state: string;
  alliance: { code: string; title: string; state: string; reason: string | null };
  activity: { number: number; title: string };
  /** It was settled once the balance was confirmed: its state is of after the cut */
  isLater: boolean;
}

/**
 * The salidas no conformes of a cycle that the early end of their alliance left open, each with its reason: none closes by
 * silence (Q-25). Once its balance was confirmed, those that were open then: what came after the cut takes none out. One
 * statement.
 */
export async function nonconformitiesLeft(ctx: Ctx, cycle: string): Promise<NonconformityLeft[]> {
  const rows = await ctx.db.execute<NonconformityLeft & Record<string, unknown>>(sql`
    select n.code, n.state, json_build_object('code', a.code, 'title', a.title, 'state', a.state, 'reason', a.end_reason) as alliance,
      json_build_object('number', t.number, 'title', t.title) as activity, n.state in ('dismissed', 'closed') as "isLater"
    from ${tables} join cycle y on y.id = a.cycle_id
    where a.cycle_id = ${cycle} and ${isListed} order by n.code`);
  return [...rows];
}
