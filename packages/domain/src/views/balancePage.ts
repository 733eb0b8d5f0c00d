import { sql } from 'drizzle-orm';
import type { AllianceState } from '../alliance/index.ts';
import {
  type Balance,
  type Figures,
  figuresOf,
  hasNoOutcome,
  type Later,
  type Narrative,
  offersCarryingOver,
  offersOfBalance,
  storedCut,
  storedNarrative,
  type ToldBalance,
  toldBalance,
} from '../balance/index.ts';
import type { Cycle } from '../cycle/index.ts';
import { filingEntry } from '../filing/index.ts';
import { type Ctx, isOffered, NotFound, type Offer } from '../platform/index.ts';
import type { ActivityNumber } from '../procedure/index.ts';
import { type HoldingSession, sessionsHolding } from './heldByActas.ts';
import { evidenceUnjudged, lineUnjudged } from './unjudged.ts';

export interface ImprovementLine {
  id: string;
  activity: number;
  finding: string;
  action: string;
  responsible: string;
  dueOn: string;
}

export interface BalancePage {
  cycle: { id: string; year: number; procedureVersion: number; initiativesSet: boolean };
  balance: {
    told: ToldBalance;
    isFiled: boolean;
    narrative: Narrative;
    version: number;
    /** By name, everybody who wrote what it says */
    preparedBy: string[];
    confirmedBy: string | null;
    confirmedAt: string | null;
    sha256: string | null;
    filing: { id: string | null; number: string | null; filedOn: string | null; was: string | null };
  } | null;
  /** As confirmed when it was; computed now until then */
  figures: Figures;
  improvements: ImprovementLine[];
  /** The running alliances without an outcome of 15, fifty at most, and how many there are */
  waiting: {
    id: string;
    code: string;
    title: string;
    state: AllianceState;
    step: ActivityNumber;
    procedureVersion: number;
    /** It is resumed or ended first: nothing of it moves until then */
    isSuspended: boolean;
    /** What would no longer decide of it once it is carried over */
    sessions: HoldingSession[];
  }[];
  waitingCount: number;
  carriedOver: { code: string; to: number; reason: string }[];
  /** What of the year nobody has verified or reviewed yet, by alliance: what is left so at the confirmation counts nowhere */
  unjudged: { code: string; organizations: string; lines: number; evidence: number }[];
  laterCycles: number;
  /** What of those that wait goes on in which later cycle; where nothing does, what stands in the way of the first */
  carrying: { offer: Offer; alliances: string[]; cycles: { id: string; year: number }[] };
  can: { write: boolean; improve: boolean };
  /** Null where it is not for who reads, and once it was confirmed */
  confirming: Offer;
}

type Waiting = BalancePage['waiting'][number];

interface Row extends Record<string, unknown> {
  id: string;
  /** What closed activity 1, as the rule asks for it */
  chosen: Cycle['initiativesSet'];
  filed_at: string | null;
  version: number;
  balance:
    | (Omit<NonNullable<BalancePage['balance']>, 'preparedBy' | 'told' | 'isFiled'> & {
        state: Balance['state'];
        frozen: unknown;
      })
    | null;
  writers: { id: string; name: string | null }[];
  improvements: ImprovementLine[] | null;
  waiting: Omit<Waiting, 'isSuspended'>[] | null;
  waiting_count: number;
  carried: BalancePage['carriedOver'] | null;
  unjudged: BalancePage['unjudged'] | null;
  later: (Later & { id: string })[] | null;
}

/** The balance of a year's cycle (activity 16): its figures, words, improvements and what it still waits for. Three statements at most. */
export async function balancePage(ctx: Ctx, year: number): Promise<BalancePage> {
  const [row] = await ctx.db.execute<Row>(statement(year));
  if (!row) throw new NotFound('cycle');
  const cycle = { year, initiativesSet: row.chosen, balanceFiledAt: row.filed_at ? new Date(row.filed_at) : null };
  const balance = row.balance && shown(row.balance, row.writers);
  const kept = balance && { ...balance, writers: row.writers.map(({ id }) => id) };
  const offers = offersOfBalance(
    cycle,
    kept,
    { waiting: (row.waiting ?? []).map(({ code }) => code), improvements: row.improvements?.length ?? 0 },
    ctx.actor,
  );
  return {
    cycle: { id: row.id, year, procedureVersion: row.version, initiativesSet: row.chosen !== null },
    balance,
    figures: row.balance?.frozen ? figuresIn(row.balance.frozen) : await figuresOf(ctx, row.id),
    improvements: row.improvements ?? [],
    waiting: (row.waiting ?? []).map((one) => ({ ...one, isSuspended: one.state === 'suspended' })),
    waitingCount: row.waiting_count,
    carriedOver: row.carried ?? [],
    unjudged: row.unjudged ?? [],
    laterCycles: (row.later ?? []).length,
    carrying: carryingOf(row, offers.carryOver, (alliance, to) =>
      offersCarryingOver(alliance, cycle, to, kept, ctx.actor),
    ),
    can: {
      write: isOffered(offers.write),
      improve: isOffered(offers.improve),
    },
    confirming: row.balance?.confirmedBy ? null : offers.confirm,
  };
}

