import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { ZodError } from 'zod';
import { readMeeting } from '../meeting/index.ts';
import { type Ctx, inOrder, NotFound } from '../platform/index.ts';
import type { Acta, ActaItem } from './acta.ts';
import { itemsOf } from './rows.ts';
import { type Named, storedNames } from './stored.ts';
import { acta as actaTable } from './tables.ts';

type Content = {
  acta: Pick<Acta, 'code' | 'development' | 'internalNote'>;
  meeting: { code: string };
  items: readonly ActaItem[];
  /** Null of one approved before it was kept */
  named: Named | null;
};

/** The hash of exactly what was approved. */
export function hashOf({ acta, meeting, items, named }: Content): string {
  const content = {
    code: acta.code,
    meeting: meeting.code,
    development: acta.development,
    internalNote: acta.internalNote,
    items,
    ...(named && { named: inOrder(named) }),
  };
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** The hash of an acta as it is stored now; null when there is none, or when what is stored cannot be read as an acta. */
export async function storedHashOf(ctx: Ctx, id: string): Promise<string | null> {
  const [row] = await ctx.db.select().from(actaTable).where(eq(actaTable.id, id));
  if (!row) return null;
  try {
    const [meeting, items] = [await readMeeting(ctx, row.meetingId), await itemsOf(ctx, id)];
    return hashOf({ acta: row, meeting, items, named: row.named === null ? null : storedNames.read(row.named) });
  } catch (error) {
    if (error instanceof ZodError || error instanceof NotFound) return null;
    throw error;
  }
}
