import { randomBytes, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COOKIES, hashSecret, newToken } from '@alianzas/auth';
import { readEnv } from '@alianzas/config/env';
import type { World } from '@alianzas/domain/given';
import type { WallRequest } from '@alianzas/http';
import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import type { RouteConfigEntry } from '@remix-run/route-config';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll } from 'vitest';
import * as entry from './entry.server.tsx';
import * as root from './root.tsx';
import routes from './routes.ts';

type Route = ServerBuild['routes'][string];

const ORIGIN = 'http://localhost:3000';
const modules = import.meta.glob(['./routes/**/*.{ts,tsx}', '!**/*.test.ts']);

/** For tests: the application without its compiler. Pages are asked for as a browser does and come back as HTML. */
export function aPortal(world: () => World) {
  let answer: ReturnType<typeof createRequestHandler>;
  let application: Awaited<ReturnType<typeof entry.openApplication>>;
  beforeAll(async () => {
    const key = randomBytes(32).toString('base64');
    const environment = { DATA_KEY: key, AUDIT_KEY: key, DATA_DIR: join(tmpdir(), randomUUID()) };
    const env = readEnv('portal', { ...environment, PORTAL_DATABASE_URL: world().database.urls.portal });
    application = await entry.openApplication(env);
    answer = createRequestHandler(await build(), 'production');
  });
  afterAll(() => application.close());

  /** Asks as that person of an organization; without one, as nobody. */
  return async (path: string, person: string | null, init: RequestInit = {}): Promise<Response> => {
    const session = person ? `${COOKIES.portal}=${await sessionOf(world(), person)}` : '';
    const cookie = [session, new Headers(init.headers).get('cookie') ?? ''].filter(Boolean).join('; ');
    const request = new Request(ORIGIN + path, { ...init, headers: { ...init.headers, cookie } });
    const seen = { id: 'test', url: new URL(request.url), headers: { cookie }, address: '127.0.0.1', logger: quiet };
    const context = application.loadContext(seen as unknown as WallRequest);
    try {
      return await answer(request, context);
    } finally {
      await application.endContext(context);
    }
  };
}

const quiet = { error: (facts: { err: unknown }) => void process.stderr.write(`${String(facts.err)}\n`) };

async function sessionOf({ database }: World, person: string): Promise<string> {
  const token = newToken();
  await database.owner.db.execute(sql`
    insert into session (id_hash, handle, app, person_id, created_at, last_seen_at, absolute_expires_at, user_agent_hash)
    values (${hashSecret(token)}, ${randomUUID()}, 'portal', ${person}, now(), now(), now() + interval '1 day', 'x')`);
  return token;
}

async function build(): Promise<ServerBuild> {
  const known: ServerBuild['routes'] = { root: { id: 'root', path: '', module: root as Route['module'] } };
  async function add(entries: readonly RouteConfigEntry[], parentId: string): Promise<void> {
    for (const { file, path, index, children } of entries) {
      const module = (await modules[`./${file}`]!()) as Route['module'];
      known[file] = { id: file, parentId, path, index, module };
      await add(children ?? [], file);
    }
  }
  await add(routes, 'root');
  const listed = Object.values(known).map((route) => [route.id, { ...told(route.module), ...route, module: '' }]);
  return {
    mode: 'production',
    entry: { module: entry },
    routes: known,
    assets: { entry: { imports: [], module: '' }, routes: Object.fromEntries(listed), url: '', version: 'test' },
    publicPath: '/',
    assetsBuildDirectory: '',
    isSpaMode: false,
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_lazyRouteDiscovery: false,
      v3_singleFetch: false,
    },
  };
}

/** What the manifest says of a route's module. */
function told(module: Route['module']) {
  const { loader, action, ErrorBoundary } = module;
  const none = { hasClientAction: false, hasClientLoader: false };
  return { ...none, hasLoader: !!loader, hasAction: !!action, hasErrorBoundary: !!ErrorBoundary };
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", nbsp: ' ' };

/** What a page says, without its marks: as somebody reads it, on one line. */
export function wordsOf(html: string): string {
  const body = html.slice(Math.max(0, html.indexOf('<body'))).replace(/<!--.*?-->/gs, '');
  const text = body.replace(/<[^>]+>/g, ' ').replace(/&(#?\w+);/g, (sign, name: string) => SIGNS[name] ?? sign);
  return text.replace(/\s+/g, ' ').trim();
}
