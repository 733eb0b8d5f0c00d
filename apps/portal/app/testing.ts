import { hashSecret } from '@alianzas/auth';
import { readEnv } from '@alianzas/config/env';
import type { World } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { saysOfLink } from '@alianzas/web/own-link';
import { anApplication } from '@alianzas/web/testing';
import * as entry from './entry.server.tsx';
import * as root from './root.tsx';
import routes from './routes.ts';

export { wordsOf } from '@alianzas/web/testing';

/** What a form of the page that a link of an invitation opened says of that link, by the link's cookie. */
export function ofItsLink(cookie: string): ReturnType<typeof saysOfLink> {
  return saysOfLink(hashSecret(/^[^=]+=([^;]+)/.exec(cookie)![1]!));
}

const modules = import.meta.glob(['./routes/**/*.{ts,tsx}', '!**/*.test.ts']);

/** For tests: this application without its compiler, asked as a browser does. */
export function aPortal(world: () => World, dataDir?: string, key?: Uint8Array, frame: unknown = root) {
  return anApplication(world, {
    app: 'portal',
    origin: 'http://localhost:3000',
    ...{ entry, root: frame, routes, modules, dataDir, key },
    open: (variables) =>
      entry.openApplication(readEnv('portal', { ...variables, PORTAL_DATABASE_URL: world().database.urls.portal })),
    signIn: portal.signIn(),
  });
}
