import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashSecret, newToken } from '@alianzas/auth';
import { aWorld, givenOrganization } from '@alianzas/domain/given';
import type { WallRequest } from '@alianzas/http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApplication } from './application.ts';

const world = aWorld();
let application: Awaited<ReturnType<typeof openApplication>>;
const id = newToken();

beforeAll(async () => {
  const { representative } = await givenOrganization(world());
  await world().database.owner.db.execute(
    `insert into session (id_hash, handle, app, person_id, created_at, last_seen_at, absolute_expires_at, user_agent_hash)
     values ('${hashSecret(id)}', '${randomUUID()}', 'portal', '${representative.person}', now(), now() - interval '5 minutes', now() + interval '1 day', 'x')`,
  );
  const env = { PORTAL_DATABASE_URL: world().database.urls.portal, DATA_DIR: mkdtempSync(join(tmpdir(), 'alianzas-')) };
  application = await openApplication(env as Parameters<typeof openApplication>[0]);
});
afterAll(() => application.close());

function arriving(): WallRequest {
  const request = { id: 'test', url: new URL('http://localhost/inicio'), headers: { cookie: `__Host-portal=${id}` } };
  return { ...request, method: 'GET', address: '127.0.0.1' } as unknown as WallRequest;
}

async function minutesSinceSeen(): Promise<number> {
  const [row] = await world().database.owner.db.execute<{ minutes: number }>(
    `select extract(epoch from now() - last_seen_at)::int / 60 as minutes from session where id_hash = '${hashSecret(id)}'`,
  );
  return row!.minutes;
}

test('v5.0.0-7.3.1 a page that somebody reads marks the session as used, so that only idle time ends it', async () => {
  const context = application.loadContext(arriving());
  expect((await context.page()).who.person).not.toBeNull();
  await context.finish();
  expect(await minutesSinceSeen()).toBe(0);
});

test('who reads after the shared transaction ended opens another', async () => {
  const context = application.loadContext(arriving());
  await context.page();
  await context.rest();
  expect((await context.page()).who.person).not.toBeNull();
  await context.finish();
});

test('v5.0.0-3.5.3 the transaction of a page writes nothing, whatever a loader tries', async () => {
  const context = application.loadContext(arriving());
  const { ctx } = await context.page();
  await expect(ctx.db.execute('update installation set clock_offset_ms = 1')).rejects.toMatchObject({
    cause: { code: '25006' },
  });
  await context.finish();
});
