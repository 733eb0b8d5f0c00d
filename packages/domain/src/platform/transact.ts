import { sql } from 'drizzle-orm';
import type { Actor } from './actor.ts';
import { writeEvents } from './chain.ts';
import type { Ctx, Database } from './context.ts';
import type { Outcome } from './outcome.ts';
import { scopeOf } from './scope.ts';

class Rollback extends Error {
  override name = 'Rollback';
  constructor(readonly outcome: { ok: false }) {
    super('refused');
  }
}

const RETRIED = new Set(['40001', '40P01']);
const TRIES = 3;

/** The SQLSTATE of a database error, however Drizzle wrapped it; null for anything else. */
export function sqlState(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code;
  return error.cause === undefined ? null : sqlState(error.cause);
}

/** Tells row security who acts, for the open transaction only. */
export async function setScope(db: Database, actor: Actor): Promise<void> {
  const settings = Object.entries(scopeOf(actor)).map(([name, value]) => sql`set_config(${name}, ${value}, true)`);
  await db.execute(sql`select ${sql.join(settings, sql`, `)}`);
}

/**
 * One transaction: the body's writes, its events (last) and its jobs are kept together or not at all.
 * A refusal rolls back like a throw and is returned. Inside a caller's transaction it is a savepoint.
 * Deadlocks and serialization failures are retried twice; the body must touch nothing outside the database.
 */
export async function transact<T>(ctx: Ctx, body: (ctx: Ctx) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  if (ctx.pending) return nested(ctx, ctx.pending, body);
  return unitOfWork(ctx, async (inner) => {
    await setScope(inner.db, inner.actor);
    return body(inner);
  });
}

async function nested<T>(ctx: Ctx, pending: Ctx['pending'] & object, body: (ctx: Ctx) => Promise<Outcome<T>>) {
  const mark = pending.length;
  try {
    return await ctx.db.transaction(async (tx) => kept(await body({ ...ctx, db: tx })));
  } catch (error) {
    pending.length = mark;
    if (error instanceof Rollback) return error.outcome as Outcome<T>;
    throw error;
  }
}

/** The outermost transaction; `body` sets the scope itself (the apps do it by `open_request`). */
export async function unitOfWork<T>(ctx: Ctx, body: (ctx: Ctx) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  for (let attempt = 1; ; attempt += 1) {
    const pending: Ctx['pending'] = [];
    try {
      return await ctx.db.transaction(async (tx) => {
        const inner = { ...ctx, db: tx, pending };
        const outcome = kept(await body(inner));
        await writeEvents(inner, pending);
        return outcome;
      });
    } catch (error) {
      if (error instanceof Rollback) return error.outcome as Outcome<T>;
      if (attempt === TRIES || !RETRIED.has(sqlState(error) ?? '')) throw error;
    }
  }
}

function kept<T>(outcome: Outcome<T>): Outcome<T> {
  if (!outcome.ok) throw new Rollback(outcome);
  return outcome;
}
