import type { Env } from '@alianzas/config/env';
import { backoffice } from '@alianzas/paths';
import * as web from '@alianzas/web/application';
import { access } from './access.ts';
import { drafts } from './drafts.ts';

/** Opens the back office on its database and its files: what the wall in front of Remix needs of it. */
export function openApplication(env: Env<'backoffice'>) {
  return web.openApplication({
    app: 'backoffice',
    databaseUrl: env.BACKOFFICE_DATABASE_URL,
    origin: env.BACKOFFICE_ORIGIN,
    env,
    bearers: [],
    access,
    drafts,
    signIn: backoffice.signIn(),
  });
}
