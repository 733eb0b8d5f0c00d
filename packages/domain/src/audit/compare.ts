import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { storedHashOf } from '../acta/index.ts';
import { contentOf } from '../commitment/index.ts';
import { sentHash } from '../intake/index.ts';
import { canonicalJson } from '../plan/index.ts';
import { type Ctx, type Database, WORD_SUMS } from '../platform/index.ts';
import type { Path } from '../procedure/index.ts';
import { asBlanked, type BlankedRows } from './blankedRows.ts';
import { untoldRows } from './born.ts';
import { COLUMNS } from './columns.ts';
import type { Expected } from './expected.ts';
import { LINES, rowsOfLines } from './lines.ts';
import { otherVisits } from './visits.ts';
import { otherWords } from './words.ts';

/** Something stored that is not what the history says; `absent` when the row itself is gone. Never holds the content. */
export interface StoredFault {
  fault: 'step' | 'state' | 'value' | 'text' | 'file' | 'column' | 'absent' | 'untold';
  /** Table and id, as `commitment:…` */
  of: string;
}

const STATED = [
  'alliance',
  'request',
  'invitation',
  'commitment',
  'evidence',
  'contribution',
  'filing',
  'nonconformity',
  'meeting',
  'acta',
] as const;

/** Tables of which a state, text, value, sum or column is compared; besides, those of `LINES`. */
export const COMPARED: readonly string[] = [
  ...STATED,
  'receipt',
  'balance',
  'plan_snapshot',
  'file',
  'visit',
  ...COLUMNS.map(({ table }) => table),
  ...Object.values(WORD_SUMS).map(({ table }) => table),
];

