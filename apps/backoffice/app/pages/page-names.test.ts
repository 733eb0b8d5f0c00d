import { expect, test } from 'vitest';
import { filesOf } from '../../../../tests/access/addresses.ts';
import routes from '../routes.ts';
import { pageName } from './page-names.ts';

/** The addresses that no person with a role reads as a page. */
const NO_PAGE = /^entry\/(?!security)/;

test.each([
  ['/alianzas/ALZ-2026-0001', 'Alianza ALZ-2026-0001: Resumen'],
  ['/alianzas/ALZ-2026-0001/compromisos/aceptacion', 'Alianza ALZ-2026-0001: Aceptación de los compromisos'],
  ['/alianzas/ALZ-2026-0001/actividades/12', 'Alianza ALZ-2026-0001: Actividad 12'],
  ['/alianzas/ALZ-2026-0001/plan/3/evidencias/nueva', 'Alianza ALZ-2026-0001: Plan'],
  ['/alianzas/alz-2026-0001/plan', 'Alianza ALZ-2026-0001: Plan'],
  ['/alianzas/ALZ%E2%80%932026%E2%80%930001', 'Alianza ALZ-2026-0001: Resumen'],
  ['/reuniones/reu%202026%204', 'Reunión REU-2026-0004'],
  ['/alianzas.csv', 'Alianzas'],
  ['/reuniones/REU-2026-0004/acta', 'Acta de la reunión REU-2026-0004'],
  ['/organizaciones/0198c000-0000-7000-8000-000000000000', 'Organización'],
  ['/balances/2026/cuantificacion', 'Balance 2026'],
])('%s is called %s', (path, name) => {
  expect(pageName(path)).toBe(name);
});

test('every page of the back office has a name', () => {
  const paths = new Map<string, string>();
  const add = (entries: typeof routes, above: string) => {
    for (const { file, path, children } of entries) {
      const whole = [above, path].filter(Boolean).join('/');
      paths.set(
        file.replace(/^routes\//, '').replace(/\.tsx?$/, ''),
        `/${whole.replaceAll(/:code/g, 'ALZ-2026-0001')}`,
      );
      add(children ?? [], whole);
    }
  };
  add(routes, '');
  const pages = [...filesOf(routes).keys()].filter((route) => !NO_PAGE.test(route));
  expect(pages.filter((route) => pageName(paths.get(route)!) === 'Otra página')).toEqual([]);
});
