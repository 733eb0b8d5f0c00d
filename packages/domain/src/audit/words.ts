import { sql } from 'drizzle-orm';
import { type Database, summed, WORD_SUMS, wordId } from '../platform/index.ts';
import type { AuditedEvent } from './audited.ts';
import { list } from './line.ts';

/** The hash of each row's words as the newest event of its acts keeps it, by `name row`. */
export type Words = Map<string, { hash: string; at: string; stream: string }>;

/** What a step taken back writes anew without an event of each: what was said of it before holds no more. */
const UNDONE: { readonly [activity: number]: readonly string[] } = {
  2: ['proposal'],
  5: ['activePart'],
  8: ['methodology'],
  10: ['plan'],
};

/** Folds into the words what an event says of them; one of several streams is of a meeting, and the newest counts. */
export function tellWords(words: Words, { name, stream, at, data }: AuditedEvent): void {
  if (name === 'step.undone') forget(words, stream.id, UNDONE[Number(data.activity)] ?? []);
  for (const entry of list(data.words)) {
    const [sum, row, hash] = entry.split(' ') as [string, string, string];
    const before = words.get(`${sum} ${row}`);
    if (!before || before.at <= at) words.set(`${sum} ${row}`, { hash, at, stream: stream.id });
  }
}

function forget(words: Words, stream: string, names: readonly string[]): void {
  for (const [key, told] of words) if (told.stream === stream && names.includes(key.split(' ')[0]!)) words.delete(key);
}

/** Every row of every sum, in one statement. */
const ROWS = Object.entries(WORD_SUMS)
  .map(
    ([name, sum]) =>
      `select '${name} ' || ${wordId(sum)} as key, ${summed(sum.columns)} as hash, '${sum.table}' as "table" from ${sum.table}`,
  )
  .join(' union all ');

/** The rows, as `table:row`, whose words are not those of their acts. Of a row that is gone, its other comparisons tell. */
export async function otherWords(db: Database, words: Words): Promise<string[]> {
  const rows = await db.execute<{ key: string; hash: string; table: string }>(sql.raw(ROWS));
  return rows
    .filter(({ key, hash }) => words.has(key) && words.get(key)!.hash !== hash)
    .map(({ key, table }) => `${table}:${key.split(' ')[1]}`);
}
