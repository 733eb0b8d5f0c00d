import type { Request, Response } from 'express';
import { bodyLimit, isFileBody } from './bodies.ts';
import { type Format, pageFor } from './page.ts';
import type { Wall } from './prepare.ts';
import { RETRY_AFTER_SECONDS, type RefusalCode, STATUS } from './refusals.ts';
import { visitOf } from './visit.ts';

/** Puts the headers of every answer on this one, over whatever a handler had begun to set. */
export function dress(req: Request, res: Response, wall: Wall): void {
  for (const name of res.getHeaderNames()) res.removeHeader(name);
  for (const [name, value] of Object.entries(wall.headers)) res.setHeader(name, value);
  res.setHeader('X-Request-Id', visitOf(req).id);
  if (wall.stopping) res.setHeader('Connection', 'close');
}

/** Answers with a refusal of the wall: a short Spanish page, sentence or JSON, never stored. Does nothing when too late. */
export function refuse(
  req: Request,
  res: Response,
  wall: Wall,
  code: RefusalCode,
  headers: Record<string, string> = {},
): void {
  if (res.headersSent) return;
  const visit = visitOf(req);
  visit.refusal = code;
  dress(req, res, wall);
  const most = bodyLimit(req, visit.path, wall);
  const bound = most === undefined ? undefined : { bytes: most, withFiles: isFileBody(req, visit.path, wall) };
  const of = { id: visit.id, origin: wall.base.origin, bound };
  const { type, body } = pageFor(code, formatFor(req, visit.path), of);
  res.statusCode = STATUS[code];
  if (code === 'unavailable') res.setHeader('Retry-After', RETRY_AFTER_SECONDS);
  // Its body will not be sent: the connection cannot be used for another request.
  if (res.locals.awaitsContinue) res.setHeader('Connection', 'close');
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
  res.setHeader('Content-Type', type);
  res.setHeader('Content-Length', Buffer.byteLength(body));
  res.end(body);
  if (!req.complete) linger(req, wall.times.linger);
}

/** A client that is still sending reads the answer only when its bytes are taken: they are, unread, for a while. */
function linger(req: Request, milliseconds: number): void {
  const timer = setTimeout(() => req.complete || req.socket.destroy(), milliseconds).unref();
  req.once('close', () => clearTimeout(timer));
}

function formatFor(req: Request, path: string): Format {
  if (path.startsWith('/api/') || path.startsWith('/ganchos/')) return 'json';
  return req.accepts(['text', 'html']) === 'html' ? 'html' : 'text';
}
