import { aWorld } from '@alianzas/domain/given';
import { beforeAll, beforeEach } from 'vitest';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { CHOSEN_APART, TYPED_APART } from './acts-apart.ts';
import { walkedPages } from './acts-of-staff.ts';
import { sceneKept } from './kept-scene.ts';
import { ALLY_PAGES, allyPages } from './pages-of-allies.ts';
import { STAFF_PAGES } from './pages-of-staff.ts';
import type { Ask, Shown } from './typed.ts';

/** Every page with forms of both applications, by name; each test of the file finds its scene as it was made. */
export function everyPage() {
  const world = aWorld();
  const [inBackoffice, inPortal] = [aBackoffice(world), aPortal(world)];
  let pages: Record<'backoffice' | 'portal', Map<string, Shown>>;
  let asItWas: () => Promise<void>;

  beforeAll(async () => {
    pages = { backoffice: await walkedPages(world(), inBackoffice), portal: await allyPages(world()) };
    asItWas = await sceneKept(world());
  }, 600_000);
  beforeEach(() => asItWas());

  return {
    world,
    names: { backoffice: [...STAFF_PAGES, ...TYPED_APART, ...Object.keys(CHOSEN_APART)], portal: ALLY_PAGES },
    page: (app: 'backoffice' | 'portal', name: string): [Ask, Shown] => [
      app === 'portal' ? inPortal : inBackoffice,
      pages[app].get(name)!,
    ],
  };
}
