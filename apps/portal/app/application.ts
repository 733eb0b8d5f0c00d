import type { Env } from '@alianzas/config/env';
import { portal } from '@alianzas/paths';
import * as web from '@alianzas/web/application';
import { access } from './access.ts';
import { drafts } from './drafts.ts';

/** Opens the portal on its database and its files: what the wall in front of Remix needs of it. */
export function openApplication(env: Env<'portal'>) {
  return web.openApplication({
    app: 'portal',
    databaseUrl: env.PORTAL_DATABASE_URL,
    origin: env.PORTAL_ORIGIN,
    env,
    bearers: [
      ['/solicitud/', 'request'],
      ['/invitacion/', 'invitation'],
    ],
    access,
    drafts,
    signIn: portal.signIn(),
  });
}
