import { randomUUID } from 'node:crypto';
import { openDomain } from '@alianzas/domain';
import { submitEvidence } from '@alianzas/domain/evidence';
import { aWorld, dayOf, givenAlliance, must, reportOf, through } from '@alianzas/domain/given';
import { saveDraft } from '@alianzas/domain/identity';
import { planOf } from '@alianzas/domain/plan';
import { portal } from '@alianzas/paths';
import type { AppLoadContext, LoaderFunction } from '@remix-run/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as root from './root.tsx';
import * as alliance from './routes/alliance/alliance.tsx';
import * as commitments from './routes/alliance/commitments.tsx';
import * as contributions from './routes/alliance/contributions.tsx';
import * as evidence from './routes/alliance/evidence.tsx';
import * as history from './routes/alliance/history.tsx';
import * as meetings from './routes/alliance/meetings.tsx';
import * as newEvidence from './routes/alliance/new-evidence.tsx';
import * as outcome from './routes/alliance/outcome.tsx';
import * as plan from './routes/alliance/plan.tsx';
import * as proposal from './routes/alliance/proposal.tsx';
import * as start from './routes/alliance/start.tsx';

const world = aWorld();
let code = '';
let sessionHash = '';
let strangerHash = '';

async function openSession(person: string): Promise<string> {
  const hash = randomUUID();
  await world().database.owner.db.execute(
    `insert into session (id_hash, handle, app, person_id, created_at, last_seen_at, absolute_expires_at, user_agent_hash)
     values ('${hash}', '${randomUUID()}', 'portal', '${person}', now(), now(), now() + interval '1 day', 'x')`,
  );
  return hash;
}

beforeAll(async () => {
  const one = await givenAlliance(world(), { at: 11, parties: 2 });
  code = one.code;
  sessionHash = await openSession(one.organizations[0]!.representative.person);
  const other = await givenAlliance(world(), { at: 3 });
  strangerHash = await openSession(other.organizations[0]!.representative.person);
});

let domain: ReturnType<typeof openDomain>;
beforeAll(() => {
  domain = openDomain(world().database.urls.portal, 'portal');
});
afterAll(() => domain.close());

/** Runs the page's loaders as Remix does, root and page at once, and counts what reached the database. */
async function visit(loader: unknown, params: Record<string, string>, hash: string): Promise<number> {
  const reading = domain.reading({ sessionHash: hash, bearerHash: null, browser: null, requestId: 'test' });
  const context = {
    page: () => reading.page(),
    rest: () => reading.end(),
    keptForm: async () => null,
    // Every page is asked for as `/`, of which nothing is kept; what one asks of others is.
    draftPath: ({ pathname }: URL) => (pathname === '/' ? null : pathname),
    dataKey: new Uint8Array(32),
    app: 'portal',
    origin: 'http://localhost',
    requestId: 'test',
  } as unknown as AppLoadContext;
  const request = new Request('http://localhost/');
  const before = domain.statements();
  try {
    await Promise.all(
      [root.loader, loader as LoaderFunction].map((one) => (one as LoaderFunction)({ request, params, context })),
    );
  } finally {
    await reading.end();
  }
  return domain.statements() - before;
}

const pages: [string, unknown, Record<string, string>?][] = [
  ['inicio', start.loader],
  ['alianza', alliance.loader],
  ['propuesta', proposal.loader],
  ['compromisos', commitments.loader],
  ['plan', plan.loader],
  ['nueva evidencia', newEvidence.loader, { activity: '2' }],
  ['evidencias', evidence.loader],
  ['aportes', contributions.loader],
  ['reuniones', meetings.loader],
  ['resultado', outcome.loader],
  ['historial', history.loader],
];

test.each(pages)('the page %s takes at most six statements, the opening one included', async (_name, loader, more) => {
  expect(await visit(loader, { code, ...more }, sessionHash)).toBeLessThanOrEqual(6);
});

test.each(pages.slice(1))('the page %s of another organization is not found', async (_name, loader, more) => {
  await expect(visit(loader, { code, ...more }, strangerHash)).rejects.toMatchObject({ status: 404 });
});

test('what was left unsent of evidence takes no statement of its own, however many there are', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const { id, representative } = one.organizations[0]!;
  const hash = await openSession(representative.person);
  const before = await visit(start.loader, { code: one.code }, hash);
  const ally = through(world(), representative, dayOf(one, 11));
  const { actions } = await planOf(ally, one.id);
  for (const { id: planActivity, partyId } of actions.flatMap(({ activities }) => activities))
    if (partyId) must(await submitEvidence(ally, { ...(await reportOf(ally, one.id, id)), planActivity }));
  for (const number of [1, 2])
    expect(await saveDraft(ally, 'portal', { path: portal.newEvidence(one.code, number), form: '', sealed: '' })).toBe(
      true,
    );
  expect(await visit(start.loader, { code: one.code }, hash)).toBe(before);
});
