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
 * The checks of an app's readiness: the database and its schema; and, for a person to look at, the queue (its oldest job
 * waits five minutes at most), a worker that lives, and whether each row had its file when the worker last looked. A site
 * without its worker answers everything but what comes by mail: it is not taken out for it.
 */
export async function readyOf(db: Database): Promise<Record<string, Check>> {
  const away = { database: false, migrations: false, queue: false, worker: false, rowsWithFiles: false };
  try {
    const [row] = await db.execute<{ missing: number }>(
      sql`select files_missing as missing from installation where id = 1`,
    );
    const rowsWithFiles = toldOf(row?.missing === 0);
    return { database: true, migrations: row !== undefined, ...(await queueOf(db)), rowsWithFiles };
  } catch {
    return away;
  }
}

const toldOf = (isWell: boolean): Check => (isWell ? true : 'attention');

/** Without its functions an app cannot enqueue what its acts ask for: that is not ready. */
async function queueOf(db: Database): Promise<{ queue: Check; worker: Check }> {
  try {
    const [state] = await db.execute<State>(sql`select alive, lag from queue.state()`);
    return { queue: toldOf(Number(state!.lag) <= LATE_SECONDS), worker: toldOf(state!.alive) };
  } catch {
    return { queue: false, worker: false };
  }
}
