import type { Handler } from 'express';
import { logWhenClosed } from './accessLog.ts';
import { dress } from './answer.ts';
import { meter } from './meter.ts';
import type { Wall } from './prepare.ts';
import { beginVisit } from './visit.ts';

/** The first step: request id, access line, the headers of every answer. */
export function begin(wall: Wall): Handler {
  return (req, res, next) => {
    const visit = beginVisit(req, res, wall);
    logWhenClosed(req, res, visit, wall.logger);
    dress(req, res, wall);
    next();
  };
}

/** The clock, and the count of bytes, by what the address takes. */
export function measured(wall: Wall): Handler {
  return (req, res, next) => {
    meter(req, res, wall);
    next();
  };
}

/** A client that waits before it sends its body (`Expect: 100-continue`) is told to go on only once the wall agrees. */
export const welcome: Handler = (_req, res, next) => {
  if (res.locals.awaitsContinue) {
    res.locals.awaitsContinue = false;
    res.writeContinue();
  }
  next();
};
