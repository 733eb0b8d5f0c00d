import { sql } from 'drizzle-orm';
import type { Database } from './platform/index.ts';

/** A process that has not been heard of for this long is taken for dead. */
const SILENT = sql`interval '30 seconds'`;

/**
 * Says that a worker process lives, with the ids that its locked jobs carry, and frees the jobs whose holder has been
 * silent: killed, or cut off. A silent one may still be at work, so every task must be safe to run twice. Machines'
 * clocks differ: every instant here is the database's.
 */
export async function beat(db: Database, process: string, workers: readonly string[]): Promise<{ released: number }> {
  const ids = sql`array(select jsonb_array_elements_text(${JSON.stringify(workers)}::jsonb))`;
  await db.execute(sql`insert into worker_heartbeat (process, workers, seen_at) values (${process}, ${ids}, now())
    on conflict (process) do update set workers = excluded.workers, seen_at = excluded.seen_at`);
  const rows = await db.execute<{ locked_by: string }>(sql`
    select distinct j.locked_by from graphile_worker.jobs j
    where j.locked_at < now() - ${SILENT} and not exists (
      select 1 from worker_heartbeat h where h.seen_at >= now() - ${SILENT} and j.locked_by = any (h.workers))`);
  if (rows.length > 0) {
    const silent = JSON.stringify(rows.map((row) => row.locked_by));
    await db.execute(
      sql`select graphile_worker.force_unlock_workers(array(select jsonb_array_elements_text(${silent}::jsonb)))`,
    );
  }
  await db.execute(sql`delete from worker_heartbeat where seen_at < now() - interval '1 day'`);
  return { released: rows.length };
}

/** Takes a process that stops by itself off the list: its jobs were given back. */
export async function rest(db: Database, process: string): Promise<void> {
  await db.execute(sql`delete from worker_heartbeat where process = ${process}`);
}
