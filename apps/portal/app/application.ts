import type { Env } from '@alianzas/config/env';
import { portal } from '@alianzas/paths';
import * as web from '@alianzas/web/application';
import { access } from './access.ts';
import { drafts } from './drafts.ts';

const OF_A_REQUEST = /^\/solicitud\/([\da-f]{8}-[\da-f-]{27})(?=\/|\.|$)/;
const OF_AN_INVITATION = /^\/invitacion\//;

/** Opens the portal on its database and its files: what the wall in front of Remix needs of it. */
export function openApplication(env: Env<'portal'>) {
  return web.openApplication({
    app: 'portal',
    databaseUrl: env.PORTAL_DATABASE_URL,
    origin: env.PORTAL_ORIGIN,
    env,
    bearers: [
      [OF_A_REQUEST, 'request'],
      [OF_AN_INVITATION, 'invitation'],
    ],
    access,
    drafts,
    signIn: portal.signIn(),
  });
}
