import { and, eq, isNull, sql } from 'drizzle-orm';
import {
  allow,
  type Ctx,
  Forbidden,
  NotFound,
  type Outcome,
  openSignInDoor,
  personOf,
  transact,
} from '../platform/index.ts';
import type { App } from './identity.ts';
import { mayRunStaff } from './policy.ts';
import { mustBeStaff, tell } from './rows.ts';
import { session } from './tables.ts';

/** Ends the session whose id hashes to this, for good (ASVS 7.4.1); one that is unknown or over changes nothing. */
export async function endSession(outer: Ctx, idHash: string): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    await openSignInDoor(ctx);
    await end(ctx, eq(session.idHash, idHash));
    return allow();
  });
}

/** Ends one of the actor's own sessions, by its handle; anybody else's is not found (ASVS 7.5.2). */
export async function endMySession(outer: Ctx, handle: string): Promise<Outcome> {
  const person = ownPerson(outer, 'endMySession');
  return transact(outer, async (ctx) => {
    await openSignInDoor(ctx);
    const ended = await end(ctx, and(eq(session.handle, handle), eq(session.personId, person)));
    if (!ended) throw new NotFound('session');
    return allow();
  });
}

/** Ends the actor's sessions but the one they are in (ASVS 7.4.3). Returns how many. */
export async function endOtherSessions(outer: Ctx, keepIdHash: string): Promise<Outcome<{ count: number }>> {
  const person = ownPerson(outer, 'endOtherSessions');
  return transact(outer, async (ctx) => allow({ count: await endAll(ctx, person, keepIdHash) }));
}

/** Ends every session of somebody of the team, at an administrator's word (ASVS 7.4.5). Returns how many. Anybody else is not found. */
export async function endSessionsOf(outer: Ctx, person: string): Promise<Outcome<{ count: number }>> {
  if (!mayRunStaff(outer.actor)) throw new Forbidden('endSessionsOf');
  return transact(outer, async (ctx) => {
    await mustBeStaff(ctx, person);
    return allow({ count: await endAll(ctx, person, null) });
  });
}

/** Ends a person's sessions within the caller's transaction, all or all but one, and tells it on their timeline. */
export async function endAll(ctx: Ctx, person: string, keepIdHash: string | null): Promise<number> {
  const [row] = await ctx.db.execute<{ count: number }>(
    sql`select app.end_sessions(${person}, ${keepIdHash}, ${ctx.now.toISOString()}::timestamptz) as count`,
  );
  const count = row!.count;
  if (count > 0) await tell(ctx, person, { name: 'sessions.ended', data: { count } });
  return count;
}

async function end(ctx: Ctx, which: ReturnType<typeof and>): Promise<boolean> {
  const [ended] = await ctx.db
    .update(session)
    .set({ revokedAt: ctx.now })
    .where(and(which, isNull(session.revokedAt)))
    .returning({ person: session.personId, app: session.app, handle: session.handle });
  if (!ended) return false;
  await tell(ctx, ended.person, { name: 'session.ended', data: { app: ended.app as App, handle: ended.handle } });
  return true;
}

function ownPerson(ctx: Ctx, act: string): string {
  const person = personOf(ctx.actor);
  if (!person) throw new Forbidden(act);
  return person;
}
