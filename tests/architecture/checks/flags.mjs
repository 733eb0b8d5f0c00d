import { filesIn, read } from '../files.mjs';
import { onlyCode } from '../source.mjs';

export const name = 'flags: the future flags of Remix as docs/decisions/001 sets them';

const flags = {
  v3_fetcherPersist: true,
  v3_relativeSplatPath: true,
  v3_throwAbortReason: true,
  v3_routeConfig: true,
  v3_singleFetch: false,
  v3_lazyRouteDiscovery: false,
};

/** Applications whose flags differ from the record: two of them open what nobody will repair in Remix 2. */
export async function run(root) {
  return filesIn(root, 'apps')
    .filter((path) => path.endsWith('/vite.config.ts'))
    .flatMap((path) => {
      const code = onlyCode(read(root, path));
      return Object.entries(flags)
        .filter(([flag, value]) => !code.replace(/\s+/g, ' ').includes(`${flag}: ${value}`))
        .map(([flag, value]) => `${path} does not set ${flag}: ${value}`);
    });
}
