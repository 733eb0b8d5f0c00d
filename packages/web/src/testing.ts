import { randomBytes, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COOKIES, hashSecret, newToken } from '@alianzas/auth';
import type { World } from '@alianzas/domain/given';
import type { App } from '@alianzas/domain/identity';
import { createLogger, createWall, serve, type WallOptions, type WallRequest } from '@alianzas/http';
import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import type { RouteConfigEntry } from '@remix-run/route-config';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { AccessTable } from './access.ts';
import type { openApplication } from './application.ts';
import { MOST_BYTES } from './body.ts';
import { guarded } from './guard.ts';
import { strayForms } from './testing-forms.ts';

export { matchRoutes } from '@remix-run/react';
export { knownFields } from './names.ts';
export { schemaOf } from './read-by.ts';

type Route = ServerBuild['routes'][string];
type Application = Awaited<ReturnType<typeof openApplication>>;

/** An application before its compiler: what stands in its folder. */
export interface Sources {
  app: App;
  origin: string;
  entry: Record<string, unknown>;
  root: unknown;
  routes: readonly RouteConfigEntry[];
  modules: Record<string, () => Promise<unknown>>;
  /** Opens it with the variables of the environment that a test gives */
  open(variables: Record<string, string>): Promise<Application>;
  signIn: string;
  /** Where its files are, when another application shares them */
  dataDir?: string | undefined;
  /** With what it seals, when a test opens what was sealed */
  key?: Uint8Array | undefined;
}

/** How a test asks for a page: as whom, and with what besides. */
export interface Asking extends RequestInit {
  /** Another access table than the application's own */
  access?: AccessTable;
  /** Where it is noted which loaders and actions ran, as `GET <route>` and `POST <route>`: what stands behind each door */
  reached?: Set<string>;
  /** Another origin than the configured one, of which its wall would not let it ask */
  from?: string;
}

/**
 * For tests: the application without its compiler. Pages are asked for as a browser does and come back as HTML; a page
 * with a form that leads to nothing makes the test that opened it fail.
 */
export function anApplication(world: () => World, sources: Sources) {
  let build: ServerBuild;
  let answer: ReturnType<typeof createRequestHandler>;
  let application: Application;
  beforeAll(async () => {
    const key = Buffer.from(sources.key ?? randomBytes(32)).toString('base64');
    application = await sources.open({
      DATA_KEY: key,
      AUDIT_KEY: key,
      DATA_DIR: sources.dataDir ?? join(tmpdir(), randomUUID()),
    });
    build = await buildOf(sources);
    answer = createRequestHandler(application.guarded(build), 'production');
  });
  afterAll(() => application.close());

  /** The application behind its wall, on a port of its own until the test ends: its port. */
  async function behindItsWall(uploads: WallOptions['limits']['uploads']): Promise<number> {
    const { loadContext, endContext, ready } = application;
    const logger = createLogger({ app: sources.app, level: 'silent' });
    const wall = createWall({
      ...{ app: sources.app, origin: sources.origin, trustedProxy: null, assets: import.meta.dirname, logger },
      ...{ loadContext, endContext, ready, build: () => application.guarded(build) },
      limits: { form: MOST_BYTES, uploads },
    });
    const served = await serve(wall, { host: '127.0.0.1', port: 0, logger, ownsProcess: false, finishMs: 3_000 });
    onTestFinished(() => served.close());
    return served.port;
  }

  /** Asks as that person; without one, as nobody, or as whoever the cookie of `init` says. */
  const ask = async (
    path: string,
    person: string | null,
    { access, reached, from = sources.origin, ...init }: Asking = {},
  ): Promise<Response> => {
    const session = person ? `${COOKIES[sources.app]}=${await sessionOf(world(), sources.app, person)}` : '';
    const cookie = [session, new Headers(init.headers).get('cookie') ?? ''].filter(Boolean).join('; ');
    const sent = init.body instanceof FormData ? await announced(init) : init;
    const request = new Request(from + path, { ...sent, headers: { ...sent.headers, cookie } });
    const { method } = request;
    const seen = { id: 'test', method, url: new URL(request.url), headers: { cookie }, ...ELSE };
    const context = application.loadContext(seen as unknown as WallRequest);
    const { signIn } = sources;
    const answering = access
      ? createRequestHandler(guarded(reached ? noting(build, reached) : build, { access, signIn }), 'production')
      : answer;
    try {
      const answered = await answering(request, context);
      if (!access) await mustLead(answered, path, build);
      return answered;
    } finally {
      await application.endContext(context);
    }
  };
  return Object.assign(ask, { behindItsWall });
}

/** Throws when a page that was given shows a form that leads to nothing. */
async function mustLead(answered: Response, path: string, build: ServerBuild): Promise<void> {
  if (!answered.headers.get('content-type')?.startsWith('text/html')) return;
  const stray = strayForms(await answered.clone().text(), path, build);
  if (stray.length > 0) throw new Error(`${path} shows forms that lead to nothing: ${stray.join('; ')}`);
}

type Handler = (...args: never[]) => unknown;

/** The build, whose loaders and actions note that they ran. */
function noting(build: ServerBuild, reached: Set<string>): ServerBuild {
  const noted = (part: Handler, name: string) => {
    const noting: Handler = (...args) => {
      reached.add(name);
      return part(...args);
    };
    return Object.assign(noting, part);
  };
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const { loader = () => null, action } = route.module;
    const parts = { loader: noted(loader, `GET ${id}`), ...(action && { action: noted(action, `POST ${id}`) }) };
    return [id, { ...route, module: { ...route.module, ...parts } as Route['module'] }];
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

/** A form with files as browsers send it: with its length. */
async function announced(init: RequestInit): Promise<RequestInit> {
  const form = new Response(init.body);
  const type = form.headers.get('content-type')!;
  const body = await form.arrayBuffer();
  return {
    ...init,
    body,
    headers: { 'content-type': type, 'content-length': String(body.byteLength), ...init.headers },
  };
}

const quiet = {
  error: (facts: { err: unknown }) => void process.stderr.write(`${String(facts.err)}\n`),
  warn: () => undefined,
};
const ELSE = { address: '127.0.0.1', logger: quiet };

/** A live session of that person, as sign-in would leave it: its token. */
export async function sessionOf({ database }: World, app: App, person: string): Promise<string> {
  const token = newToken();
  await database.owner.db.execute(sql`
    insert into session (id_hash, handle, app, person_id, created_at, last_seen_at, absolute_expires_at, user_agent_hash)
    values (${hashSecret(token)}, ${randomUUID()}, ${app}, ${person}, now(), now(), now() + interval '1 day', 'x')`);
  return token;
}

async function buildOf({ entry, root, routes, modules }: Sources): Promise<ServerBuild> {
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
    entry: { module: entry as unknown as ServerBuild['entry']['module'] },
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

/** What marks a page and nobody sees: a remark, where a line may end, what stays in one line. */
const UNSEEN = /<!--.*?-->|<wbr\/?>|<span class="unbroken">([^<]*)<\/span>/gs;

/** What a page says, without its marks: as somebody reads it, on one line. */
export function wordsOf(html: string): string {
  const body = html.slice(Math.max(0, html.indexOf('<body'))).replace(UNSEEN, '$1');
  const text = body.replace(/<[^>]+>/g, ' ').replace(/&(#?\w+);/g, (sign, name: string) => SIGNS[name] ?? sign);
  return text.replace(/\s+/g, ' ').trim();
}
