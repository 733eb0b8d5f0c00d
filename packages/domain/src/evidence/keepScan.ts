import { and, eq } from 'drizzle-orm';
import { allow, type Ctx, file, type Outcome, record, transact } from '../platform/index.ts';

/** Where a file is that waits for its scan; null when it waits for none any more. */
export async function fileToScan(ctx: Ctx, id: string): Promise<{ key: string } | null> {
  const [row] = await ctx.db
    .select({ key: file.key })
    .from(file)
    .where(and(eq(file.id, id), eq(file.scan, 'pending')));
  return row ?? null;
}

/** Keeps the scanner's verdict of a file that waited for it; a second one changes nothing. Infected is never served. */
export async function keepScan(outer: Ctx, input: { file: string; verdict: 'clean' | 'infected' }): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const [scanned] = await ctx.db
      .update(file)
      .set({ scan: input.verdict })
      .where(and(eq(file.id, input.file), eq(file.scan, 'pending')))
      .returning({ allianceId: file.allianceId });
    if (!scanned?.allianceId) return allow();
    await record(ctx, {
      name: 'file.scanned',
      stream: { kind: 'alliance', id: scanned.allianceId },
      audience: 'staff',
      data: { file: input.file, verdict: input.verdict },
    });
    return allow();
  });
}
