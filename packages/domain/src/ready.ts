import { sql } from 'drizzle-orm';
import type { Database } from './platform/index.ts';

/** A job that waits longer than this says that nobody takes them. */
const LATE_SECONDS = 300;

interface State extends Record<string, unknown> {
  alive: boolean;
  lag: number;
}

/** The checks of an app's readiness: the database, its schema, the queue (its oldest job waits five minutes at most) and a worker that lives. */
export async function readyOf(db: Database): Promise<Record<string, boolean>> {
  const away = { database: false, migrations: false, queue: false, worker: false };
  try {
    const rows = await db.execute(sql`select 1 from installation where id = 1`);
    return { database: true, migrations: rows.length === 1, ...(await queueOf(db)) };
  } catch {
    return away;
  }
}

async function queueOf(db: Database): Promise<{ queue: boolean; worker: boolean }> {
  try {
    const [state] = await db.execute<State>(sql`select alive, lag from queue.state()`);
    return { queue: Number(state!.lag) <= LATE_SECONDS, worker: state!.alive };
  } catch {
    return { queue: false, worker: false };
  }
}
