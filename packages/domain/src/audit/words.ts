import { sql } from 'drizzle-orm';
import { type Database, summed, WORD_SUMS, wordId } from '../platform/index.ts';
import type { AuditedEvent } from './audited.ts';
import { list } from './line.ts';

interface Word {
  hash: string;
  at: string;
}

/** The hash of each row's words as its acts keep it, by `name row`, and of each stream that tells it the newest. */
export interface Words {
  told: Map<string, Map<string, Word>>;
  /** The people whose data were blanked, by their event */
  blanked: Set<string>;
  /** The sums of which some event, of before they were kept, does not tell its rows */
  silent: Set<string>;
}

/** What a step taken back writes anew without an event of each: what was said of it before holds no more. */
const UNDONE: { readonly [activity: number]: readonly string[] } = {
  2: ['proposal'],
  3: ['firstContact'],
  4: ['inclusion'],
  5: ['activePart'],
  8: ['methodology', 'liaison'],
  10: ['plan'],
};

/** The sums whose words are not there until their act writes them. */
const ONCE: readonly string[] = [
  ...['activePart', 'doubt', 'ending', 'evidenceReview', 'evidenceWithdrawn', 'firstContact', 'inclusion'],
  ...['invitationDeclined', 'invitationRevoked', 'liaison', 'lineWithdrawn', 'meetingCancelled', 'membershipEnded'],
  ...['mergeParted', 'methodology', 'packetTakenBack'],
];

/** Folds into the words what an event says of them. */
export function tellWords({ told, blanked, silent }: Words, { name, stream, at, data }: AuditedEvent): void {
  if (name === 'person.blanked') blanked.add(stream.id);
  if (name === 'step.undone') forget(told, stream.id, UNDONE[Number(data.activity)] ?? []);
  for (const sum of ONCE.filter((one) => name in WORD_SUMS[one]!.told))
    if (!list(data.words).some((entry) => entry.startsWith(`${sum} `))) silent.add(sum);
  for (const entry of list(data.words)) {
    const [sum, row, hash] = entry.split(' ') as [string, string, string];
    const key = `${sum} ${row}`;
    told.set(key, (told.get(key) ?? new Map()).set(stream.id, { hash, at }));
  }
}

function forget(told: Words['told'], stream: string, names: readonly string[]): void {
  for (const [key, streams] of told) if (names.includes(key.split(' ')[0]!)) streams.delete(stream);
}

/** An act waits for another that holds its row no longer than this, and keeps the instant at which it began to wait. */
export const WAIT_MS = 60_000;

/** The hashes that a row may have: that of the newest act, and of those of other streams that came at the same moment. */
function newest(streams: ReadonlyMap<string, Word>): string[] {
  const words = [...streams.values()];
  const last = Math.max(...words.map(({ at }) => Date.parse(at)));
  return words.filter(({ at }) => Date.parse(at) >= last - WAIT_MS).map(({ hash }) => hash);
}

/** Every row of every sum, in one statement. */
const ROWS = Object.entries(WORD_SUMS)
  .map(
    ([name, sum]) =>
      `select '${name} ' || ${wordId(sum)} as key, ${summed(sum.columns)} as hash, ${sum.blanked ?? 'null'} as blanked,
        ${ONCE.includes(name) ? `concat(${sum.columns.join(', ')}) <> ''` : 'false'} as said from ${sum.table}`,
  )
  .join(' union all ');

interface Row extends Record<string, unknown> {
  key: string;
  hash: string;
  blanked: string | null;
  /** Of words that are not there until their act: whether they are */
  said: boolean;
}

interface WordFault {
  fault: 'text' | 'absent' | 'untold';
  /** As `table:row` */
  of: string;
}

const sumOf = (key: string) => WORD_SUMS[key.split(' ')[0]!];
const isInPart = (key: string): boolean => sumOf(key)?.table === 'network_entry';
const isWhole = (key: string): boolean => sumOf(key)?.whole === true;
/** What tells the rows of one act, where it tells several at once. */
const groupOf = (key: string): string => key.slice(0, key.lastIndexOf(':') + 1);

/**
 * The rows whose words are not those of their acts, and where an act tells all rows of a key, those that went or came
 * since. Of other rows that are gone, their other comparisons tell. A person's words may be blanked, by the event of it; of
 * those that were blanked in part, only `entries` say what that event kept of them.
 */
export async function otherWords(
  db: Database,
  { told, blanked, silent }: Words,
  entries: ReadonlySet<string>,
): Promise<WordFault[]> {
  const rows = await db.execute<Row>(sql.raw(ROWS));
  const stored = new Set(rows.map(({ key }) => key));
  const expected = new Map([...told].filter(([, streams]) => streams.size > 0));
  const groups = new Set([...expected.keys()].filter(isWhole).map(groupOf).filter(Boolean));
  const faults: [fault: WordFault['fault'], key: string][] = [];
  for (const { key, hash, blanked: whose, said } of rows) {
    const streams = expected.get(key);
    if (said && !told.has(key) && !silent.has(key.split(' ')[0]!)) faults.push(['untold', key]);
    if (!streams && isWhole(key) && groups.has(groupOf(key))) faults.push(['untold', key]);
    const isBlanked = whose !== null && blanked.has(whose) && (!isInPart(key) || entries.has(key.split(' ')[1]!));
    if (!streams || newest(streams).includes(hash) || isBlanked) continue;
    faults.push(['text', key]);
  }
  for (const key of expected.keys()) if (isWhole(key) && !stored.has(key)) faults.push(['absent', key]);
  return faults.map(([fault, key]) => ({ fault, of: `${sumOf(key)!.table}:${key.split(' ')[1]}` }));
}
