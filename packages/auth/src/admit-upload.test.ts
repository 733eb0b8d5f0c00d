import { ATTEMPT_RULES } from '@alianzas/domain/identity';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../domain/src/testing.ts';
import { admitUpload } from './admit-upload.ts';
import { later, newBrowser, now, visitOf } from './testing.ts';

const MEGABYTE = 1024 * 1024;
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

function send(holder: string, megabytes: number, moment = now) {
  const visit = visitOf(database, 'portal', newBrowser({ address: '203.0.113.5' }), moment);
  return admitUpload(visit, holder, megabytes * MEGABYTE);
}

async function counted(kind: string): Promise<number> {
  const [row] = await database.owner.db.execute<{ n: number }>(
    sql`select coalesce(sum(count), 0)::int as n from attempt where bucket like ${`${kind}:account:%`}`,
  );
  return row!.n;
}

test('a form refused for how many there were takes no megabytes of its holder, nor one refused for its size a form', async () => {
  const { most } = ATTEMPT_RULES.upload.account;
  for (let n = 0; n < most; n += 1) expect((await send('person:ana', 1)).ok).toBe(true);
  for (let n = 0; n < 3; n += 1) {
    expect((await send('person:ana', 900)).ok).toBe(false);
  }
  expect([await counted('uploadedMegabytes'), await counted('upload')]).toEqual([most, most]);

  const held = ATTEMPT_RULES.uploadedMegabytes.account.most;
  expect((await send('person:luz', held)).ok).toBe(true);
  expect((await send('person:luz', 1)).ok).toBe(false);
  expect([await counted('uploadedMegabytes'), await counted('upload')]).toEqual([most + held, most + 1]);
});

test('who has no account holds less, and the next day begins again', async () => {
  const { most, seconds } = ATTEMPT_RULES.draftMegabytes.account;
  expect((await send('bearer:request:x', most)).ok).toBe(true);
  expect((await send('bearer:request:x', 1)).ok).toBe(false);
  expect((await send('bearer:request:x', 1, later(seconds + 1))).ok).toBe(true);
});

test('strangers of the same network use up what is theirs, and who has signed in goes on sending', async () => {
  const { most } = ATTEMPT_RULES.upload.network;
  const moment = later(10 * 24 * 3600);
  const strangers = Array.from({ length: most }, (_, at) => `bearer:request:${at}`);
  for (const stranger of strangers) expect((await send(stranger, 1, moment)).ok).toBe(true);
  expect((await send('bearer:request:new', 1, moment)).ok).toBe(false);
  for (const holder of ['person:eva', 'staff:eva']) expect((await send(holder, 1, moment)).ok, holder).toBe(true);
});
