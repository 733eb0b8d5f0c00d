import { openDomain } from '@alianzas/domain';
import { addDays, bogotaDay } from '@alianzas/domain/platform';
import { type TestDatabase, testDatabase } from '@alianzas/domain/testing';
import type { ActionFunction, AppLoadContext, LoaderFunction } from '@remix-run/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as root from '../../root.tsx';
import * as clock from './demo-clock.tsx';

const ADDRESS = 'http://localhost/demo/reloj';
const nobody = { sessionHash: null, bearerHash: null, browser: 'x', requestId: 'test' };

let database: TestDatabase;
let domain: ReturnType<typeof openDomain>;
beforeAll(async () => {
  database = await testDatabase();
  domain = openDomain(database.urls.portal, 'portal');
});
afterAll(async () => {
  await domain.close();
  await database.drop();
});

const mark = (value: string) =>
  database.owner.db.execute(`update installation set mark = ${value}, clock_offset_ms = 0`);
const inDays = (days: number) => addDays(bogotaDay(new Date()), days);

/** Reads the page as Remix does, root and route at once, and counts what reached the database. */
async function read() {
  const reading = domain.reading(nobody);
  const context = {
    page: () => reading.page(),
    keptForm: async () => null,
    draftPath: () => null,
    dataKey: new Uint8Array(32),
    requestId: 'test',
    origin: 'http://localhost',
  } as unknown as AppLoadContext;
  const before = domain.statements();
  try {
    const loaders = [root.loader, clock.loader] as unknown as LoaderFunction[];
    const args = { request: new Request(ADDRESS), params: {}, context };
    const [, data] = await Promise.all(loaders.map((one) => one(args)));
    return { data: data as Awaited<ReturnType<typeof clock.loader>>, statements: domain.statements() - before };
  } finally {
    await reading.end();
  }
}

function post(to: string): Promise<Response> {
  const context = {
    write: (command: Parameters<typeof domain.write>[1]) => domain.write(nobody, command),
    note: () => Promise.reject(new Error('nothing beside')),
    marks: () => undefined,
    hasActed: () => false,
    requestId: 'test',
    origin: 'http://localhost',
  } as unknown as AppLoadContext;
  const request = new Request(ADDRESS, { method: 'POST', body: new URLSearchParams({ to }) });
  return (clock.action as ActionFunction)({ request, params: {}, context }) as Promise<Response>;
}

test('without the mark no clock is moved', async () => {
  await mark('null');
  await expect(post(inDays(3))).rejects.toMatchObject({ status: 404 });
});

test('with it the page says both days within four statements, and goes on only forward', async () => {
  await mark("'demonstration'");
  const before = await read();
  expect(before.statements).toBeLessThanOrEqual(4);
  expect(before.data.today).toEqual(before.data.realDay);
  const moved = await post(inDays(3));
  expect([moved.status, moved.headers.get('location')]).toEqual([303, '/demo/reloj?hecho=clockMoved']);
  const after = await read();
  expect(after.data.first).toBe(inDays(4));
  expect(after.data.realDay).toEqual(before.data.realDay);
  expect((await post(inDays(3))).status).toBe(409);
  expect((await post('ayer')).status).toBe(422);
});
