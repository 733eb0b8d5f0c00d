import { readEnv } from '@alianzas/config/env';
import type { World } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { anApplication } from '@alianzas/web/testing';
import * as entry from './entry.server.tsx';
import * as root from './root.tsx';
import routes from './routes.ts';

export { wordsOf } from '@alianzas/web/testing';

const modules = import.meta.glob(['./routes/**/*.{ts,tsx}', '!**/*.test.ts']);

/** For tests: this application without its compiler, asked as a browser does. */
export function aBackoffice(world: () => World, dataDir?: string, key?: Uint8Array, frame: unknown = root) {
  return anApplication(world, {
    app: 'backoffice',
    origin: 'http://localhost:3001',
    ...{ entry, root: frame, routes, modules, dataDir, key },
    open: (variables) =>
      entry.openApplication(
        readEnv('backoffice', { ...variables, BACKOFFICE_DATABASE_URL: world().database.urls.backoffice }),
      ),
    signIn: backoffice.signIn(),
  });
}
