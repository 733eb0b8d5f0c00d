import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import type { PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import type { Actor } from './actor.ts';
import type { AnyEvent, DomainEvent } from './event.ts';

/** A connection pool, or a transaction or savepoint of it. */
export type Database = PgDatabase<
  PostgresJsQueryResultHKT,
  Record<string, never>,
  ExtractTablesWithRelations<Record<string, never>>
>;

/** Advances the procedure, enqueues the jobs of the event's reactions and keeps the event for the end of the transaction. */
export type RecordEvent = (ctx: Ctx, event: AnyEvent) => Promise<void>;

/** What every verb and query receives. `now` is the business time: no verb asks the clock. */
export interface Ctx {
  db: Database;
  actor: Actor;
  now: Date;
  requestId: string;
  composed: RecordEvent;
  /** Keys what is kept of what was typed, so that nobody guesses it from its hash; null where nobody types */
  contentKey: Uint8Array | null;
  /** Where a person sends a form: the same words sent again within a day are asked about, and then sent knowingly */
  asksRepeats?: boolean;
  /** The events of the open transaction, written last; null outside one */
  pending: DomainEvent[] | null;
}

/** The audit trail's only door: a verb says what happened and knows nothing of who hears of it. */
export async function record(ctx: Ctx, event: AnyEvent): Promise<void> {
  await ctx.composed(ctx, event);
}
