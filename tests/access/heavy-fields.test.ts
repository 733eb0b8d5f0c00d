import { aWorld } from '@alianzas/domain/given';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { walkedPages } from './acts-of-staff.ts';
import { heavyRuns } from './heavy-runs.ts';
import { sceneKept } from './kept-scene.ts';
import { CHOSEN_APART, TYPED_APART } from './pages-of-acts.ts';
import { ALLY_PAGES, allyPages } from './pages-of-allies.ts';
import { STAFF_PAGES } from './pages-of-staff.ts';
import type { Shown } from './typed.ts';

const world = aWorld();
const [inBackoffice, inPortal] = [aBackoffice(world), aPortal(world)];

let ofStaff = new Map<string, Shown>();
let ofAllies = new Map<string, Shown>();
let asItWas: () => Promise<void>;
const met = new Set<string>();

beforeAll(async () => {
  ofStaff = await walkedPages(world(), inBackoffice);
  ofAllies = await allyPages(world());
  asItWas = await sceneKept(world());
}, 600_000);

beforeEach(() => asItWas());

const EVERY_PAGE = [
  ...[...STAFF_PAGES, ...TYPED_APART, ...Object.keys(CHOSEN_APART)].map((name) => ['the back office', name] as const),
  ...ALLY_PAGES.map((name) => ['the portal', name] as const),
];

test.each(EVERY_PAGE)(
  '%s: %s: no long run of signs in a field holds the process up',
  async (app, name) => {
    const [ask, pages] = app === 'the portal' ? [inPortal, ofAllies] : [inBackoffice, ofStaff];
    expect(await heavyRuns(ask, pages.get(name)!, met)).toEqual([]);
  },
  240_000,
);