/** Computed anew: a constraint that holds it to its text may have been dropped. */
const hashOf = (text: string) => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`;

type Rows = ReadonlyMap<string, string | null>;

/** A column of every row of a table, by id. The names are ours, never a person's. */
async function column(db: Database, table: string, what: string, id = 'id'): Promise<Rows> {
  const rows = await db.execute<{ id: string; what: string | null }>(
    sql`select ${sql.raw(id)}::text as id, (${sql.raw(what)})::text as what from ${sql.raw(table)}`,
  );
  return new Map(rows.map((row) => [`${table}:${row.id}`, row.what]));
}

/** What differs between the rows of a table and what is expected of them. */
function differences(
  fault: StoredFault['fault'],
  table: string,
  rows: Rows,
  expected: ReadonlyMap<string, string | null>,
): StoredFault[] {
  return [...expected]
    .filter(([of]) => of.startsWith(`${table}:`))
    .filter(([of, told]) => !rows.has(of) || rows.get(of) !== told)
    .map(([of]) => ({ fault: rows.has(of) ? fault : 'absent', of }));
}

const STATES = STATED.map((table) => `select '${table}:' || id as of, state::text as what from ${table}`);

async function stateFaults(db: Database, { states }: Expected): Promise<StoredFault[]> {
  const told = new Map([...states].map(([of, { state }]) => [of, state]));
  const rows = await db.execute<{ of: string; what: string }>(sql.raw(STATES.join(' union all ')));
  const stored = new Map(rows.map(({ of, what }) => [of, what]));
  return STATED.flatMap((table) => differences('state', table, stored, told));
}

const written = (path: Path): string =>
  JSON.stringify([
    path.step,
    path.rounds,
    path.visits.map((v) => [v.activity, v.visit, v.state, v.answer].join(' ')).sort(),
  ]);

async function pathFaults(db: Database, { paths }: Expected): Promise<StoredFault[]> {
  const rows = await db.execute<{ id: string; step: number | null; rounds: number; visits: Path['visits'] }>(sql`
    select a.id::text, a.step, a.rounds, coalesce(jsonb_agg(jsonb_build_object(
      'activity', v.activity, 'visit', v.visit, 'state', v.state, 'answer', v.answer)) filter (where v.alliance_id is not null), '[]') as visits
    from alliance a left join visit v on v.alliance_id = a.id group by a.id, a.step, a.rounds`);
  const stored = new Map(rows.map(({ id, ...path }) => [id, path as Path]));
  const untold = [...stored.keys()].filter((id) => !paths.has(id));
  const moved = [...paths].filter(([id, path]) => {
    const kept = stored.get(id);
    return !kept || written(kept) !== written(path);
  });
  return [
    ...untold.map((id): StoredFault => ({ fault: 'untold', of: `alliance:${id}` })),
    ...moved.map(([id]): StoredFault => ({ fault: stored.has(id) ? 'step' : 'absent', of: `alliance:${id}` })),
  ];
}

async function commitmentTexts(db: Database): Promise<Rows> {
  const rows = await db.execute<{ id: string; number: number; action: string; deliverable: string; due_on: string }>(
    sql`select id::text, number, action, deliverable, due_on::text as due_on from commitment`,
  );
  const hash = (row: (typeof rows)[number]) =>
    createHash('sha256')
      .update(contentOf({ ...row, dueOn: row.due_on }))
      .digest('hex');
  return new Map(rows.map((row) => [`commitment:${row.id}`, hash(row)]));
}

interface Kept extends Record<string, unknown> {
  id: string;
  content: Record<string, unknown> | null;
}

/** What was hashed as it was written, which an upcaster never touches. */
const hashed = ({ v, ...content }: Record<string, unknown>): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex');

/** Of one that names somebody blanked since, the words are what their event kept of them: the hash of before stands beside. */
async function snapshotTexts(db: Database, blanked: BlankedRows): Promise<Rows> {
  const left = await asBlanked(db, 'snapshots', blanked);
  const rows = await db.execute<Kept & { sha256: string }>(sql`select id::text, content, sha256 from plan_snapshot`);
  return new Map(
    rows.map(({ id, content, sha256 }) => [`plan_snapshot:${id}`, left.has(id) ? sha256 : hashed(content!)]),
  );
}

/** The same of receipts, each of the exact text that was kept. */
async function receiptTexts(db: Database, blanked: BlankedRows): Promise<Rows> {
  const left = await asBlanked(db, 'receipts', blanked);
  const rows = await column(db, 'receipt', hashOf('content'));
  const cited = left.size > 0 ? await column(db, 'receipt', 'sha256') : rows;
  return new Map([...rows].map(([of, hash]) => [of, left.has(of.split(':')[1]!) ? cited.get(of)! : hash]));
}

async function balanceTexts(db: Database): Promise<Rows> {
  const rows = await db.execute<Kept>(sql`
    select cycle_id::text as id, jsonb_build_object('narrative', narrative, 'frozen', frozen) as content from balance`);
  return new Map(rows.map(({ id, content }) => [`balance.content:${id}`, hashed(content!)]));
}

/**
 * The text of each sending. Of somebody whose data were blanked since, the words are no longer those that were sent: they
 * are what the event of it kept of them, and the hash of those that were sent stands beside.
 */
async function sendingTexts(db: Database, blanked: BlankedRows): Promise<Rows> {
  const left = await asBlanked(db, 'sendings', blanked);
  const rows = await db.execute<Kept & { row: string; sha256: string | null }>(sql`
    select request_id || ':' || to_char(sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as id,
      request_id || ':' || number as row, content, sha256 from request_sending`);
  return new Map(
    rows.map(({ id, row, content, sha256 }) => [
      `request_sending:${id}`,
      content === null || left.has(row) ? sha256 : sentHash(content),
    ]),
  );
}

/** The text of each acta as approved or, of one that named somebody blanked since, as its blanking left it. */
async function actaTexts(ctx: Ctx, expected: Expected): Promise<Rows> {
  const hashes = new Map<string, string | null>();
  const blanked = await asBlanked(ctx.db, 'actas', expected.blanked);
  for (const [of, told] of expected.texts) {
    if (!of.startsWith('acta:')) continue;
    const id = of.slice('acta:'.length);
    const hash = blanked.has(id) ? told : await storedHashOf(ctx, id);
    if (hash !== null) hashes.set(of, hash);
  }
  return hashes;
}

async function textFaults(ctx: Ctx, expected: Expected): Promise<StoredFault[]> {
  const { db } = ctx;
  return [
    ...differences('text', 'commitment', await commitmentTexts(db), expected.texts),
    ...differences('text', 'acta', await actaTexts(ctx, expected), expected.texts),
    ...differences('text', 'acta', await column(db, 'acta', 'sha256'), expected.texts),
    ...differences('text', 'receipt', await receiptTexts(db, expected.blanked), expected.texts),
    ...differences('text', 'invitation', await column(db, 'invitation', hashOf('message')), expected.texts),
    ...differences('text', 'balance', await column(db, 'balance', 'frozen_sha256', 'cycle_id'), expected.texts),
    ...differences('text', 'balance.content', await balanceTexts(db), expected.texts),
    ...differences('text', 'plan_snapshot', await snapshotTexts(db, expected.blanked), expected.texts),
    ...differences('text', 'request_sending', await sendingTexts(db, expected.blanked), expected.texts),
  ];
}

const COLUMN_ROWS = COLUMNS.map(
  ({ name, table, id = 'id', what, from = table }) =>
    `select '${name}:' || (${id})::text as of, (${what})::text as what from ${from}`,
);

async function columnFaults(db: Database, { columns }: Expected): Promise<StoredFault[]> {
  const rows = await db.execute<{ of: string; what: string | null }>(sql.raw(COLUMN_ROWS.join(' union all ')));
  const held = new Map(rows.map(({ of, what }) => [of, what]));
  const found = COLUMNS.flatMap(({ name }) => differences('column', name, held, columns));
  // An action that leaves a draft of a plan takes its activities along, without an event of each; so does a party.
  return found.filter(({ fault, of }) => fault !== 'absent' || !/^(plan_activity[.:]|party[./:])/.test(of));
}

async function lineFaults(db: Database, { lines, silent }: Expected): Promise<StoredFault[]> {
  const found: StoredFault[] = [];
  const stored = await rowsOfLines(db);
  for (const [at, line] of LINES.entries()) {
    const told = lines.get(at)!;
    const { holds, every } = stored[at]!;
    const other = differences('column', line.table, holds, told);
    found.push(...other.filter(({ fault }) => !line.again || fault !== 'absent'));
    if (silent.has(at)) continue;
    found.push(...[...every].filter((of) => !told.has(of)).map((of) => ({ fault: 'untold' as const, of })));
  }
  return found;
}

async function wordFaults(db: Database, { words, blanked }: Expected): Promise<StoredFault[]> {
  return otherWords(db, words, await asBlanked(db, 'entries', blanked));
}

async function bornFaults(db: Database, { born }: Expected): Promise<StoredFault[]> {
  return (await untoldRows(db, born)).map((of) => ({ fault: 'untold', of }));
}

/** What no party holds any more is withdrawn from the database of the Red, and nothing else is. */
async function entryFaults(db: Database): Promise<StoredFault[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select e.id::text from network_entry e
    where (e.withdrawn_at is null) <> exists (select from party p where p.network_entry_id = e.id)`);
  return rows.map(({ id }) => ({ fault: 'column', of: `network_entry:${id}` }));
}

