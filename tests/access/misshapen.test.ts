import { aWorld } from '@alianzas/domain/given';
import { leavesOf } from '@alianzas/domain/platform/inputs';
import { parseForm } from '@alianzas/web/actions';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { walkedPages } from './acts-of-staff.ts';
import { sceneKept } from './kept-scene.ts';
import { misshapenFaults } from './misshapen.ts';
import { CHOSEN_APART, TYPED_APART } from './pages-of-acts.ts';
import { ALLY_PAGES, allyPages } from './pages-of-allies.ts';
import { STAFF_PAGES } from './pages-of-staff.ts';
import { type Shown, schemasOfForms } from './typed.ts';

const world = aWorld();
const [inBackoffice, inPortal] = [aBackoffice(world), aPortal(world)];

let ofStaff = new Map<string, Shown>();
let ofAllies = new Map<string, Shown>();
let asItWas: () => Promise<void>;
const bent = new Set<string>();

beforeAll(async () => {
  ofStaff = await walkedPages(world(), inBackoffice);
  ofAllies = await allyPages(world());
  asItWas = await sceneKept(world());
}, 600_000);

beforeEach(() => asItWas());

describe('no field that a page of the back office shows, however its name or value is bent, is a 500', () => {
  test.each([...STAFF_PAGES, ...TYPED_APART, ...Object.keys(CHOSEN_APART)])(
    '%s',
    async (name) => {
      expect(await misshapenFaults(inBackoffice, ofStaff.get(name)!, bent)).toEqual([]);
    },
    240_000,
  );
});

describe('no field that a page of the portal shows, however its name or value is bent, is a 500', () => {
  test.each(ALLY_PAGES)(
    '%s',
    async (name) => {
      expect(await misshapenFaults(inPortal, ofAllies.get(name)!, bent)).toEqual([]);
    },
    240_000,
  );
});

test('below what a schema of the domain reads as a datum it knows no name, so that nothing of it is read or echoed', async () => {
  const schemas = await schemasOfForms();
  expect(schemas.length).toBeGreaterThan(80);
  const faults = schemas.flatMap((schema) =>
    leavesOf(schema).flatMap(({ path, datum }) => {
      if (!datum || path === '') return [];
      const name = path.replaceAll('[]', '[0]');
      const form = new FormData();
      for (const below of ['.a', '.toString', '[0]', '[999].b[999]', '.a.b.c']) form.append(`${name}${below}`, 'x');
      return JSON.stringify(parseForm(form, schema).values) === '{}' ? [] : [name];
    }),
  );
  expect(faults).toEqual([]);
});
