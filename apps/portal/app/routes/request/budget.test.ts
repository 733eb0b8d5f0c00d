import { randomUUID } from 'node:crypto';
import { openDomain } from '@alianzas/domain';
import { aWorld, by, givenRequestSent, hashOf, linkOf, must, through } from '@alianzas/domain/given';
import { askRequestLink, returnRequest, startRequest } from '@alianzas/domain/intake';
import type { AppLoadContext, LoaderFunction } from '@remix-run/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as root from '../../root.tsx';
import * as check from './check.tsx';
import * as documents from './documents.tsx';
import * as sent from './sent.tsx';
import * as start from './start.tsx';
import * as tasks from './tasks.tsx';

const world = aWorld();
const links = { waits: linkOf(), back: linkOf() };
let ids: Record<keyof typeof links, string>;
let domain: ReturnType<typeof openDomain>;

/** A request whose link is alive today, whatever day the tests' clock has. */
async function followed(link: ReturnType<typeof linkOf>, isBack: boolean): Promise<string> {
  const { id, code, version, contact } = await givenRequestSent(world());
  const visitor = through(world(), { kind: 'visitor', browser: hashOf() }, 1);
  must(await askRequestLink(visitor, { code, email: contact.email }, link));
  const lacks = { request: id, version, note: 'Falta el acta' };
  if (isBack) must(await returnRequest(by(world(), 'professional', 2), lacks, linkOf()));
  await world().database.owner.db.execute("update token set expires_at = now() + interval '1 day'");
  return id;
}

/** A draft that a browser holds. */
async function begun(): Promise<string> {
  const tokenHash = hashOf();
  must(
    await startRequest(through(world(), { kind: 'visitor', browser: hashOf() }, 1), { key: randomUUID(), tokenHash }),
  );
  return tokenHash;
}

beforeAll(async () => {
  ids = { waits: await followed(links.waits, false), back: await followed(links.back, true) };
  domain = openDomain(world().database.urls.portal, 'portal');
});
afterAll(() => domain.close());

/** Runs the page's loaders as Remix does, with the link that the browser holds, and counts what reached the database. */
async function visit(
  loader: unknown,
  request: string,
  bearerHash: string | null,
  held: string[] = [],
): Promise<number> {
  const marks = { sessionHash: null, bearerHash, browser: null, requestId: 'test' };
  const reading = domain.reading(marks);
  const context = {
    page: () => reading.page(),
    rest: () => reading.end(),
    presented: { request: null, requests: held.map((hash) => ({ hash })), browser: {} },
    origin: 'http://localhost',
    keptForm: async () => null,
    draftPath: () => null,
    dataKey: new Uint8Array(32),
    requestId: 'test',
  } as unknown as AppLoadContext;
  const before = domain.statements();
  try {
    await Promise.all(
      [root.loader, loader].map((one) =>
        (one as LoaderFunction)({ request: new Request('http://localhost/'), params: { request }, context }),
      ),
    );
  } finally {
    await reading.end();
  }
  return domain.statements() - before;
}

const pages: [string, unknown, keyof typeof links][] = [
  ['enviada', sent.loader, 'waits'],
  ['tareas', tasks.loader, 'back'],
  ['documentos', documents.loader, 'back'],
  ['revisar', check.loader, 'back'],
];

test.each(pages)('the page %s takes at most six statements, the opening one included', async (_name, loader, which) => {
  expect(await visit(loader, ids[which], links[which].tokenHash)).toBeLessThanOrEqual(6);
});

test.each(pages)('the page %s of another request, or without a link, is not found', async (_name, loader, which) => {
  const other = which === 'waits' ? 'back' : 'waits';
  await expect(visit(loader, ids[which], links[other].tokenHash)).rejects.toMatchObject({ status: 404 });
  await expect(visit(loader, ids[which], null)).rejects.toMatchObject({ status: 404 });
});

test('the list of what a browser holds is asked in one statement however many they are, and in none of nothing', async () => {
  const more = await Promise.all(Array.from({ length: 6 }, begun));
  const none = await visit(start.loader, '', null);
  expect(none).toBeLessThanOrEqual(2);
  expect(await visit(start.loader, '', null, [links.waits.tokenHash])).toBe(none + 1);
  const eight = [links.waits.tokenHash, links.back.tokenHash, ...more];
  expect(await visit(start.loader, '', null, eight)).toBe(none + 1);
  expect(await visit(start.loader, '', null, [...eight, hashOf()]), 'one that opens nothing').toBe(none + 1);
});
