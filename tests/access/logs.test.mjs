import { expect, test } from 'vitest';
import backoffice from '../../apps/backoffice/app/routes.ts';
import portal from '../../apps/portal/app/routes.ts';
import { scrubPath } from '../../packages/http/src/testing.ts';

/** The whole path of every route that carries a link's token. */
function tokenPaths(entries, above = '') {
  return entries.flatMap(({ path, children = [] }) => {
    const whole = path ? `${above}/${path}` : above;
    return [...(whole.includes(':token') ? [whole] : []), ...tokenPaths(children, whole)];
  });
}

test('of every address that carries a link, none shows it to the log, however it is written', async () => {
  const paths = [...tokenPaths(await portal), ...tokenPaths(await backoffice)];
  expect(paths.length).toBeGreaterThanOrEqual(5);
  for (const path of paths) {
    for (const token of ['corto', 'sin-mayusculas-ni-cifras', 'AbCd0123'.repeat(6), 'con%20espacio']) {
      const asked = path.replace(':token', token);
      for (const written of [asked, asked.toUpperCase().replace(token.toUpperCase(), token)]) {
        const logged = scrubPath(written);
        expect(logged, written).toContain(':token');
        expect(logged, written).not.toContain(decodeURIComponent(token));
      }
    }
  }
});
