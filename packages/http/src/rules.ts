import type { Handler, Request } from 'express';
import { refuse } from './answer.ts';
import { bodyVerdict } from './bodies.ts';
import type { Wall } from './prepare.ts';
import type { Verdict } from './refusals.ts';
import { type Visit, visitOf } from './visit.ts';

/** A rule of the wall: answers a verdict, and may take from the request what must not go further. */
export type Rule = (req: Request, visit: Visit, wall: Wall) => Verdict;

const PAGE_METHODS = ['GET', 'HEAD', 'POST'];
const SAFE = new Set(['GET', 'HEAD']);
const SELF_PROVING = /^\/(api|ganchos)(\/|$)/;

/** GET, HEAD and POST; on a mount, what it says. Anything else is 405 with Allow. */
export const knownMethod: Rule = (req, visit, wall) => {
  const allowed = mountAt(wall, visit.path)?.methods ?? PAGE_METHODS;
  return allowed.includes(req.method) ? undefined : { code: 'unknownMethod', headers: { Allow: allowed.join(', ') } };
};

/** An address that reads as one place of ours. */
export const readableTarget: Rule = (_req, visit) => (visit.url ? undefined : { code: 'malformed' });

/** The configured host and no other: a link in a mail is never built from what a client wrote. */
export const ownHost: Rule = (req, visit, wall) => {
  const written = req.rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === 'host').length;
  if (written !== 1) return { code: 'malformed' };
  if (!wall.hosts.has((visit.host ?? '').toLowerCase())) return { code: 'foreignHost' };
  req.headers.host = wall.base.host;
  return undefined;
};

/**
 * Whatever may change something comes from our own pages: Sec-Fetch-Site says same-origin, or, where a browser does
 * not send it, Origin is ours. `/api` and `/ganchos` prove themselves by token or signature and never see a cookie.
 */
export const ownOrigin: Rule = (req, visit, wall) => {
  const selfProving = SELF_PROVING.test(visit.path);
  if (selfProving) delete req.headers.cookie;
  if (SAFE.has(req.method)) return undefined;
  const { origin, 'sec-fetch-site': site } = req.headers;
  // Remix compares Origin with the host by itself and answers 500 to `null`, which a page without referrer sends.
  delete req.headers.origin;
  if (selfProving || fromUs(site, origin, wall.base.origin)) return undefined;
  return { code: 'foreignOrigin', headers: { Vary: 'Sec-Fetch-Site, Origin' } };
};

function fromUs(site: string | string[] | undefined, origin: string | undefined, own: string): boolean {
  if (site === undefined) return origin === own;
  return site === 'same-origin' && (origin === undefined || origin === 'null' || origin === own);
}

/** A body of a known type and a bearable size. */
export const boundedBody: Rule = (req, visit, wall) => bodyVerdict(req, visit.path, wall);

/** The mount that answers for a path, if one does. */
export function mountAt(wall: Wall, path: string): NonNullable<Wall['mounts']>[number] | undefined {
  return wall.mounts?.find((mount) => path === mount.path || path.startsWith(`${mount.path}/`));
}

/** Asks the rules in order; the first no is the answer. */
export function guard(wall: Wall, rules: readonly Rule[]): Handler {
  return (req, res, next) => {
    const visit = visitOf(req);
    for (const rule of rules) {
      const verdict = rule(req, visit, wall);
      if (verdict) return refuse(req, res, wall, verdict.code, verdict.headers);
    }
    if (!res.headersSent) next();
  };
}
