import { sql } from 'drizzle-orm';
import type { Ctx } from './context.ts';
import type { Job } from './event.ts';

/** Puts a job in the queue within the open transaction: committed runs, rolled back does not. A known key is not doubled. */
export async function enqueue(ctx: Ctx, job: Job): Promise<void> {
  await ctx.db.execute(sql`select queue.enqueue(${job.task}, ${JSON.stringify(job.payload)}::text, ${job.key})`);
}
