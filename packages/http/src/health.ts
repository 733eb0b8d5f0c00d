import type { Handler, Response } from 'express';
import { refuse } from './answer.ts';
import type { Wall } from './prepare.ts';
import { visitOf } from './visit.ts';

type State = { status: string; checks: Record<string, boolean> };

const ALIVE = new Set(['/salud', '/healthz']);
const READY = '/salud/lista';

export function isHealthPath(path: string): boolean {
  return ALIVE.has(path) || path === READY;
}

/** `/salud`, `/healthz`: alive, no I/O. `/salud/lista`: 200 or 503 with a boolean per check and nothing more. */
export function health(wall: Wall): Handler {
  let asked: Promise<State> | undefined;
  const state = () => {
    // Shared while it runs, so that a flood of questions asks the database once.
    asked ??= ask(wall).finally(() => {
      asked = undefined;
    });
    return asked;
  };
  return async (req, res, next) => {
    const { path } = visitOf(req);
    if (!isHealthPath(path)) return next();
    if (req.method === 'POST') return refuse(req, res, wall, 'unknownMethod', { Allow: 'GET, HEAD' });
    if (ALIVE.has(path)) return send(res, 200, { status: 'ok' });
    const found = await state();
    send(res, found.status === 'ok' ? 200 : 503, found);
  };
}

async function ask(wall: Wall): Promise<State> {
  const checks = await answered(wall);
  if (wall.stopping) return { status: 'stopping', checks };
  const good = Object.keys(checks).length > 0 && Object.values(checks).every(Boolean);
  return { status: good ? 'ok' : 'unavailable', checks };
}

async function answered(wall: Wall): Promise<Record<string, boolean>> {
  const silence = new Promise<Record<string, boolean>>((resolve) => {
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
