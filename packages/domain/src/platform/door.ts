import { sql } from 'drizzle-orm';
import type { Ctx } from './context.ts';

/**
 * Lets the open transaction read and write sign-in data (people, sessions, factors, tokens); only sign-in verbs call it. A
 * job has a wider one, by which the command line makes the first staff.
 */
export async function openSignInDoor(ctx: Ctx): Promise<void> {
  const door = ctx.actor.kind === 'job' ? 'commandLine' : 'signIn';
  await ctx.db.execute(sql`select set_config('app.door', ${door}, true)`);
}

/** A read of sign-in data: in the caller's transaction, or in one of its own, with which the door closes again. */
export async function atSignIn<T>(outer: Ctx, read: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (outer.pending) {
    await openSignInDoor(outer);
    return read(outer);
  }
  return outer.db.transaction(async (db) => {
    const ctx = { ...outer, db };
    await openSignInDoor(ctx);
    const answer = await read(ctx);
    await db.execute(sql`select set_config('app.door', '', true)`);
    return answer;
  });
}

/** What needs sign-in data within a transaction that goes on: afterwards the door stands as it stood. */
export async function besideSignIn<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const [stood] = await ctx.db.execute<{ door: string }>(
    sql`select coalesce(current_setting('app.door', true), '') as door`,
  );
  await openSignInDoor(ctx);
  const answer = await work(ctx);
  await ctx.db.execute(sql`select set_config('app.door', ${stood!.door}, true)`);
  return answer;
}

/** Lets the open transaction see the row that a capability link or a just-made draft is about. */
export async function openSubject(ctx: Ctx, subject: string): Promise<void> {
  await ctx.db.execute(sql`select set_config('app.subject', ${subject}, true)`);
}
