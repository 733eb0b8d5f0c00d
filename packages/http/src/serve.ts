import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import type { Logger } from 'pino';
import { countAnswers, readToTheEnd } from './connections.ts';
import { securityHeaders } from './headers.ts';
import { wallOf } from './prepare.ts';
import { ownProcess } from './process.ts';
import { answerUnreadable } from './raw.ts';

export type ServeOptions = {
  host: string;
  /** 0 for any free one. */
  port: number;
  logger: Logger;
  /** Called once, when the last request has ended: close pools here. */
  onStop?: () => Promise<void> | void;
  /** Milliseconds with `/salud/lista` at 503 before connections are refused, for a balancer to notice. */
  noticeMs?: number;
  /** Milliseconds that running requests get to end. */
  finishMs?: number;
  /** Whether SIGTERM, SIGINT and stray errors of the process are ours to handle. */
  ownsProcess?: boolean;
};

export type Served = { port: number; close: () => Promise<void> };

// `requestTimeout` off: it would cut a long upload; the wall keeps that clock. `requireHostHeader` off: Node would
// answer without our headers. Keep-alive outlasts the minute that common proxies keep theirs.
const PARSER = {
  requestTimeout: 0,
  headersTimeout: 15_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
  requireHostHeader: false,
};

/** Listens, and stops gracefully: not ready, no new connections, up to ten seconds for running requests, `onStop`. */
export async function serve(app: Express, options: ServeOptions): Promise<Served> {
  const wall = wallOf(app);
  const server = createServer(PARSER, app);
  const { drain } = countAnswers(server);
  if (wall) {
    const most = Math.max(wall.limits.form, ...wall.limits.uploads.map(({ bytes }) => bytes));
    readToTheEnd(server, { bytes: most, rest: wall.times.rest, idle: wall.times.idle });
  }
  const headers = wall?.headers ?? securityHeaders({ app: 'portal', https: false, development: false });
  answerUnreadable(server, { headers, origin: wall?.base.origin ?? '', logger: options.logger });
  if (wall) server.on('checkContinue', (req, res) => askFirst(server, req, res));
  server.on('checkExpectation', (req, res) => server.emit('request', req, res));
  // Whoever neither sends nor reads for two minutes loses the connection.
  server.setTimeout(120_000);
  await listen(server, options);
  const { port } = server.address() as AddressInfo;

  let stopped: Promise<void> | undefined;
  function close(): Promise<void> {
    if (wall) wall.stopping = true;
    stopped ??= stop(server, drain, options).finally(release);
    return stopped;
  }
  const release = options.ownsProcess === false ? () => undefined : ownProcess(close, options.logger);
  return { port, close };
}

/** The wall answers before the body is sent, and says `100 Continue` itself. */
function askFirst(server: Server, req: IncomingMessage, res: ServerResponse): void {
  Object.assign(res, { locals: { awaitsContinue: true } });
  server.emit('request', req, res);
}

function listen(server: Server, { host, port }: ServeOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function stop(server: Server, drain: () => void, options: ServeOptions): Promise<void> {
  const { noticeMs = 0, finishMs = 10_000, onStop, logger } = options;
  logger.info({ noticeMs, finishMs }, 'stopping');
  if (noticeMs > 0) await new Promise((resolve) => setTimeout(resolve, noticeMs));
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  drain();
  const cut = setTimeout(() => server.closeAllConnections(), finishMs);
  await closed;
  clearTimeout(cut);
  await onStop?.();
  logger.info('stopped');
}
