import type { IncomingMessage } from 'node:http';
import type { Wall } from './prepare.ts';
import type { Verdict } from './refusals.ts';

const FORM_TYPES = new Set([
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'application/json',
  'application/csp-report',
  'application/reports+json',
]);

const FILE_TYPES = new Set(['multipart/form-data', 'application/octet-stream', 'application/offset+octet-stream']);

/** True on a path that receives files: there the clock counts silence and not the whole. */
export function isUploadPath(path: string, wall: Pick<Wall, 'limits'>): boolean {
  return wall.limits.uploads.some((upload) => upload.path.test(path));
}

/** True when the request announces a body. */
export function hasBody(req: IncomingMessage): boolean {
  return req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;
}

/** True when the body may bring files that its path takes. */
export function isFileBody(req: IncomingMessage, path: string, wall: Pick<Wall, 'limits'>): boolean {
  return isUploadPath(path, wall) && FILE_TYPES.has(mediaType(req));
}

/** How many bytes a body of this type may have on this path; undefined when the type is not taken there. */
export function bodyLimit(req: IncomingMessage, path: string, wall: Pick<Wall, 'limits'>): number | undefined {
  const type = mediaType(req);
  const upload = wall.limits.uploads.find((candidate) => candidate.path.test(path));
  if (upload && FILE_TYPES.has(type)) return upload.bytes;
  return FORM_TYPES.has(type) ? wall.limits.form : undefined;
}

/** What can be said of a body before a byte of it is read. */
export function bodyVerdict(req: IncomingMessage, path: string, wall: Pick<Wall, 'limits'>): Verdict {
  if (!hasBody(req)) return undefined;
  if (req.method === 'GET' || req.method === 'HEAD') return { code: 'malformed' };
  if ((req.headers['transfer-encoding'] ?? 'chunked').toLowerCase() !== 'chunked') return { code: 'malformed' };
  const limit = bodyLimit(req, path, wall);
  if (limit === undefined || req.headers['content-encoding'] !== undefined) return { code: 'mediaType' };
  if (mediaType(req) === 'multipart/form-data' && !hasBoundary(req)) return { code: 'malformed' };
  return Number(req.headers['content-length'] ?? 0) > limit ? { code: 'tooLarge' } : undefined;
}

function mediaType(req: IncomingMessage): string {
  return (req.headers['content-type'] ?? '').split(';', 1).join('').trim().toLowerCase();
}

function hasBoundary(req: IncomingMessage): boolean {
  return /;\s*boundary=("[^"]{1,70}"|[^\s";,]{1,70})/i.test(req.headers['content-type'] ?? '');
}
