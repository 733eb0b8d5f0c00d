import { randomUUID } from 'node:crypto';
import { openDomain } from '@alianzas/domain';
import { aWorld } from '@alianzas/domain/given';
import type { AppLoadContext, LoaderFunction } from '@remix-run/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as root from '../../root.tsx';
import * as consents from '../cycle/consents.tsx';
import * as security from '../entry/security.tsx';
import * as invite from './invite-user.tsx';
import * as people from './people.tsx';
import * as user from './user.tsx';
import * as users from './users.tsx';

const world = aWorld();
const sessions = { administrator: randomUUID(), lead: randomUUID() };
let domain: ReturnType<typeof openDomain>;

beforeAll(async () => {
  const { staff, database } = world();
  for (const [hash, person] of [
    [sessions.administrator, staff.administrator.id],
    [sessions.lead, staff.lead.id],
  ]) {
    await database.owner.db.execute(
      `insert into session (id_hash, handle, app, person_id, created_at, last_seen_at, absolute_expires_at, user_agent_hash)
       values ('${hash}', '${randomUUID()}', 'backoffice', '${person}', now(), now(), now() + interval '1 day', 'x')`,
    );
  }
  domain = openDomain(database.urls.backoffice, 'backoffice');
});
afterAll(() => domain.close());

/** Runs a page's loaders as Remix does, all at once over one transaction, and counts what reached the database. */
async function visit(loader: unknown, params: Record<string, string>, as: keyof typeof sessions): Promise<number> {
  const hash = sessions[as];
  const marks = { sessionHash: hash, bearerHash: null, browser: null, requestId: 'test' };
  const reading = domain.reading(marks);
  const context = {
    page: () => reading.page(),
    visit: () => ({ ctx: domain.outside(marks) }),
    presented: { session: { value: '', hash } },
    keptForm: async () => null,
    draftPath: () => null,
    dataKey: new Uint8Array(32),
    requestId: 'test',
    origin: 'http://localhost',
  } as unknown as AppLoadContext;
  const request = new Request('http://localhost/');
  const before = domain.statements();
  try {
    await Promise.all([root.loader, loader].map((one) => (one as LoaderFunction)({ request, params, context })));
  } finally {
    await reading.end();
  }
  return domain.statements() - before;
}

async function statusOf(asked: Promise<unknown>): Promise<number> {
  const thrown = await asked.then(
    () => null,
    (error: unknown) => error,
  );
  return thrown instanceof Response ? thrown.status : 200;
}

test.each([
  ['usuarios', users.loader],
  ['invitar', invite.loader],
  ['usuario', user.loader],
  ['personas del procedimiento', people.loader],
  ['seguridad', security.loader],
])('the page %s takes at most six statements, the opening one included', async (_name, loader) => {
  const params = { id: world().staff.professional.id };
  expect(await visit(loader, params, 'administrator')).toBeLessThanOrEqual(6);
});

test('what people authorised takes at most six statements, the opening one included', async () => {
  expect(await visit(consents.loader, {}, 'lead')).toBeLessThanOrEqual(6);
});

test('who is not an administrator reads no account; who has no account on the team is not found', async () => {
  const someone = { id: world().staff.professional.id };
  for (const loader of [users.loader, invite.loader, user.loader]) {
    expect(await statusOf(visit(loader, someone, 'lead'))).toBe(403);
  }
  expect(await statusOf(visit(people.loader, {}, 'lead'))).toBe(200);
  expect(await statusOf(visit(user.loader, { id: randomUUID() }, 'administrator'))).toBe(404);
  expect(await statusOf(visit(user.loader, { id: 'no-es-un-id' }, 'administrator'))).toBe(404);
});