/** What an organization shows of its legal nature is what its register says last. */
async function natureFaults(db: Database): Promise<StoredFault[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select o.id::text from organization o left join lateral (
      select n.act, n.at, n.by from legal_nature n where n.organization_id = o.id order by n.at desc, n.id desc limit 1) last on true
    where (o.verified_at, o.verified_by) is distinct from
      (case when last.act = 'verified' then last.at end, case when last.act = 'verified' then last.by end)`);
  return rows.map(({ id }) => ({ fault: 'column', of: `organization:${id}` }));
}

/** What a request holds once it is sent is what was sent, until it is blanked with it or goes back to be completed. */
async function requestFaults(db: Database): Promise<StoredFault[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select r.id::text from request r join lateral (
      select s.content from request_sending s where s.request_id = r.id order by s.number desc limit 1) last on true
    where r.state in ('sent', 'reviewing', 'accepted', 'declined', 'duplicate') and last.content is not null
      and r.content is distinct from last.content`);
  return rows.map(({ id }) => ({ fault: 'text', of: `request:${id}` }));
}

/** Compares every stored row that the history speaks of with what it says. Reads only. */
export async function compareStored(ctx: Ctx, expected: Expected): Promise<StoredFault[]> {
  const sums = new Map([...expected.files].map(([id, sum]) => [`file:${id}`, sum]));
  const found = [
    ...(await pathFaults(ctx.db, expected)),
    ...(await otherVisits(ctx.db, expected.visits)).map((of): StoredFault => ({ fault: 'column', of })),
    ...(await stateFaults(ctx.db, expected)),
    ...differences('value', 'contribution', await column(ctx.db, 'contribution', 'value'), expected.values),
    ...(await textFaults(ctx, expected)),
    ...(await columnFaults(ctx.db, expected)),
    ...(await lineFaults(ctx.db, expected)),
    ...(await wordFaults(ctx.db, expected)),
    ...(await bornFaults(ctx.db, expected)),
    ...(await entryFaults(ctx.db)),
    ...(await natureFaults(ctx.db)),
    ...(await requestFaults(ctx.db)),
    ...differences('file', 'file', await column(ctx.db, 'file', 'sha256'), sums),
  ];
  return [...new Map(found.map((one) => [`${one.fault} ${one.of}`, one])).values()];
}
