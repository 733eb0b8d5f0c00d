import type { Request, Response } from 'express';
import { refuse } from './answer.ts';
import { bodyLimit, hasBody, isUploadPath } from './bodies.ts';
import type { Wall } from './prepare.ts';
import type { RefusalCode } from './refusals.ts';
import { mountAt } from './rules.ts';
import { visitOf, whenClosed } from './visit.ts';

/** Thrown into whoever was reading a body that the wall cut: it never looks complete. */
export class BodyCut extends Error {
  override name = 'BodyCut';
}

/**
 * Counts the bytes of a body as they arrive, whoever reads them, with or without a declared length, and keeps the
 * clock: in all on ordinary paths, by silence on upload paths. Over the limit is 413, too slow 408, no answer in time
 * 503.
 */
export function meter(req: Request, res: Response, wall: Wall): void {
  if (isUploadPath(visitOf(req).path, wall)) meterUpload(req, res, wall);
  else meterForm(req, res, wall);
}

function meterUpload(req: Request, res: Response, wall: Wall): void {
  if (!hasBody(req)) return;
  const silence = setTimeout(() => body.cut('tooSlow'), wall.times.idle).unref();
  const body = countBody(req, res, wall, (ended) => (ended ? clearTimeout(silence) : silence.refresh()));
  if (req.complete) clearTimeout(silence);
  whenClosed(req, res, () => clearTimeout(silence));
}

function meterForm(req: Request, res: Response, wall: Wall): void {
  const body = hasBody(req) ? countBody(req, res, wall, () => undefined) : undefined;
  const mounted = mountAt(wall, visitOf(req).path) !== undefined;
  const clock = setTimeout(() => {
    if (!req.complete) body?.cut('tooSlow');
    else if (!mounted) refuse(req, res, wall, 'unavailable');
  }, wall.times.total).unref();
  whenClosed(req, res, () => clearTimeout(clock));
}

type Counted = { cut: (code: RefusalCode) => void };

function countBody(req: Request, res: Response, wall: Wall, moved: (ended: boolean) => void): Counted {
  const limit = bodyLimit(req, visitOf(req).path, wall) ?? wall.limits.form;
  const push = req.push.bind(req);
  // What came before is still unread
  let received = req.readableLength;
  let over = false;

  function cut(code: RefusalCode): void {
    if (over) return;
    over = true;
    const tooLate = res.headersSent;
    refuse(req, res, wall, code, code === 'tooSlow' ? { Connection: 'close' } : {});
    req.emit('error', new BodyCut(code));
    if (tooLate) req.socket.destroy();
  }

  // A reader that went away leaves nobody to hear of the cut.
  req.on('error', () => undefined);
  // Readable.push is where the parser leaves each piece: the one place that every reader's bytes pass.
  req.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    if (over) return chunk === null ? endOfCutBody(req) : true;
    moved(chunk === null);
    received += chunk?.length ?? 0;
    if (received <= limit) return push(chunk, encoding);
    cut('tooLarge');
    return true;
  };
  if (received > limit) cut('tooLarge');
  return { cut };
}

/** The cut body has been taken to its end, so closing no longer swallows the answer. */
function endOfCutBody(req: Request): boolean {
  req.socket.destroySoon();
  return false;
}
