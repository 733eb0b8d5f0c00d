import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { isHealthPath } from './health.ts';
import { type Visit, whenClosed } from './visit.ts';

/**
 * One line per request, written when the connection is done with it: method, path without query or tokens, status,
 * milliseconds and request id, besides what the app noted. Health checks leave none.
 */
export function logWhenClosed(req: Request, res: Response, visit: Visit, logger: Logger): void {
  if (isHealthPath(visit.path)) return;
  whenClosed(req, res, () => {
    const line = {
      ...visit.facts,
      method: req.method,
      path: visit.loggedPath,
      status: res.statusCode,
      ms: Math.round((performance.now() - visit.began) * 10) / 10,
      requestId: visit.id,
      ...(visit.refusal ? { refusal: visit.refusal } : {}),
      ...(res.writableFinished ? {} : { aborted: true }),
    };
    logger[levelOf(res.statusCode, visit)](line, 'request');
  });
}

function levelOf(status: number, visit: Visit): 'info' | 'warn' | 'error' {
  if (status >= 500) return 'error';
  return visit.refusal ? 'warn' : 'info';
}
