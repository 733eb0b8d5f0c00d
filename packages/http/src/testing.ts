import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createLogger } from './logger.ts';
import type { Outcome, WallOptions } from './options.ts';
import { serve } from './serve.ts';
import { type Calls, testBuild } from './testingBuild.ts';
import type { WallRequest } from './visit.ts';
import { createWall } from './wall.ts';

export { spelled } from './canonical.ts';
export { scrubPath } from './scrub.ts';
export { testBuild };

export const HOST = 'alianzas.example';
export const ORIGIN = `https://${HOST}`;
export const SAME_ORIGIN = { 'sec-fetch-site': 'same-origin' };
export const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
export const MB = 1024 * 1024;

export type Line = Record<string, unknown>;
export type Answer = { status: number; headers: IncomingHttpHeaders; text: string };
export type Question = {
  method?: string;
  path?: string;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
  /** Sends the body in chunks, without a declared length. */
  chunked?: boolean;
};

/** A wall over a tiny Remix build, listening on a free port of 127.0.0.1, closed with the test. */
export async function startWall(overrides: Partial<WallOptions> = {}) {
  const lines: Line[] = [];
  const requests: WallRequest[] = [];
  const outcomes: Outcome[] = [];
  const calls: Calls = { action: 0, bytes: [], handled: [], pieces: 0 };
  const assets = clientFolder();
  const logger = createLogger({
    app: 'portal',
    level: 'debug',
    destination: { write: (line) => void lines.push(JSON.parse(line)) },
  });
  const app = createWall({
    app: 'portal',
    origin: ORIGIN,
    trustedProxy: null,
    build: () => testBuild(calls),
    assets,
    loadContext: (request) => {
      requests.push(request);
      return { request };
    },
    endContext: (_context, outcome) => void outcomes.push(outcome),
    ready: async () => ({ database: true }),
    limits: { form: 100_000, uploads: [{ path: /^\/(cargas|eco\/archivo)(\/|$)/, bytes: 2 * MB }] },
    logger,
    ...overrides,
  });
  const served = await serve(app, { host: '127.0.0.1', port: 0, logger, ownsProcess: false, finishMs: 3_000 });
  onTestFinished(async () => {
    await served.close();
    rmSync(assets, { recursive: true, force: true });
  });
  return {
    ...served,
    lines,
    requests,
    outcomes,
    calls,
    ask: (question: Question = {}) => ask(served.port, question),
    raw: (text: string | Buffer) => raw(served.port, text),
    post: (path: string, headers: Record<string, string> = {}, body = 'a=1') =>
      ask(served.port, { method: 'POST', path, headers: { ...FORM, ...headers }, body }),
  };
}

function clientFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wall-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets', 'entry-AbC123.js'), `export const a = ${'1'.repeat(5_000)};`);
  writeFileSync(join(folder, 'favicon.ico'), 'icon');
  return folder;
}

/** Asks over real HTTP, with the configured host unless another is given. */
export function ask(port: number, question: Question): Promise<Answer> {
  const { method = 'GET', path = '/', headers = {}, body, chunked = false } = question;
  const length = body === undefined || chunked ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const options = { port, host: '127.0.0.1', method, path, agent: false, setHost: false };
    const req = httpRequest({ ...options, headers: { host: HOST, ...length, ...headers } }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('error', reject);
      res.on('end', () => {
        resolve({ status: res.statusCode ?? 0, headers: res.headers, text: Buffer.concat(chunks).toString() });
      });
    });
    req.on('error', reject);
    if (chunked && body !== undefined) req.write(body);
    req.end(chunked ? undefined : body);
  });
}

/** Sends bytes as they are and gives back what came, until the other side closes or falls silent. */
export function raw(port: number, bytes: string | Buffer, silence = 250): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setTimeout(silence, () => socket.destroy());
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(text));
  });
}

const QUIET = 8;
const CEILING = 60_000;

/**
 * Sends each of some bytes on a connection of its own, and gives back what came on each: until the wall has closed it,
 * or has answered so many later requests, one after another, that what stays silent waits for more. However slow the
 * machine, the wall is as slow to those.
 */
export async function rawTogether(port: number, all: readonly Buffer[]): Promise<string[]> {
  const texts = all.map(() => '');
  let open = all.length;
  let heard = 0;
  const sockets = all.map((bytes, at) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => {
      texts[at] += chunk.toString('latin1');
      heard += 1;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      open -= 1;
      heard += 1;
    });
    return socket;
  });
  const began = performance.now();
  for (let quiet = 0, before = heard; open > 0 && quiet < QUIET; before = heard) {
    if (performance.now() - began > CEILING) throw new Error(`the wall was not quiet after ${CEILING} ms`);
    await ask(port, { path: '/' });
    quiet = heard === before ? quiet + 1 : 0;
  }
  for (const socket of sockets) socket.destroy();
  return texts;
}

/** Waits for what is written just after an answer, such as the access line. */
export async function until(reached: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !reached(); turn++) await new Promise((resolve) => setTimeout(resolve, 10));
}
