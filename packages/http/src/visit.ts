import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { type Forwarded, takeForwarded } from './forwarded.ts';
import type { Wall } from './prepare.ts';
import type { RefusalCode } from './refusals.ts';
import { scrubPath } from './scrub.ts';
import { readTarget } from './target.ts';

/** What a request shows to the app: plain data, with nothing that a client could forge but its own headers. */
export type WallRequest = {
  /** UUID made here, echoed as X-Request-Id and in the log. */
  id: string;
  method: string;
  /** Normalised, on the configured origin. */
  url: URL;
  /** The client's network address; only the configured proxy is believed. */
  address: string;
  /** Without any forwarding header; on `/api` and `/ganchos` without the cookie too. */
  headers: IncomingHttpHeaders;
  /** Aborted when the connection closes before the answer is complete. */
  signal: AbortSignal;
  /** Carries the request id. */
  logger: Logger;
  /** Adds ids or codes to the access line, such as the person's id; never names, addresses or text. */
  note: (facts: Facts) => void;
};

export type Facts = Record<string, string | number | boolean>;

/** A request's way through the wall. */
export type Visit = Forwarded & {
  id: string;
  began: number;
  url: URL | undefined;
  path: string;
  loggedPath: string;
  facts: Facts;
  refusal: RefusalCode | undefined;
  leaving: AbortController;
  /** What is to happen when the connection is done with this request, in order. */
  closing: (() => void)[];
};

const visits = new WeakMap<IncomingMessage, Visit>();

/** Begins the visit: makes its id, takes the forwarding headers away, reads the address asked for. */
export function beginVisit(req: IncomingMessage, res: ServerResponse, wall: Wall): Visit {
  const url = readTarget(req.url ?? '', wall.base);
  const path = url?.pathname ?? '';
  const visit: Visit = {
    ...takeForwarded(req, wall),
    id: randomUUID(),
    began: performance.now(),
    url,
    path,
    loggedPath: url ? scrubPath(path) : ':malformed',
    facts: {},
    refusal: undefined,
    leaving: new AbortController(),
    closing: [],
  };
  // One reading of the address for everything behind: files, mounts and Remix.
  if (url) req.url = url.pathname + url.search;
  res.once('close', () => {
    if (!res.writableFinished) visit.leaving.abort();
    for (const act of visit.closing) act();
  });
  visits.set(req, visit);
  return visit;
}

export function visitOf(req: IncomingMessage): Visit {
  const visit = visits.get(req);
  if (!visit) throw new Error('this request did not come through the wall');
  return visit;
}

/** Runs when the answer has been sent or the connection has closed; at once when that is past. */
export function whenClosed(req: IncomingMessage, res: ServerResponse, act: () => void): void {
  if (res.closed) act();
  else visitOf(req).closing.push(act);
}

/** The request as the app sees it; for mounts, which get express's request instead of a load context. */
export function wallRequest(req: IncomingMessage, logger: Logger): WallRequest {
  const visit = visitOf(req);
  if (!visit.url) throw new Error('a request without a readable address does not reach the app');
  return {
    id: visit.id,
    method: req.method ?? 'GET',
    url: visit.url,
    address: visit.address,
    headers: req.headers,
    signal: visit.leaving.signal,
    logger: logger.child({ requestId: visit.id }),
    note: (facts) => Object.assign(visit.facts, facts),
  };
}

/** The client's network address, '' when unknown; only the configured proxy is believed. */
export function clientAddress(req: IncomingMessage): string {
  return visitOf(req).address;
}
