import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Database } from './context.ts';

export interface Pool {
  db: Database;
  /** Statements sent since the pool was opened, without begin and commit: for the budget of four a page */
  statements(): number;
  close(): Promise<void>;
}

/** Seconds between two tries of one connection: what waits is told at once that the database is away, and soon that it is back. */
const BETWEEN_TRIES = 0.1;

/**
 * Opens a pool on a database as one role. Connections are made when needed, and again after one was lost: what was under
 * way on it is rejected and nothing of it goes on. `close` waits five seconds at most. Each connection keeps the statements
 * that it was sent, planned, and the driver ends it 30 to 60 minutes after it was made: what it keeps does not grow with the
 * weeks. A list that may be long goes by `among`, one text for every length.
 */
export function openPool(url: string, options: { max?: number } = {}): Pool {
  let count = 0;
  const client = postgres(url, {
    max: options.max ?? 10,
    onnotice: () => undefined,
    connect_timeout: 5,
    backoff: () => BETWEEN_TRIES,
  });
  refuseUnpatched(client);
  return {
    db: drizzle(prepared(client, () => (count += 1))) as unknown as Database,
    statements: () => count,
    close: () => client.end({ timeout: 5 }),
  };
}

/**
 * Drizzle asks for unnamed statements, which are parsed and planned each time, its transactions' too. Each is counted; not by
 * the driver's `debug`, which keeps where each was called from and costs more than the rest of the statement.
 */
function prepared<T extends Pick<postgres.Sql, 'unsafe'>>(client: T, counted: () => void): T {
  return new Proxy(client, {
    get: (target, name) => {
      const call = Reflect.get(target, name);
      if (name === 'unsafe')
        return (query: string, values?: never[], options?: postgres.UnsafeQueryOptions) => {
          counted();
          return target.unsafe(query, values, { ...options, prepare: true });
        };
      if (name !== 'begin' && name !== 'savepoint') return call;
      return (body: (inner: postgres.TransactionSql) => unknown) =>
        (call as postgres.Sql['begin'])((inner) => body(prepared(inner, counted)));
    },
  });
}

/** Without our patch a lost connection ends the process, or lets a broken transaction write: see docs/decisions/016. */
function refuseUnpatched(client: object): void {
  if (!('patched' in client)) {
    throw new Error('the Postgres driver lacks the patch of infra/local/patches: run node infra/local/patches.mjs');
  }
}
