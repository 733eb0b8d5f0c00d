import type { Page } from '@alianzas/domain';
import { Forbidden } from '@alianzas/domain/platform';

/** Pages of pure text, for whoever has entered. */
export function staffOnly({ ctx }: Page): null {
  if (ctx.actor.kind !== 'staff') throw new Forbidden('readProcedure');
  return null;
}
