import { sql } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
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
  /** How many there are of each, whatever is shown */
  counts: Record<'requests' | 'invitations' | 'alliances' | 'actas' | 'evidence' | 'filings', number>;
}

type Found = Omit<Tray, 'counts' | 'alliances'> & {
  alliances: (Tray['alliances'][number] & { state: string; waiting: Waiting | null })[];
};

const SHOWN = 12;

/** What waits for the team and for this person: the oldest dozen of each, with how many there are. Two statements. */
export async function trayPage(ctx: Ctx, person: string): Promise<Tray> {
  const lists = Object.entries(waiting(person, ctx.now)).map(
    ([name, { rows }]) =>
      sql`(select coalesce(json_agg(w), '[]') from (${rows} limit ${SHOWN}) w) as ${sql.identifier(name)}`,
  );
  const totals = Object.entries(waiting(person, ctx.now)).map(
    ([name, { count }]) => sql`(${count})::int as ${sql.identifier(name)}`,
  );
  const [found] = await ctx.db.execute<Found & Record<string, unknown>>(sql`select ${sql.join(lists, sql`, `)}`);
  const [counts] = await ctx.db.execute<Tray['counts'] & Record<string, unknown>>(
    sql`select ${sql.join(totals, sql`, `)}`,
  );
  const alliances = found!.alliances.map(({ waiting: of, ...row }) => ({ ...row, turn: turnOf(row, of) }));
  return { ...found!, alliances, counts: counts! };
}

function waiting(person: string, now: Date) {
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
    filings: {
      rows: sql`select f.id, f.kind, f.subject, a.code as alliance, f.opened_at as "openedAt" from filing f
        left join alliance a on a.id = f.alliance_id where f.state = 'pending' and f.withdrawn_at is null order by f.opened_at, f.id`,
      count: sql`select count(*) from filing where state = 'pending' and withdrawn_at is null`,
    },
  };
}
