import type { Handler, Response } from 'express';
import { refuse } from './answer.ts';
import type { Check } from './options.ts';
import type { Wall } from './prepare.ts';
import { visitOf } from './visit.ts';

type State = { status: string; checks: Record<string, Check> };

const ALIVE = new Set(['/salud', '/healthz']);
const READY = '/salud/lista';

export function isHealthPath(path: string): boolean {
  return ALIVE.has(path) || path === READY;
}

/**
 * `/salud`, `/healthz`: alive, no I/O. `/salud/lista`: 200 with the checks that were asked, or 503 and nothing more: what
 * is missing goes to the log, each time that it changes, never to whoever asks.
 */
export function health(wall: Wall): Handler {
  let asked: Promise<State> | undefined;
  let told = '';
  const state = () => {
    // Shared while it runs, so that a flood of questions asks the database once.
    asked ??= ask(wall).finally(() => {
      asked = undefined;
    });
    return asked;
  };
  function tell(found: State): void {
    const text = JSON.stringify(found);
    if (text === told) return;
    if (found.status !== 'ok') wall.logger.warn(found, 'not ready');
    else if (Object.values(found.checks).includes('attention')) wall.logger.warn(found, 'ready, and needs attention');
    else if (told !== '') wall.logger.info('ready again');
    told = text;
  }
  return async (req, res, next) => {
    const { path } = visitOf(req);
    if (!isHealthPath(path)) return next();
    if (req.method === 'POST') return refuse(req, res, wall, 'unknownMethod', { Allow: 'GET, HEAD' });
    if (ALIVE.has(path)) return send(res, 200, { status: 'ok' });
    const found = await state();
    tell(found);
    if (found.status === 'ok') return send(res, 200, found);
    send(res, 503, { status: found.status });
  };
}

async function ask(wall: Wall): Promise<State> {
  const checks = await answered(wall);
  if (wall.stopping) return { status: 'stopping', checks };
  const good = Object.keys(checks).length > 0 && Object.values(checks).every(Boolean);
  return { status: good ? 'ok' : 'unavailable', checks };
}

async function answered(wall: Wall): Promise<Record<string, Check>> {
  const silence = new Promise<Record<string, Check>>((resolve) => {
    setTimeout(resolve, wall.times.ready, {}).unref();
  });
  const checks = Promise.resolve()
    .then(wall.ready)
    .catch((error: unknown) => {
      wall.logger.error({ err: error }, 'readiness');
      return {};
    });
  return Promise.race([checks, silence]);
}

function send(res: Response, status: number, body: object): void {
  const text = JSON.stringify(body);
  res.statusCode = status;
  res.setHeader('Content-Type', 'application/json; charset=utf-8');
  res.setHeader('Content-Length', Buffer.byteLength(text));
  res.end(text);
}
