import { sql } from 'drizzle-orm';
import type { Ctx } from './context.ts';

/** Lets the open transaction read sign-in data (people, sessions, tokens); only sign-in verbs call it. */
export async function openSignInDoor(ctx: Ctx): Promise<void> {
  await ctx.db.execute(sql`select set_config('app.door', 'signIn', true)`);
}

/** Lets the open transaction see the row that a capability link or a just-made draft is about. */
export async function openSubject(ctx: Ctx, subject: string): Promise<void> {
  await ctx.db.execute(sql`select set_config('app.subject', ${subject}, true)`);
}
