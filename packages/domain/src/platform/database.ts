import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Database } from './context.ts';

export interface Pool {
  db: Database;
  /** Statements sent since the pool was opened, without begin and commit: for the budget of four a page */
  statements(): number;
  close(): Promise<void>;
}

/** Opens a pool on a database as one role. Connections are made when needed; `close` waits five seconds at most. */
export function openPool(url: string, options: { max?: number } = {}): Pool {
  let count = 0;
  const client = postgres(url, {
    max: options.max ?? 10,
    onnotice: () => undefined,
    connect_timeout: 5,
    debug: (_connection, query) => {
      if (!/^\s*(begin|commit|rollback|savepoint|release)/i.test(query)) count += 1;
    },
  });
  return {
    db: drizzle(client) as unknown as Database,
    statements: () => count,
    close: () => client.end({ timeout: 5 }),
  };
}