function carryingOf(
  { waiting, later }: Row,
  otherwise: Offer,
  offered: (alliance: Pick<Waiting, 'state' | 'step'>, to: Later) => Offer,
): BalancePage['carrying'] {
  const pairs = (waiting ?? []).flatMap((alliance) =>
    (later ?? []).map((to) => ({ alliance, to, offer: offered(alliance, to) })),
  );
  const open = pairs.filter(({ offer }) => isOffered(offer));
  return {
    offer: (open[0] ?? pairs[0])?.offer ?? otherwise,
    alliances: [...new Set(open.map(({ alliance }) => alliance.id))],
    cycles: (later ?? []).filter(({ id }) => open.some(({ to }) => to.id === id)).map(({ id, year }) => ({ id, year })),
  };
}

function shown(
  { frozen, narrative, state, ...balance }: NonNullable<Row['balance']>,
  writers: Row['writers'],
): NonNullable<BalancePage['balance']> {
  return {
    ...balance,
    told: toldBalance({ state, confirmedBy: balance.confirmedBy }),
    isFiled: state === 'filed',
    narrative: storedNarrative.read(narrative),
    preparedBy: writers.flatMap(({ name }) => name ?? []),
  };
}

function figuresIn(frozen: unknown): Figures {
  const { lines, rows, plans, ...figures } = storedCut.read(frozen);
  return figures;
}

function statement(year: number) {
  const waits = sql`from alliance where cycle_id = c.id and ended_at is null and ${hasNoOutcome(sql`alliance`)}`;
  return sql`
    select c.id, c.procedure_version as version, c.balance_filed_at as filed_at,
      case when c.initiatives_set_at is not null then json_build_object('committee', c.committee, 'acta', c.initiatives_acta_id, 'at', c.initiatives_set_at, 'by', c.initiatives_set_by) end as chosen,
      (select json_build_object('state', b.state, 'narrative', b.narrative, 'version', b.version,
          'confirmedBy', q.name, 'confirmedAt', b.confirmed_at, 'sha256', b.frozen_sha256, 'frozen', b.frozen,
          'filing', json_build_object('id', f.id, ${filingEntry()}))
        from balance b left join person q on q.id = b.confirmed_by left join filing f on f.id = b.filing_id
        where b.cycle_id = c.id) as balance,
      (select coalesce(json_agg(json_build_object('id', w.id, 'name', p.name) order by w.n), '[]')
        from unnest(app.balance_writers(c.id)) with ordinality w(id, n) left join person p on p.id = w.id) as writers,
      (select json_agg(json_build_object('id', i.id, 'activity', i.activity, 'finding', i.finding, 'action', i.action,
          'responsible', i.responsible, 'dueOn', i.due_on) order by i.activity, i.id)
        from improvement_action i where i.cycle_id = c.id) as improvements,
      (select json_agg(w order by w.code) from (select id, code, title, state, step, procedure_version as "procedureVersion", ${sessionsHolding(sql`alliance.id`)} as sessions ${waits}) w) as waiting,
      (select count(*)::int ${waits}) as waiting_count,
      (select json_agg(json_build_object('code', a.code, 'to', t.year, 'reason', o.reason) order by a.code)
        from carry_over o join alliance a on a.id = o.alliance_id join cycle t on t.id = o.to_cycle_id where o.from_cycle_id = c.id) as carried,
      (select json_agg(json_build_object('code', a.code, 'organizations', (select string_agg(o.name, ' · ' order by q.position) from party q join organization o on o.id = q.organization_id where q.alliance_id = a.id), 'lines', u.lines, 'evidence', u.evidence) order by a.code)
        from (select id, sum(lines)::int as lines, sum(evidence)::int as evidence from (
            select l.alliance_id as id, 1 as lines, 0 as evidence from contribution l
              where l.cycle_id = c.id and ${lineUnjudged(sql`l`)}
            union all select e.alliance_id, 0, 1 from evidence e
              where ${evidenceUnjudged(sql`e`, sql`c.id`)}) t
            group by id) u join alliance a on a.id = u.id where c.balance_confirmed_at is null) as unjudged,
      (select json_agg(json_build_object('id', l.id, 'year', l.year, 'balanceConfirmedAt', null, 'balanceFiledAt', l.balance_filed_at,
          'initiativesSet', case when l.initiatives_set_at is not null then json_build_object('committee', l.committee) end) order by l.year)
        from cycle l where l.year > c.year and l.balance_confirmed_at is null) as later
    from cycle c where c.year = ${year}`;
}
