import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveRequestPage } from '../asRead.ts';
import { aWorld, hashOf, invented, must, requestPagesOf, through } from '../given.ts';
import { openDomain } from '../index.ts';
import { startRequest } from '../intake/index.ts';
import { heldRequest } from './heldRequest.ts';

const world = aWorld();
let domain: ReturnType<typeof openDomain>;
beforeAll(() => {
  domain = openDomain(world().database.urls.portal, 'portal');
});
afterAll(() => domain.close());

async function begun(): Promise<{ id: string; tokenHash: string }> {
  const tokenHash = hashOf();
  const visitor = through(world(), { kind: 'visitor', browser: hashOf() }, 1);
  const { id } = must(await startRequest(visitor, { key: randomUUID(), tokenHash }));
  await world().database.owner.db.execute("update token set expires_at = now() + interval '1 day'");
  return { id, tokenHash };
}

test('each link opens its own request, and one that opens nothing reads nothing of the one before it', async () => {
  const [one, other] = [await begun(), await begun()];
  const { contact } = requestPagesOf(invented('Fundación'), invented('Persona'));
  const ctx = through(world(), { kind: 'bearer', purpose: 'request', subject: other.id }, 1);
  must(await saveRequestPage(ctx, { request: other.id, page: 'contact', value: contact }));
  const marks = { sessionHash: null, bearerHash: one.tokenHash, browser: null, requestId: 'test' };
  const hashes = [one.tokenHash, hashOf(), other.tokenHash];
  const found = await domain.byLinks(marks, { hashes, read: ({ ctx }) => heldRequest(ctx) });
  expect(found.map((held) => held && [held.id, held.name, held.state, held.sentAt])).toEqual([
    [one.id, null, 'draft', null],
    null,
    [other.id, contact.name, 'draft', null],
  ]);
  const asked = await domain.byLinks(marks, { hashes: [hashOf(), one.tokenHash], read: async ({ who }) => who.person });
  expect(asked, 'nobody is signed in behind a link').toEqual([null, null]);
});
