import { type App, SESSION_LIMITS } from '@alianzas/domain/identity';
import type { Ctx } from '@alianzas/domain/platform';
import { Lucia, TimeSpan } from 'lucia';
import { adapterOf } from './adapter.ts';
import { COOKIES } from './cookies.ts';

/**
 * Lucia for one application, bound to a context: it makes, validates and ends sessions and writes their cookie. Cheap
 * to build: one per use. Pages never ask it; their only session check is `open_request`.
 */
export function luciaOf(app: App, ctx: Ctx): Lucia<{ handle: string }> {
  return new Lucia(adapterOf(app, ctx), {
    sessionExpiresIn: new TimeSpan(SESSION_LIMITS[app].absolute, 's'),
    sessionCookie: { name: COOKIES[app], attributes: { secure: true, sameSite: 'lax', path: '/' } },
    getSessionAttributes: ({ handle }) => ({ handle: handle ?? '' }),
  });
}
