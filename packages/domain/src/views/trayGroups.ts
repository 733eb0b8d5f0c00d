import { type SQL, sql } from 'drizzle-orm';
import { isDriven, isOver } from '../alliance/index.ts';
import { isObjected } from '../commitment/index.ts';
import { isInForce } from '../contribution/index.ts';
import { isReviewable } from '../evidence/index.ts';
import { filedOnInForce, isAtDesk, numberInForce, packetAgain } from '../filing/index.ts';
import { uncompletedIfReturnedBy } from '../intake/index.ts';
import { bogotaDay, type Ctx, hasRole } from '../platform/index.ts';
import { waiting } from './turnWaiting.ts';
import { isUnattended } from './unattended.ts';

/** What may wait in a tray. */
export type Waits =
  | 'requests'
  | 'uncompleted'
  | 'invitations'
  | 'alliances'
  | 'unled'
  | 'sessions'
  | 'actas'
  | 'evidence'
  | 'contributions'
  | 'filings'
  | 'receipts'
  | 'nonconformities'
  | 'looks'
  | 'cycles';

/** One definition gives the rows and how many there are: what is shown of each, which they are, the oldest first. */
interface Group {
  shows: SQL;
  which: SQL;
  order: SQL;
}

/** When the balance of the cycle `c` was confirmed: from then on its deliveries count as they stood. */
const CUT = sql`coalesce((select b.confirmed_at from balance b where b.cycle_id = c.id and b.frozen is not null), 'infinity')`;

/** Whether a delivery `l` counts in the cycle `c`, as the matrix tells it: nothing that is told apart does. */
const COUNTS = sql`l.cycle_id = c.id and l.state in ('delivered', 'verified') and l.apart_reason is null and l.declared_at <= ${CUT} and ${isInForce(sql`l`)}`;
const WAS_VERIFIED = sql`(l.state = 'verified' and l.verified_at <= ${CUT})`;

