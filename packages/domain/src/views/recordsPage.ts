import { sql } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
import { idOf } from './idOf.ts';
import { type ListedKind, recordSources } from './recordSources.ts';
import type { UndoneItem } from './undoneItems.ts';

/** A record that is kept: what it is called, when it was kept, and whose it is. */
export interface RecordLine {
  kind: ListedKind;
  id: string;
  /** ISO text */
  at: string;
  activities: number[];
  /** The codes of its alliances; none for what belongs to the cycle */
  alliances: string[];
  /** Its own number or code, where it has one */
  name: string | null;
  about: string | null;
  /** What else its kind says: a state, a channel, the code of its meeting */
  extra: string | null;
  /** Of an acta, what it had left of an activity and was taken back since */
  undone: UndoneItem[];
}

const PAGE = 50;

function linesOf(kind: ListedKind, where: ReturnType<typeof sql>) {
  const { columns, from, id, kept = sql`true` } = recordSources[kind];
  return sql`select ${kind}::text as kind, ${id} as id, ${columns} from ${from} where ${kept} and ${where}`;
}

/** Every record of a kind, across alliances or of the one of that code, newest first, fifty a page (R-268). One statement. */
export async function recordsPage(ctx: Ctx, kind: ListedKind, filter: { alliance: string; after: string }) {
  const { id, ofAlliance } = recordSources[kind];
  const mine = filter.alliance ? ofAlliance(sql`(select id from alliance where code = ${filter.alliance})`) : sql`true`;
  const after = filter.after ? sql`${id} < ${idOf(filter.after)}` : sql`true`;
  const rows = await ctx.db.execute<RecordLine & Record<string, unknown>>(
    sql`${linesOf(kind, sql`${mine} and ${after}`)} order by ${id} desc limit ${PAGE + 1}`,
  );
  const lines: RecordLine[] = rows.slice(0, PAGE);
  return { lines, next: rows.length > PAGE ? lines.at(-1)!.id : null };
}

/** Every record of one alliance, of all kinds, in the order in which they were kept (R-268). One statement. */
export async function allianceRecords(ctx: Ctx, alliance: string): Promise<RecordLine[]> {
  const kinds = Object.keys(recordSources) as ListedKind[];
  const each = kinds.map((kind) => linesOf(kind, recordSources[kind].ofAlliance(sql`${alliance}::uuid`)));
  const rows = await ctx.db.execute<RecordLine & Record<string, unknown>>(
    sql`select * from (${sql.join(each, sql` union all `)}) r order by r.at, r.id`,
  );
  return [...rows];
}
