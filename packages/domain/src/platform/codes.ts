import { sql } from 'drizzle-orm';
import type { Ctx } from './context.ts';
import { counter } from './tables.ts';

export type CodeKind = 'ALZ' | 'SOL' | 'INV' | 'ACT' | 'SNC' | 'REU';

/** The next code that people see, such as ALZ-2026-0001. Taken last in a transaction: its row is a lock until commit. */
export async function nextCode(ctx: Ctx, kind: CodeKind, year: number): Promise<string> {
  const [row] = await ctx.db
    .insert(counter)
    .values({ kind, year, value: 1 })
    .onConflictDoUpdate({ target: [counter.kind, counter.year], set: { value: sql`${counter.value} + 1` } })
    .returning({ value: counter.value });
  return `${kind}-${year}-${String(row!.value).padStart(4, '0')}`;
}
