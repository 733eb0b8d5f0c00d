import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import type { UserConfig } from 'vite';

/** The build of an application: Remix on Vite, our packages (TypeScript source) bundled with it, assets never inlined. */
export function appConfig(): UserConfig {
  return {
    plugins: [
      tailwindcss(),
      remix({
        future: {
          v3_fetcherPersist: true,
          v3_relativeSplatPath: true,
          v3_throwAbortReason: true,
          v3_routeConfig: true,
          v3_singleFetch: false,
          v3_lazyRouteDiscovery: false,
        },
      }),
    ],
    build: { assetsInlineLimit: 0, target: 'es2022' },
    ssr: { noExternal: [/^@alianzas\//] },
    server: { hmr: false },
  };
}
