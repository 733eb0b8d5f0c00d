import { sql } from 'drizzle-orm';
import type { Ctx } from './context.ts';

export type CodeKind = 'ALZ' | 'SOL' | 'INV' | 'ACT' | 'SNC' | 'REU';

/**
 * The next code that people see, such as ALZ-2026-0001. Taken last in a transaction: its row is a lock until commit. No
 * role writes the counters: the database draws, and of the portal only the codes of requests.
 */
export async function nextCode(ctx: Ctx, kind: CodeKind, year: number): Promise<string> {
  const [row] = await ctx.db.execute<{ value: number }>(sql`select app.next_code(${kind}, ${year}::integer) as value`);
  return `${kind}-${year}-${String(row!.value).padStart(4, '0')}`;
}
