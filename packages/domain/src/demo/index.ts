import { sql } from 'drizzle-orm';
import type { MigrationUrls } from '../migrate.ts';
import { type Database, openPool } from '../platform/index.ts';
import { seed } from './seed.ts';
import type { StoredPicture } from './stage.ts';

export { type PortalPersona, portalPersonas, type StaffPersona, staffPersonas } from './people.ts';
export type { StoredPicture } from './stage.ts';

/**
 * Marks an empty database as the demonstration and fills it by the real verbs. One that has people already is left as it
 * is, unless it is a demonstration that was cut short: that one is never marked as filled, and says so by throwing.
 */
export async function demonstrate(
  urls: MigrationUrls,
  picture: (title: string) => Promise<StoredPicture>,
): Promise<void> {
  const owner = openPool(urls.owner, { max: 2 });
  const backoffice = openPool(urls.backoffice, { max: 2 });
  const portal = openPool(urls.portal, { max: 2 });
  const worker = openPool(urls.worker, { max: 1 });
  try {
    if (!(await mark(owner.db))) return;
    await seed({ backoffice, portal, picture, now: new Date() });
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
