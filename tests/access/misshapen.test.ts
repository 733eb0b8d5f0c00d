import { leavesOf } from '@alianzas/domain/platform/inputs';
import { parseForm } from '@alianzas/web/actions';
import { describe, expect, test } from 'vitest';
import { everyPage } from './every-page.ts';
import { misshapenFaults } from './misshapen.ts';
import { schemasOfForms } from './typed.ts';

const { names, page } = everyPage();
const bent = new Set<string>();

describe.each(['backoffice', 'portal'] as const)(
  'no field of the %s, however its name or value is bent, is a 500',
  (app) => {
    test.each(names[app])(
      '%s',
      async (name) => {
        expect(await misshapenFaults(...page(app, name), bent)).toEqual([]);
      },
      240_000,
    );
  },
);

test('below what a schema of the domain reads as a datum it knows no name, so that nothing of it is read or echoed', async () => {
  const schemas = await schemasOfForms();
  expect(schemas.length).toBeGreaterThan(80);
  const faults = schemas.flatMap((schema) =>
    leavesOf(schema).flatMap(({ path, datum }) => {
      if (!datum || path === '') return [];
      const name = path.replaceAll('[]', '[0]');
      const form = new FormData();
      for (const below of ['.a', '.toString', '[0]', '[999].b[999]', '.a.b.c']) form.append(`${name}${below}`, 'x');
      return JSON.stringify(parseForm(form, schema, '2026-11-30').values) === '{}' ? [] : [name];
    }),
  );
  expect(faults).toEqual([]);
});
