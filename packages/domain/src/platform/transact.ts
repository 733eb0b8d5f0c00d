import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Actor } from './actor.ts';
import { writeEvents } from './chain.ts';
import type { Ctx, Database } from './context.ts';
import { type Outcome, type Refusal, type RefusalCode, refuse } from './outcome.ts';
import { scopeOf } from './scope.ts';

class Rollback extends Error {
  override name = 'Rollback';
  constructor(readonly outcome: { ok: false }) {
    super('refused');
  }
}

/** Serialization failure, deadlock, and what somebody else holds locked for longer than the wait. */
const HELD = '55P03';
const RETRIED = new Set(['40001', '40P01', HELD]);
const TRIES = 3;

/** Between two tries of what is held: the connection is given back meanwhile, so that one busy case does not stop the others. */
const BREATH_MS = 250;

/** How long a statement waits for what another transaction holds: a person not long, a job as long as it may. */
export function lockWaitOf(actor: Actor): string {
  return actor.kind === 'job' ? '10s' : '400ms';
}

/** The SQLSTATE of a database error, however Drizzle wrapped it; null for anything else. */
export function sqlState(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code;
  return error.cause === undefined ? null : sqlState(error.cause);
}

/** Whether a database error says that somebody else holds what was asked for, for longer than one waits. */
export function isHeld(error: unknown): boolean {
  return sqlState(error) === HELD;
}

/** Whether a database error says that a value is taken under that unique index, and under no other. */
export function isTaken(error: unknown, constraint: string): boolean {
  if (!(error instanceof Error)) return false;
  const { code, constraint_name: name } = error as { code?: unknown; constraint_name?: unknown };
  if (code === '23505') return name === constraint;
  return error.cause !== undefined && isTaken(error.cause, constraint);
}

/** Tells row security who acts and on which day (none told: no reason of the day counts), and how long to wait for a lock, for the open transaction only. */
export async function setScope(db: Database, actor: Actor, now: Date | null = null): Promise<void> {
  await setLocally(db, { ...scopeOf(actor, now), lock_timeout: lockWaitOf(actor) });
}

/** Tells row security that somebody else acts from here on, in an open transaction that waits for a lock as long as it did. */
export function lendScope(db: Database, actor: Actor, now: Date): Promise<void> {
  return setLocally(db, scopeOf(actor, now));
}

async function setLocally(db: Database, settings: Readonly<Record<string, string>>): Promise<void> {
  const each = Object.entries(settings).map(([name, value]) => sql`set_config(${name}, ${value}, true)`);
  await db.execute(sql`select ${sql.join(each, sql`, `)}`);
}

/**
 * One transaction: the body's writes, its events (last) and its jobs are kept together or not at all.
 * A refusal rolls back like a throw and is returned. Inside a caller's transaction it is a savepoint.
 * Deadlocks, serialization failures and short waits for a lock are retried twice; the body must touch nothing outside the
 * database. A person who waited in vain is refused with `case.busy`; a job throws, and the queue tries it later.
 */
export async function transact<T>(ctx: Ctx, body: (ctx: Ctx) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  if (ctx.pending) return nested(ctx, ctx.pending, body);
  return unitOfWork(ctx, async (inner) => {
    await setScope(inner.db, inner.actor, inner.now);
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
      const state = sqlState(error) ?? '';
      if (!RETRIED.has(state)) throw error;
      if (attempt === TRIES) return givenUp(ctx, state, error);
      if (state === HELD) await pause(BREATH_MS);
    }
  }
}

/** Ends the open transaction with a refusal, for what every caller would only hand on. */
export function stop<Code extends RefusalCode>(...refused: Parameters<typeof refuse<Code>>): never {
  throw new Rollback(refuse(...refused));
}

function givenUp(ctx: Ctx, state: string, error: unknown): { ok: false; refusal: Refusal } {
  if (state === HELD && ctx.actor.kind !== 'job') return refuse('case.busy');
  throw error;
}

function kept<T>(outcome: Outcome<T>): Outcome<T> {
  if (!outcome.ok) throw new Rollback(outcome);
  return outcome;
}
