import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDomain, openJobs } from './index.ts';
import { tellMissing } from './platform/index.ts';
import { contextOf, type TestDatabase, testDatabase } from './testing.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

test('readiness knows the database, its schema, a living worker and a queue that is not late, in both apps', async () => {
  const jobs = openJobs(database.urls.worker);
  for (const app of ['portal', 'backoffice'] as const) {
    const domain = openDomain(database.urls[app], app);
    await database.owner.db.execute(sql`delete from worker_heartbeat`);
    const all = { database: true, migrations: true, queue: true, worker: true, rowsWithFiles: true };
    expect(await domain.ready()).toEqual({ ...all, worker: 'attention' });
    await jobs.beat(randomUUID(), []);
    expect(await domain.ready()).toEqual(all);
    await database.owner.db.execute(sql`update worker_heartbeat set seen_at = now() - interval '61 seconds'`);
    expect(await domain.ready()).toEqual({ ...all, worker: 'attention' });
    await jobs.beat(randomUUID(), []);
    const wait = (text: string) =>
      database.worker.db.execute(
        sql`select graphile_worker.add_job('mail', run_at => now() - ${text}::interval, job_key => 'late')`,
      );
    await wait('4 minutes');
    expect(await domain.ready()).toEqual(all);
    await wait('6 minutes');
    expect(await domain.ready()).toEqual({ ...all, queue: 'attention' });
    await database.worker.db.execute(sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'x'`);
    expect(await domain.ready()).toEqual(all);
    await database.worker.db.execute(sql`delete from graphile_worker._private_jobs`);
    const looked = (missing: number) => tellMissing(contextOf(database.worker, { kind: 'job', name: 'tidy' }), missing);
    await looked(1);
    expect(await domain.ready()).toEqual({ ...all, rowsWithFiles: 'attention' });
    await looked(0);
    expect(await domain.ready()).toEqual(all);
    await domain.close();
  }
  await jobs.close();
});

test('without its database nothing is ready, and the answer is quick', async () => {
  const url = new URL(database.urls.portal);
  url.port = '9';
  const domain = openDomain(url.href, 'portal');
  const began = performance.now();
  const none = { database: false, migrations: false, queue: false, worker: false, rowsWithFiles: false };
  expect(await domain.ready()).toEqual(none);
  expect(performance.now() - began).toBeLessThan(1_000);
  await domain.close();
});
