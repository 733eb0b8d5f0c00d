import { constants } from 'node:zlib';
import compression from 'compression';
import type { Handler, Request } from 'express';
import { isUploadPath } from './bodies.ts';
import type { Wall } from './prepare.ts';
import { visitOf } from './visit.ts';

const WORTHWHILE =
  /^(text\/(html|css|javascript)|application\/(javascript|json)|application\/[\w.-]+\+json|image\/svg\+xml)\b/;

/** Level 1 for text formats of 1 KB and more; never for the answer to an upload. */
export function compress(wall: Wall): Handler {
  return compression({
    level: 1,
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } },
    filter: (req: Request, res) => !isUpload(req, wall) && WORTHWHILE.test(String(res.getHeader('Content-Type'))),
  });
}

function isUpload(req: Request, wall: Wall): boolean {
  return req.method !== 'GET' && req.method !== 'HEAD' && isUploadPath(visitOf(req).path, wall);
}
