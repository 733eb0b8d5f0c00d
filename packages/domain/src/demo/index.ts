import { sql } from 'drizzle-orm';
import type { MigrationUrls } from '../migrate.ts';
import { type Database, openPool } from '../platform/index.ts';
import { seed } from './seed.ts';

export { type PortalPersona, portalPersonas, type StaffPersona, staffPersonas } from './people.ts';

/** Marks an empty database as the demonstration and fills it by the real verbs. One that has people is left as it is. */
export async function demonstrate(urls: MigrationUrls): Promise<void> {
  const owner = openPool(urls.owner, { max: 2 });
  const backoffice = openPool(urls.backoffice, { max: 2 });
  const portal = openPool(urls.portal, { max: 2 });
  const worker = openPool(urls.worker, { max: 1 });
  try {
    if (!(await mark(owner.db))) return;
    await seed({ backoffice, portal });
    // No old mail goes out: what the seed enqueued is discarded.
    await worker.db.execute(sql`select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))`);
  } finally {
    await Promise.all([owner, backoffice, portal, worker].map((pool) => pool.close()));
  }
}

async function mark(db: Database): Promise<boolean> {
  const rows = await db.execute(sql`
    update installation set mark = 'demonstration'
    where id = 1 and mark is null and not exists (select 1 from person) and not exists (select 1 from request) returning id`);
  return rows.length === 1;
}
