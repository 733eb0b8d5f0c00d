import { type SQL, sql } from 'drizzle-orm';
import type { ActaState } from '../acta/index.ts';
import { type MeetingState, type Modality, mayConvene } from '../meeting/index.ts';
import { bogotaDay, type Ctx } from '../platform/index.ts';

const PAGE = 20;
const SHOWN = 50;
/** Alliances that a line names, beside how many there are */
const NAMED = 3;

export interface MeetingLine {
  code: string;
  title: string;
  /** The day in Bogotá; instants as ISO text */
  day: string;
  startsAt: string;
  endsAt: string;
  place: string;
  modality: Modality;
  isCancelled: boolean;
  activities: number[];
  /** The codes of its first alliances, and how many there are */
  alliances: string[];
  allianceCount: number;
  acta: { code: string; state: ActaState } | null;
}

/** The first of a list, and how many there are. */
export interface FirstOf {
  rows: MeetingLine[];
  total: number;
}

export interface MeetingsPage {
  coming: FirstOf;
  /** Begun, and without an approved acta */
  withoutActa: FirstOf;
  past: MeetingLine[];
  /** The code after which the next page of past meetings begins */
  next: string | null;
  can: { convene: boolean };
}

/**
 * The agenda: what comes, what waits for its acta (the first of each, or `all`), and what was held, newest first after the
 * meeting of that code. Three statements.
 */
export async function meetingsPage(ctx: Ctx, page: { after: string | null; all: boolean }): Promise<MeetingsPage> {
  const now = sql`${ctx.now.toISOString()}::timestamptz`;
  const after = page.after
    ? sql`and (m.starts_at, m.id) < (select starts_at, id from meeting where code = ${page.after})`
    : sql``;
  const first = page.all ? sql`` : sql`limit ${SHOWN}`;
  const coming = await firstOf(
    ctx,
    sql`m.state <> 'cancelled' and m.starts_at > ${now} order by m.starts_at, m.id ${first}`,
  );
  const withoutActa = await firstOf(
    ctx,
    sql`m.state <> 'cancelled' and m.starts_at <= ${now} and coalesce(a.state, 'none') <> 'approved' order by m.starts_at, m.id ${first}`,
  );
  const past = await lines(
    ctx,
    sql`(m.state = 'cancelled' or m.starts_at <= ${now} and a.state = 'approved') ${after} order by m.starts_at desc, m.id desc limit ${PAGE + 1}`,
  );
  const next = past.length > PAGE ? past[PAGE - 1]!.code : null;
  return { coming, withoutActa, past: past.slice(0, PAGE), next, can: { convene: mayConvene(ctx.actor, [], true) } };
}

/** The sessions of a cycle that decide for many: 1, 14 and 15. */
export async function sessionsOfCycle(ctx: Ctx, year: number): Promise<MeetingLine[]> {
  return lines(
    ctx,
    sql`m.cycle_id = (select id from cycle where year = ${year})
      and exists (select 1 from meeting_activity s where s.meeting_id = m.id and s.activity in (1, 14, 15))
      order by m.starts_at desc, m.id desc`,
  );
}

interface Row extends Record<string, unknown> {
  code: string;
  title: string;
  starts_at: string;
  ends_at: string;
  place: string;
  modality: Modality;
  state: MeetingState;
  activities: number[];
  alliances: string[] | null;
  alliance_count: number;
  acta_code: string | null;
  acta_state: ActaState | null;
  total: number;
}

async function firstOf(ctx: Ctx, which: SQL): Promise<FirstOf> {
  const rows = await read(ctx, which, sql`count(*) over ()::int`);
  return { rows: rows.map(lineOf), total: rows[0]?.total ?? 0 };
}

async function lines(ctx: Ctx, which: SQL): Promise<MeetingLine[]> {
  return (await read(ctx, which, sql`0`)).map(lineOf);
}

async function read(ctx: Ctx, which: SQL, total: SQL): Promise<Row[]> {
  return ctx.db.execute<Row>(sql`
    select ${total} as total, m.code, m.title, m.starts_at, m.ends_at, m.place, m.modality, m.state, a.code as acta_code, a.state as acta_state,
      (select json_agg(activity order by activity) from meeting_activity where meeting_id = m.id) as activities,
      (select count(*)::int from meeting_alliance where meeting_id = m.id) as alliance_count,
      (select json_agg(code order by code) from (select al.code from meeting_alliance ma join alliance al on al.id = ma.alliance_id
        where ma.meeting_id = m.id order by al.code limit ${NAMED}) first) as alliances
    from meeting m left join acta a on a.meeting_id = m.id and a.state <> 'annulled' and a.clarifies_id is null
    where ${which}`);
}

function lineOf(row: Row): MeetingLine {
  return {
    code: row.code,
    title: row.title,
    day: bogotaDay(new Date(row.starts_at)),
    startsAt: new Date(row.starts_at).toISOString(),
    endsAt: new Date(row.ends_at).toISOString(),
    place: row.place,
    modality: row.modality,
    isCancelled: row.state === 'cancelled',
    activities: row.activities,
    alliances: row.alliances ?? [],
    allianceCount: row.alliance_count,
    acta: row.acta_code && row.acta_state ? { code: row.acta_code, state: row.acta_state } : null,
  };
}
