import { sql } from 'drizzle-orm';
import { bogotaDay, type Ctx, hasRole } from '../platform/index.ts';
import { type Turn, turnOf, type Waiting } from './turn.ts';
import { waiting as waitingOf } from './turnWaiting.ts';

export interface Tray {
  requests: { code: string; name: string; receivedOn: string; dueOn: string; state: string }[];
  invitations: { code: string; name: string; state: string; expiresAt: string; renewalAskedAt: string | null }[];
  alliances: {
    code: string;
    title: string;
    step: number;
    procedureVersion: number;
    rounds: number;
    organizations: string;
    since: string | null;
    turn: Turn | null;
  }[];
  actas: { meeting: string; code: string; title: string; state: string }[];
  evidence: { id: string; number: number; alliance: string; title: string; submittedAt: string }[];
  filings: { id: string; kind: string; subject: string; alliance: string | null; openedAt: string }[];
  /** Proposed by themselves and decided by nobody yet: those that the reader decides */
  nonconformities: { code: string; alliance: string; activity: string; openedAt: string; dueOn: string | null }[];
  /** Of the last thirty days, by who had to say what for */
  looks: { id: string; person: string; alliance: string; reason: string; onDay: string }[];
  /** Every cycle, newest first, with its lines of the ledger */
  cycles: { year: number; verified: number; unverified: number; filed: boolean }[];
  /** How many there are of each, whatever is shown */
  counts: Record<Waits, number>;
}

/** What may wait in a tray. */
type Waits =
  | 'requests'
  | 'invitations'
  | 'alliances'
  | 'actas'
  | 'evidence'
  | 'filings'
  | 'nonconformities'
  | 'looks'
  | 'cycles';

type Found = Omit<Tray, 'counts' | 'alliances'> & {
  alliances: (Tray['alliances'][number] & { state: string; waiting: Waiting | null })[];
};

const SHOWN = 12;

/** What waits for the team and for this person: the oldest dozen of each, with how many there are. Two statements. */
export async function trayPage(ctx: Ctx, person: string): Promise<Tray> {
  const lists = Object.entries(waiting(ctx, person)).map(
    ([name, { rows }]) =>
      sql`(select coalesce(json_agg(w), '[]') from (${rows} limit ${SHOWN}) w) as ${sql.identifier(name)}`,
  );
  const totals = Object.entries(waiting(ctx, person)).map(
    ([name, { count }]) => sql`(${count})::int as ${sql.identifier(name)}`,
  );
  const [found] = await ctx.db.execute<Found & Record<string, unknown>>(sql`select ${sql.join(lists, sql`, `)}`);
  const [counts] = await ctx.db.execute<Tray['counts'] & Record<string, unknown>>(
    sql`select ${sql.join(totals, sql`, `)}`,
  );
  const alliances = found!.alliances.map(({ waiting: of, ...row }) => ({ ...row, turn: turnOf(row, of) }));
  return { ...found!, alliances, counts: counts! };
}

function waiting(ctx: Ctx, person: string) {
  const { now } = ctx;
  const undecided = sql`from nonconformity n join alliance a on a.id = n.alliance_id where n.state = 'proposed'
    and (${hasRole(ctx.actor, 'lead', 'director', 'quality')} or a.professional_id = ${person})`;
  const reasoned = sql`from personal_data_look k where k.reason is not null and k.on_day > ${bogotaDay(now)}::date - 30`;
  const mine = sql`a.professional_id = ${person} and a.state = 'running' and a.step is not null`;
  return {
    requests: {
      rows: sql`select code, organization_name as name, received_on as "receivedOn", due_on as "dueOn", state from request where state in ('sent', 'reviewing') order by due_on, id`,
      count: sql`select count(*) from request where state in ('sent', 'reviewing')`,
    },
    invitations: {
      rows: sql`select i.code, o.name, i.state, i.expires_at as "expiresAt", i.renewal_asked_at as "renewalAskedAt" from invitation i
        join organization o on o.id = i.organization_id where i.state in ('sent', 'expired') order by i.renewal_asked_at, i.sent_at, i.id`,
      count: sql`select count(*) from invitation where state in ('sent', 'expired')`,
    },
    alliances: {
      rows: sql`select a.code, a.title, a.state, a.step, a.procedure_version as "procedureVersion", a.rounds, ${waitingOf(now)} as waiting, (select max(v.opened_at) from visit v where v.alliance_id = a.id and v.state = 'open') as since,
        (select string_agg(o.name, ' · ' order by q.position) from party q join organization o on o.id = q.organization_id where q.alliance_id = a.id) as organizations
        from alliance a where ${mine} order by since nulls first, a.id`,
      count: sql`select count(*) from alliance a where ${mine}`,
    },
    actas: {
      rows: sql`select m.code as meeting, w.code, m.title, w.state from acta w join meeting m on m.id = w.meeting_id where w.state in ('draft', 'inReview') order by w.state desc, w.drafted_at, w.id`,
      count: sql`select count(*) from acta where state in ('draft', 'inReview')`,
    },
    evidence: {
      rows: sql`select e.id, e.number, a.code as alliance, t.title, e.submitted_at as "submittedAt" from evidence e
        join alliance a on a.id = e.alliance_id join plan_activity t on t.id = e.plan_activity_id where e.state = 'received' order by e.submitted_at, e.id`,
      count: sql`select count(*) from evidence where state = 'received'`,
    },
    nonconformities: {
      rows: sql`select n.code, a.code as alliance, to_json(n.opened_at) #>> '{}' as "openedAt", n.due_on::text as "dueOn",
        (select t.number || '. ' || t.title from plan_activity t where t.id = n.plan_activity_id) as activity ${undecided} order by n.opened_at, n.id`,
      count: sql`select count(*) ${undecided}`,
    },
    looks: {
      rows: sql`select k.id, k.reason, k.on_day::text as "onDay", (select name from person where id = k.person_id) as person,
        (select code from alliance where id = k.alliance_id) as alliance ${reasoned} order by k.at desc, k.id desc`,
      count: sql`select count(*) ${reasoned}`,
    },
    cycles: {
      rows: sql`select c.year, c.balance_filed_at is not null as filed,
        (select count(*)::int from contribution l where l.cycle_id = c.id and l.state = 'verified') as verified,
        (select count(*)::int from contribution l where l.cycle_id = c.id and l.state = 'delivered') as unverified from cycle c order by c.year desc`,
      count: sql`select count(*) from cycle`,
    },
    filings: {
      rows: sql`select f.id, f.kind, f.subject, a.code as alliance, f.opened_at as "openedAt" from filing f
        left join alliance a on a.id = f.alliance_id where f.state = 'pending' and f.withdrawn_at is null order by f.opened_at, f.id`,
      count: sql`select count(*) from filing where state = 'pending' and withdrawn_at is null`,
    },
  };
}
