import type { Handler } from 'express';
import type { Wall } from './prepare.ts';
import { mountAt } from './rules.ts';
import { visitOf } from './visit.ts';

/** Hands a request to the mount of its path; a rejected promise goes to the last resort, as a thrown error does. */
export function mounts(wall: Wall): Handler {
  return async (req, res, next) => {
    const mount = mountAt(wall, visitOf(req).path);
    if (!mount) return next();
    try {
      await mount.handler(req, res, next);
    } catch (error) {
      next(error);
    }
  };
}
