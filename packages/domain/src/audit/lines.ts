import { sql } from 'drizzle-orm';
import type { Database } from '../platform/index.ts';
import type { AuditedEvent } from './audited.ts';
import { bodyLines } from './bodyLines.ts';
import { caseLines } from './caseLines.ts';
import { filingLines } from './filingLines.ts';
import { heldLines } from './heldLines.ts';
import type { Line } from './line.ts';
import { momentLines } from './momentLines.ts';

/**
 * Each line of the comparison of what is only added to, or written once, with the event of its act. An event of before a
 * datum was kept says nothing of it.
 */
export const LINES: readonly Line[] = [...bodyLines, ...caseLines, ...filingLines, ...heldLines, ...momentLines];

/** Written as the history writes it. The names are ours, never a person's. */
function written(column: string): string {
  if (/^sha256\((\w+)\)$/.test(column)) return `encode(sha256(convert_to(${column.slice(7, -1)}, 'UTF8')), 'hex')`;
  if (column.includes(' ')) return `(${column})::text`;
  if (/(^|_)at$|^(since|until)$/.test(column))
    return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return `"${column}"::text`;
}

const joined = (columns: readonly string[], by: string): string =>
  columns.length === 0 ? "''" : columns.map((column) => `coalesce(${written(column)}, '')`).join(` || '${by}' || `);

/** Every row of every line, in one statement. */
const ROWS = LINES.map(
  ({ table, id, holds, every = 'false' }, at) =>
    `select ${at} as at, ${joined(id, ':')} as id, ${joined(holds, ' ')} as what, (${every}) is true as told from ${table}`,
).join(' union all ');

/** The rows of a line, by the id that its events know. */
interface Rows {
  holds: Map<string, string>;
  /** Those of `every` */
  every: Set<string>;
}

/** What the rows of each line hold. */
export async function rowsOfLines(db: Database): Promise<readonly Rows[]> {
  const all = LINES.map((): Rows => ({ holds: new Map(), every: new Set() }));
  const rows = await db.execute<{ at: number; id: string; what: string; told: boolean }>(sql.raw(ROWS));
  for (const { at, id, what, told } of rows) {
    const of = `${LINES[at]!.table}:${id}`;
    all[at]!.holds.set(of, what);
    if (told) all[at]!.every.add(of);
  }
  return all;
}

/** What an event says that the rows of a line hold; null where it is of their act and does not tell them all. */
export function toldBy({ table, told }: Line, event: AuditedEvent): [of: string, what: string][] | null {
  const tell = told[event.name];
  if (!tell) return [];
  const said = tell(event);
  if (said === null) return [];
  const rows = [said].flat();
  const whole = rows.filter((row) => ![...row.id, ...row.holds].includes(undefined));
  if (rows.length === 0 || whole.length < rows.length) return null;
  return whole.map((row) => [`${table}:${row.id.join(':')}`, row.holds.map((datum) => datum ?? '').join(' ')]);
}

/** The row of a line that the event says was taken out; null where it says nothing of one. */
export function goneBy({ table, gone }: Line, event: AuditedEvent): string | null {
  const id = gone?.[event.name]?.(event);
  return id ? `${table}:${id.join(':')}` : null;
}
