import type { ServerBuild } from '@remix-run/node';
import type { Handler, NextFunction, Request } from 'express';
import type { Wall } from './prepare.ts';
import { routesAt } from './routesAt.ts';
import { visitOf } from './visit.ts';

type Routes = ServerBuild['routes'];

/** In an address that holds none of these, nothing can be written in two ways. */
const doubtful = /[A-Z%]|\/$/;

/**
 * One spelling of each address. Routes are found whatever the case and the escapes: behind this, whoever reads the address
 * (files, limits, doors, what is kept of a page and of who read it) reads it as the routes write it, with what people
 * typed of codes as it stands. It goes on at once where the build is known: of a body nothing comes before who measures it.
 */
export function canonical(wall: Wall): Handler {
  let known: Routes | null = null;
  return (req, _res, next) => {
    const visit = visitOf(req);
    if (!visit.url || !doubtful.test(visit.path)) return next();
    if (known && !wall.development) return spell(known, req, next);
    void Promise.resolve()
      .then(() => wall.build())
      .then(({ routes }) => {
        known = routes;
        spell(routes, req, next);
      })
      .catch(next);
  };
}

function spell(routes: Routes, req: Request, next: NextFunction): void {
  const visit = visitOf(req);
  const path = spelled(routes, visit.path);
  if (visit.url && path !== null && path !== visit.path) {
    visit.url.pathname = path;
    visit.path = visit.url.pathname;
    req.url = visit.url.pathname + visit.url.search;
  }
  next();
}

/** A path as its route writes it, each code once escaped; null when no route has it. */
export function spelled(routes: Routes, path: string): string | null {
  const found = routesAt(routes, path);
  if (found.length === 0) return null;
  const pattern = found.flatMap((route) => (route.path ?? '').split('/').filter(Boolean));
  const given = path.split('/').filter(Boolean);
  return `/${given.map((part, at) => partOf(part, pattern[at] ?? '*')).join('/')}`;
}

/** What stands after a name (`:year.csv`) is the route's; the rest is what somebody wrote. */
function partOf(given: string, written: string): string {
  const [isNamed, ending = ''] = /^(?::\w+|\*)(.*)$/.exec(written) ?? [];
  if (isNamed === undefined) return written;
  const said = decodeURIComponent(given);
  return encodeURIComponent(said.slice(0, said.length - ending.length)) + ending;
}
