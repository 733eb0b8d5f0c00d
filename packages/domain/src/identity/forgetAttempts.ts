import { sql } from 'drizzle-orm';
import { allow, type Ctx, type Outcome, transact } from '../platform/index.ts';

/** Forgets the tries that no limit counts any more, two days later. Safe to run twice. */
export async function forgetAttempts(ctx: Ctx): Promise<Outcome<{ attempts: number }>> {
  return transact(ctx, async ({ db }) => {
    const [row] = await db.execute<{ attempts: number }>(sql`select app.forget_attempts() as attempts`);
    return allow({ attempts: row!.attempts });
  });
}
