import { lte } from 'drizzle-orm';
import { allow, type Ctx, type Outcome, transact } from '../platform/index.ts';
import { keptForm } from './tables.ts';

/** Forgets the kept forms whose hour has passed. Safe to run twice. */
export async function dropKeptForms(ctx: Ctx): Promise<Outcome<{ forms: number }>> {
  return transact(ctx, async ({ db, now }) => {
    const gone = await db.delete(keptForm).where(lte(keptForm.expiresAt, now)).returning({ path: keptForm.path });
    return allow({ forms: gone.length });
  });
}
