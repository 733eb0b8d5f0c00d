import type { Handler } from 'express';
import { refuse } from './answer.ts';
import type { Wall } from './prepare.ts';
import { visitOf } from './visit.ts';

/**
 * `?_data=` is Remix's own transport while single fetch is off: one value, a route id of the build, or 400. With single
 * fetch on nothing of ours sends it, and any value is 400.
 */
export function knownData(wall: Wall): Handler {
  return async (req, res, next) => {
    const asked = visitOf(req).url?.searchParams.getAll('_data') ?? [];
    if (asked.length === 0) return next();
    try {
      const { routes, future } = await wall.build();
      const [id = ''] = asked;
      const known = asked.length === 1 && Object.hasOwn(routes, id) && !future.v3_singleFetch;
      return known ? next() : refuse(req, res, wall, 'malformed');
    } catch (error) {
      next(error);
    }
  };
}
