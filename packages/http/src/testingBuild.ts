import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from '@remix-run/node';
import { policyFor } from './policy.ts';

/** What the routes of the test build saw. */
export type Calls = { action: number; bytes: number[]; handled: unknown[]; pieces: number };

type Module = ServerBuild['routes'][string]['module'];

const page = () => null;

/** A Remix build made by hand: pages, a resource route and routes that fail, without a compiler or React. */
export function testBuild(calls: Calls): ServerBuild {
  const action = () => {
    calls.action += 1;
    return new Response(null, { status: 303, headers: { location: '/', 'set-cookie': 'a=1; Path=/' } });
  };
  const echo = async ({ request }: ActionFunctionArgs) => {
    const bytes = (await request.arrayBuffer()).byteLength;
    calls.bytes.push(bytes);
    return new Response(String(bytes));
  };
  const modules: Record<string, [path: string, module: Partial<Module>]> = {
    'routes/inicio': ['', { default: page, loader: () => null }],
    'routes/formulario': ['formulario', { default: page, loader: () => ({ a: 1 }), action }],
    'routes/recurso': ['recurso', { loader: () => new Response('recurso'), action }],
    'routes/cuenta': ['cuenta', { loader: ({ request }) => new Response(request.headers.get('cookie')) }],
    'routes/api': ['api/avisos', { loader: cookieOf, action: cookieOf }],
    'routes/eco': ['eco/*', { action: echo }],
    'routes/lento': ['lento', { loader: slow }],
    'routes/grande': ['grande', { loader: () => pieces(calls, 64) }],
    'routes/sin-fin': ['sin-fin', { loader: () => pieces(calls, Number.POSITIVE_INFINITY) }],
    'routes/roto': ['roto', { default: page, loader: () => fail(new Error('secreto de ana@entidad.co')) }],
    'routes/recurso-roto': ['recurso-roto', { loader: () => fail(new Error('detalle interno')) }],
    'routes/caida': ['caida', { default: page, loader: () => fail(outage()) }],
    'routes/recurso-caido': ['recurso-caido', { loader: () => fail(outage()) }],
    'routes/publica': ['publica', { default: page, headers: () => ({ 'Cache-Control': 'public, max-age=60' }) }],
    'routes/islas': ['islas', { default: page }],
    'routes/invitacion': ['invitacion/:token', { default: page, action }],
  };
  const routes: ServerBuild['routes'] = { root: route('root', '', { default: page }) };
  for (const [id, [path, module]] of Object.entries(modules))
    routes[id] = { ...route(id, path, module), parentId: 'root' };
  return {
    mode: 'production',
    entry: { module: { default: render, handleError: (error) => void calls.handled.push(error) } },
    routes,
    assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '1' },
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

function route(id: string, path: string, module: Partial<Module>): ServerBuild['routes'][string] {
  return { id, path, ...(path === '' && id !== 'root' ? { index: true } : {}), module: module as Module };
}

function render(request: Request, status: number, headers: Headers): Response {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (new URL(request.url).pathname === '/islas') {
    headers.set('Content-Security-Policy', policyFor({ scripts: 'islands' }));
  }
  const padding = '<p>relleno</p>'.repeat(200);
  return new Response(`<!doctype html><title>Página</title><p>${request.url}</p>${padding}`, { status, headers });
}

function cookieOf({ request }: LoaderFunctionArgs): Response {
  return new Response(`cookie: ${request.headers.get('cookie')}`);
}

async function slow(): Promise<Response> {
  await new Promise((resolve) => setTimeout(resolve, 400));
  return new Response('lento');
}

function pieces(calls: Calls, count: number): Response {
  let left = count;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (left-- <= 0) return controller.close();
      calls.pieces += 1;
      controller.enqueue(new Uint8Array(65_536));
    },
  });
  return new Response(body, { headers: { 'Content-Type': 'application/octet-stream' } });
}

function fail(error: Error): never {
  throw error;
}

function outage(): Error {
  const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });
  return new Error('Failed query', { cause: refused });
}
