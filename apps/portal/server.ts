import { hostToBind, readEnv } from '@alianzas/config/env';
import { createLogger, serveWhenKnown } from '@alianzas/http';

const env = readEnv('portal');
const logger = createLogger({ app: 'portal' });
const development = process.env.NODE_ENV === 'development';

const vite = development
  ? await (await import('vite')).createServer({ root: import.meta.dirname, server: { middlewareMode: true } })
  : null;
const load = () =>
  vite
    ? vite.ssrLoadModule('virtual:remix/server-build')
    : import(new URL('./build/server/index.js', import.meta.url).href);

const first = await load();
const application = await first.entry.module.openApplication(env);

const guarded = application.guarded(first);

const wall = {
  app: 'portal' as const,
  origin: env.PORTAL_ORIGIN,
  trustedProxy: env.TRUSTED_PROXY.join(',') || null,
  build: vite ? async () => application.guarded(await load()) : () => guarded,
  assets: new URL('./build/client', import.meta.url).pathname,
  ...(vite && { devMiddleware: vite.middlewares }),
  loadContext: application.loadContext,
  endContext: application.endContext,
  ready: application.ready,
  limits: { form: first.entry.module.formBytes, uploads: first.entry.module.uploads },
  logger,
};

await serveWhenKnown(wall, {
  ask: application.isDemonstration,
  hostOf: (demonstration: boolean) => {
    const { host, warning } = hostToBind(env, demonstration);
    if (warning) logger.warn(warning);
    return host;
  },
  host: env.HOST,
  port: env.PORTAL_PORT,
  logger,
  ownsProcess: true,
  onStop: () => application.close(),
});
