import { sql } from 'drizzle-orm';
import type { Database } from './platform/index.ts';

/** A job that waits longer than this says that nobody takes them. */
const LATE_SECONDS = 300;

/** `attention` is to be looked at by a person, and stops nothing. */
export type Check = boolean | 'attention';

interface State extends Record<string, unknown> {
  alive: boolean;
  lag: number;
}

/**
 * The checks of an app's readiness: the database, its schema, the queue (its oldest job waits five minutes at most), a
 * worker that lives, and whether each row had its file when the worker last looked.
 */
export async function readyOf(db: Database): Promise<Record<string, Check>> {
  const away = { database: false, migrations: false, queue: false, worker: false, rowsWithFiles: false };
  try {
    const [row] = await db.execute<{ missing: number }>(
      sql`select files_missing as missing from installation where id = 1`,
    );
    const rowsWithFiles = row?.missing === 0 ? true : 'attention';
    return { database: true, migrations: row !== undefined, ...(await queueOf(db)), rowsWithFiles };
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
