import { sql } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
import { trayGroups, type Waits } from './trayGroups.ts';
import { type Turn, turnTo, type Waiting } from './turn.ts';

export interface Tray {
  requests: { code: string; name: string; receivedOn: string; dueOn: string; state: string }[];
  /** Came back for what they lacked, and were not completed in their term */
  uncompleted: { code: string; name: string; returnedAt: string }[];
  invitations: { code: string; name: string; state: string; expiresAt: string; renewalAskedAt: string | null }[];
  alliances: {
    code: string;
    title: string;
    step: number;
    procedureVersion: number;
    rounds: number;
    organizations: string;
    /** Those for whom nobody can act; null where each has somebody */
    unattended: string | null;
    since: string | null;
    /** What is open beside its step, since 5 was taken again */
    beside: number | null;
    professional: string | null;
    turn: Turn | null;
    /** The amendment that was taken off the filing desk, and is to be prepared again */
    again: string | null;
  }[];
  /** Of those who cannot answer for them any more: they are to be handed over */
  unled: Tray['alliances'];
  /** Of everybody: those that the next session decides about */
  sessions: Tray['alliances'];
  actas: { meeting: string; code: string; title: string; state: string }[];
  evidence: { id: string; number: number; alliance: string; title: string; submittedAt: string }[];
  filings: {
    id: string;
    kind: string;
    subject: string;
    alliance: string | null;
    openedAt: string;
    /** What of it stands objected to, by whom and since which day; null of nothing */
    objected: { number: number; party: string; objectedOn: string }[] | null;
  }[];
  /** Declared by somebody else: this reader may verify them */
  contributions: { id: string; description: string; alliance: string; organization: string; declaredAt: string }[];
  /** With their number, and not confirmed to have arrived (R-172) */
  receipts: { id: string; kind: string; subject: string; number: string; filedOn: string }[];
  /** Proposed by themselves and decided by nobody yet: those that the reader decides */
  nonconformities: { code: string; alliance: string; activity: string; openedAt: string; dueOn: string | null }[];
  /** Of the last thirty days, by who had to say what for */
  looks: { id: string; person: string; alliance: string; reason: string; onDay: string }[];
  /** Every cycle, newest first, with its deliveries that count: those that its matrix opens */
  cycles: { year: number; verified: number; unverified: number; filed: boolean }[];
  /** How many there are of each, whatever is shown */
  counts: Record<Waits, number>;
  /** The group that is shown whole, a page at a time; null for the first dozen of each */
  opened: { group: Waits; page: number } | null;
}

type Turned = 'alliances' | 'unled' | 'sessions';
type Asked = Omit<Tray['alliances'][number], 'turn'> & { state: string; waiting: Waiting | null };
type Found = Omit<Tray, 'counts' | 'opened' | Turned> & Record<Turned, Asked[]>;

const SHOWN = 12;
const PAGE = 50;

/**
 * What waits for the team and for this person: the oldest dozen of each, with how many there are; of the group that is
 * opened a page of fifty, and of the others nothing but their counts. Two statements.
 */
export async function trayPage(ctx: Ctx, person: string, opened: Tray['opened'] = null): Promise<Tray> {
  const groups = Object.entries(trayGroups(ctx, person));
  const lists = groups.map(([name, { shows, which, order }]) => {
    const rows = sql`(select coalesce(json_agg(w), '[]') from (select ${shows} ${which} order by ${order} ${cutOf(opened)}) w)`;
    return sql`${opened === null || opened.group === name ? rows : sql`'[]'::json`} as ${sql.identifier(name)}`;
  });
  const totals = groups.map(([name, { which }]) => sql`(select count(*) ${which})::int as ${sql.identifier(name)}`);
  const [found] = await ctx.db.execute<Found & Record<string, unknown>>(sql`select ${sql.join(lists, sql`, `)}`);
  const [counts] = await ctx.db.execute<Tray['counts'] & Record<string, unknown>>(
    sql`select ${sql.join(totals, sql`, `)}`,
  );
  const { alliances, unled, sessions, ...rest } = found!;
  const told = { alliances: turned(ctx, alliances), unled: turned(ctx, unled), sessions: turned(ctx, sessions) };
  return { ...rest, ...told, counts: counts!, opened };
}

function cutOf(opened: Tray['opened']) {
  return opened === null ? sql`limit ${SHOWN}` : sql`limit ${PAGE} offset ${PAGE * (opened.page - 1)}`;
}

function turned({ actor }: Ctx, rows: readonly Asked[]): Tray['alliances'] {
  return rows.map(({ waiting, ...row }) => ({ ...row, turn: turnTo(actor, row, waiting) }));
}

/** How many pages a group of that many has when it is opened. */
export function trayPages(count: number): number {
  return Math.max(1, Math.ceil(count / PAGE));
}
