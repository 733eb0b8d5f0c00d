import { sql } from 'drizzle-orm';
import {
  type Figures,
  figuresOf,
  mayCarryOver,
  mayConfirmBalance,
  mayPrepareBalance,
  type Narrative,
  storedCut,
  storedNarrative,
} from '../balance/index.ts';
import { filingEntry } from '../filing/index.ts';
import { type Ctx, NotFound, personOf } from '../platform/index.ts';

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
    state: 'draft' | 'filed';
    narrative: Narrative;
    version: number;
    preparedBy: string;
    confirmedBy: string | null;
    confirmedAt: string | null;
    sha256: string | null;
    filing: { id: string | null; number: string | null; filedOn: string | null; was: string | null };
  } | null;
  /** As confirmed when it was; computed now until then */
  figures: Figures;
  improvements: ImprovementLine[];
  /** The running alliances without an outcome of 15, fifty at most, and how many there are */
  waiting: { id: string; code: string; title: string; step: number; procedureVersion: number }[];
  waitingCount: number;
  carriedOver: { code: string; to: number; reason: string }[];
  laterCycles: { id: string; year: number }[];
  can: { prepare: boolean; confirm: boolean; carryOver: boolean };
}

interface Row extends Record<string, unknown> {
  id: string;
  set: boolean;
  version: number;
  balance: (NonNullable<BalancePage['balance']> & { preparedById: string; frozen: unknown }) | null;
  improvements: ImprovementLine[] | null;
  waiting: BalancePage['waiting'] | null;
  waiting_count: number;
  carried: BalancePage['carriedOver'] | null;
  later: BalancePage['laterCycles'] | null;
}

/** The balance of a year's cycle (activity 16): its figures, words, improvements and what it still waits for. Three statements at most. */
export async function balancePage(ctx: Ctx, year: number): Promise<BalancePage> {
  const [row] = await ctx.db.execute<Row>(statement(year));
  if (!row) throw new NotFound('cycle');
  const preparedById = row.balance?.preparedById ?? null;
  const confirmable = mayConfirmBalance(ctx.actor) && preparedById !== null && preparedById !== personOf(ctx.actor);
  return {
    cycle: { id: row.id, year, procedureVersion: row.version, initiativesSet: row.set },
    balance: row.balance && shown(row.balance),
    figures: row.balance?.frozen ? figuresIn(row.balance.frozen) : await figuresOf(ctx, row.id),
    improvements: row.improvements ?? [],
    waiting: row.waiting ?? [],
    waitingCount: row.waiting_count,
    carriedOver: row.carried ?? [],
    laterCycles: row.later ?? [],
    can: { prepare: mayPrepareBalance(ctx.actor), confirm: confirmable, carryOver: mayCarryOver(ctx.actor) },
  };
}

function shown({ preparedById, frozen, narrative, ...balance }: NonNullable<Row['balance']>): BalancePage['balance'] {
  return { ...balance, narrative: storedNarrative.read(narrative) };
}

function figuresIn(frozen: unknown): Figures {
  const { lines, rows, ...figures } = storedCut.read(frozen);
  return figures;
}

function statement(year: number) {
  const waits = sql`from alliance where cycle_id = c.id and ended_at is null and step < 16`;
  return sql`
    select c.id, c.procedure_version as version, c.initiatives_set_at is not null as set,
      (select json_build_object('state', b.state, 'narrative', b.narrative, 'version', b.version, 'preparedById', b.prepared_by,
          'preparedBy', coalesce(p.name, ''), 'confirmedBy', q.name, 'confirmedAt', b.confirmed_at, 'sha256', b.frozen_sha256, 'frozen', b.frozen,
          'filing', json_build_object('id', f.id, ${filingEntry()}))
        from balance b left join person p on p.id = b.prepared_by left join person q on q.id = b.confirmed_by left join filing f on f.id = b.filing_id
        where b.cycle_id = c.id) as balance,
      (select json_agg(json_build_object('id', i.id, 'activity', i.activity, 'finding', i.finding, 'action', i.action,
          'responsible', i.responsible, 'dueOn', i.due_on) order by i.activity, i.id)
        from improvement_action i where i.cycle_id = c.id) as improvements,
      (select json_agg(w order by w.code) from (select id, code, title, step, procedure_version as "procedureVersion" ${waits} order by code limit 50) w) as waiting,
      (select count(*)::int ${waits}) as waiting_count,
      (select json_agg(json_build_object('code', a.code, 'to', t.year, 'reason', o.reason) order by a.code)
        from carry_over o join alliance a on a.id = o.alliance_id join cycle t on t.id = o.to_cycle_id where o.from_cycle_id = c.id) as carried,
      (select json_agg(json_build_object('id', l.id, 'year', l.year) order by l.year) from cycle l where l.year > c.year and l.balance_filed_at is null) as later
    from cycle c where c.year = ${year}`;
}
