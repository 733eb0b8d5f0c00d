import { once } from 'node:events';
import { createReadableStreamFromReadable } from '@remix-run/node';
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';
import type { Wall } from './prepare.ts';
import type { WallRequest } from './visit.ts';

const BODILESS = new Set(['GET', 'HEAD']);
const POLICY = 'content-security-policy';

/** Express's request as Remix takes it, on the configured origin. */
export function toRequest(req: ExpressRequest, { url, method, signal }: WallRequest): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    for (const each of [value ?? []].flat()) headers.append(name, each);
  }
  if (BODILESS.has(method)) return new Request(url, { method, headers, signal });
  const init: RequestInit & { duplex: 'half' } = {
    method,
    headers,
    signal,
    body: createReadableStreamFromReadable(req),
    duplex: 'half',
  };
  return new Request(url, init);
}

/** Writes Remix's answer: its headers replace the wall's, its body waits for a slow reader and ends with a lost one. */
export async function sendResponse(
  res: ExpressResponse,
  response: Response,
  { development }: Pick<Wall, 'development'>,
  signal: AbortSignal,
): Promise<void> {
  res.statusCode = response.status;
  for (const [name, value] of response.headers) {
    if (name === 'vary') res.vary(value);
    else if (name !== 'set-cookie' && !(development && name === POLICY)) res.setHeader(name, value);
  }
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) res.setHeader('Set-Cookie', cookies);
  if (response.body) await write(response.body, res, signal);
  if (!signal.aborted) res.end();
}

async function write(body: ReadableStream<Uint8Array>, res: ExpressResponse, signal: AbortSignal): Promise<void> {
  const reader = body.getReader();
  const leave = () => void reader.cancel();
  signal.addEventListener('abort', leave, { once: true });
  for (let piece = await reader.read(); !piece.done && !signal.aborted; piece = await reader.read()) {
    if (!res.write(piece.value)) await once(res, 'drain', { signal });
  }
  signal.removeEventListener('abort', leave);
}
