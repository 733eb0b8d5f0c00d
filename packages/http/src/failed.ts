import type { ErrorRequestHandler } from 'express';
import { refuse } from './answer.ts';
import { BodyCut } from './meter.ts';
import type { Wall } from './prepare.ts';
import { type RefusalCode, refusalFor } from './refusals.ts';
import { isUnavailable } from './unavailable.ts';
import { visitOf } from './visit.ts';

/** The last resort: whatever was thrown is logged once with the request id and answered without details. */
export function failed(wall: Wall): ErrorRequestHandler {
  return (error: unknown, req, res, _next) => {
    const code = codeFor(error);
    const visit = visitOf(req);
    if (isNews(code, error, visit.leaving.signal)) {
      wall.logger.error({ err: error, requestId: visit.id, path: visit.loggedPath }, code);
    }
    if (!res.headersSent) return refuse(req, res, wall, code, rangeOf(error));
    // Half an answer must not look whole.
    if (!res.writableEnded) res.destroy();
  };
}

// What a client caused (a 4xx, a cut body, leaving early) is no failure of ours.
function isNews(code: RefusalCode, error: unknown, leaving: AbortSignal): boolean {
  return (code === 'failure' || code === 'unavailable') && !leaving.aborted && !(error instanceof BodyCut);
}

function codeFor(error: unknown): RefusalCode {
  if (isUnavailable(error)) return 'unavailable';
  return refusalFor(statusOf(error));
}

function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' ? status : 500;
}

function rangeOf(error: unknown): Record<string, string> {
  if (statusOf(error) !== 416 || typeof error !== 'object' || error === null || !('headers' in error)) return {};
  const { headers } = error as { headers: Record<string, string> };
  const range = headers['Content-Range'];
  return range ? { 'Content-Range': range } : {};
}