/** What waits for the team and for this person. */
export function trayGroups({ now, actor }: Ctx, person: string): Readonly<Record<Waits, Group>> {
  const since = sql`(select max(v.opened_at) from visit v where v.alliance_id = a.id and v.state = 'open')`;
  const alliance = sql`a.code, a.title, a.state, a.step, a.procedure_version as "procedureVersion", a.rounds, ${waiting(now)} as waiting, ${packetAgain('amendment')} as again, ${since} as since,
    (select min(v.activity) from visit v where v.alliance_id = a.id and v.state = 'open' and v.activity <> a.step) as beside,
    (select p.name from person p where p.id = a.professional_id and ${isDriven}) as professional,
    (select string_agg(o.name, ' · ' order by q.position) from party q join organization o on o.id = q.organization_id where q.alliance_id = a.id) as organizations,
    (select string_agg(o.name, ' · ' order by q.position) from party q join organization o on o.id = q.organization_id
      where q.alliance_id = a.id and ${isUnattended}) as unattended`;
  const filing = sql`f.id, f.kind, f.subject, a.code as alliance, f.opened_at as "openedAt",
    (select json_agg(json_build_object('number', k.number, 'party', o.name, 'objectedOn', (k.answered_at at time zone 'America/Bogota')::date::text) order by k.number)
      from commitment k join party y on y.id = k.party_id join organization o on o.id = y.organization_id
      where k.filing_id = f.id and f.state = 'pending' and ${isObjected('k')}) as objected`;
  const filings = sql`from filing f left join alliance a on a.id = f.alliance_id`;
  return {
    requests: {
      shows: sql`r.code, r.organization_name as name, r.received_on as "receivedOn", r.due_on as "dueOn", r.state`,
      which: sql`from request r where r.state in ('sent', 'reviewing')`,
      order: sql`r.due_on, r.id`,
    },
    uncompleted: {
      shows: sql`r.code, r.organization_name as name, to_json(r.answered_at) #>> '{}' as "returnedAt"`,
      which: sql`from request r where r.state = 'incomplete'
        and (r.answered_at at time zone 'America/Bogota')::date <= ${uncompletedIfReturnedBy(bogotaDay(now))}::date`,
      order: sql`r.answered_at, r.id`,
    },
    invitations: {
      shows: sql`i.code, o.name, i.state, i.expires_at as "expiresAt", i.renewal_asked_at as "renewalAskedAt"`,
      which: sql`from invitation i join organization o on o.id = i.organization_id where i.state in ('sent', 'expired') and not ${isOver(sql`i.alliance_id`)}`,
      order: sql`i.renewal_asked_at, i.sent_at, i.id`,
    },
    alliances: {
      shows: alliance,
      which: sql`from alliance a where a.professional_id = ${person} and a.state = 'running' and a.step is not null`,
      order: sql`since nulls first, a.id`,
    },
    unled: {
      shows: alliance,
      which: sql`from alliance a where not ${isDriven}`,
      order: sql`since nulls first, a.id`,
    },
    sessions: {
      shows: alliance,
      which: sql`from alliance a where a.state = 'running' and a.step in (14, 15)`,
      order: sql`since nulls first, a.id`,
    },
    actas: {
      shows: sql`m.code as meeting, w.code, m.title, w.state`,
      which: sql`from acta w join meeting m on m.id = w.meeting_id where w.state in ('draft', 'inReview')`,
      order: sql`w.state desc, w.drafted_at, w.id`,
    },
    evidence: {
      shows: sql`e.id, e.number, a.code as alliance, t.title, e.submitted_at as "submittedAt"`,
      which: sql`from evidence e join alliance a on a.id = e.alliance_id join plan_activity t on t.id = e.plan_activity_id where ${isReviewable(sql`e`)}
        and e.submitted_by <> ${person}`,
      order: sql`e.submitted_at, e.id`,
    },
    contributions: {
      shows: sql`l.id, l.description, a.code as alliance, o.name as organization, to_json(l.declared_at) #>> '{}' as "declaredAt"`,
      which: sql`from contribution l join alliance a on a.id = l.alliance_id join organization o on o.id = l.organization_id
        where l.state = 'delivered' and split_part(l.declared_by, ':', 2) <> ${person}`,
      order: sql`l.declared_at, l.id`,
    },
    filings: {
      shows: filing,
      which: sql`${filings} where ${isAtDesk}`,
      order: sql`f.opened_at, f.id`,
    },
    receipts: {
      shows: sql`f.id, f.kind, f.subject, ${numberInForce()} as number, ${filedOnInForce()}::text as "filedOn"`,
      which: sql`${filings} where f.state = 'filed' and f.kind <> 'balance' and f.received_by_lead_at is null`,
      order: sql`f.opened_at, f.id`,
    },
    nonconformities: {
      shows: sql`n.code, a.code as alliance, to_json(n.opened_at) #>> '{}' as "openedAt", n.due_on::text as "dueOn",
        (select t.number || '. ' || t.title from plan_activity t where t.id = n.plan_activity_id) as activity`,
      which: sql`from nonconformity n join alliance a on a.id = n.alliance_id where n.state = 'proposed'
        and (${hasRole(actor, 'lead', 'director', 'quality')} or a.professional_id = ${person})`,
      order: sql`n.opened_at, n.id`,
    },
    looks: {
      shows: sql`k.id, k.reason, k.on_day::text as "onDay", (select name from person where id = k.person_id) as person,
        coalesce((select code from alliance where id = k.alliance_id), (select c.code from app.case_looked_at(k.id) c)) as alliance`,
      which: sql`from personal_data_look k where k.reason is not null and k.on_day > ${bogotaDay(now)}::date - 30`,
      order: sql`k.at desc, k.id desc`,
    },
    cycles: {
      shows: sql`c.year, c.balance_filed_at is not null as filed,
        (select count(*)::int from contribution l where ${COUNTS} and ${WAS_VERIFIED}) as verified,
        (select count(*)::int from contribution l where ${COUNTS} and not ${WAS_VERIFIED}) as unverified`,
      which: sql`from cycle c`,
      order: sql`c.year desc`,
    },
  };
}
