import { aWorld, givenAlliance, givenMember } from '@alianzas/domain/given';
import { backoffice, portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import backofficeRoutes from '../../apps/backoffice/app/routes.ts';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import portalRoutes from '../../apps/portal/app/routes.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { brokenLinks, faultOfPage, kindOf } from './crawl.ts';
import { staffAddresses } from './staff-scene.ts';
import { STAFF_ROLES } from './wanted.ts';
import { ALLY_ROLES } from './wanted-allies.ts';

const world = aWorld();
const askBackoffice = aBackoffice(world);
const askPortal = aPortal(world);
const allies: Record<string, string> = {};

beforeAll(async () => {
  await staffAddresses(world());
  const own = await givenAlliance(world(), { at: 13, kind: 'pact' });
  await givenAlliance(world(), { at: 11 });
  // Keys such as the storage gives; nothing is stored under them.
  await world().database.owner.db.execute(sql`update file set key = md5(id::text)`);
  const organization = own.organizations[0]!;
  allies.representative = organization.representative.person;
  for (const role of ['delegate', 'liaison', 'collaborator'] as const) {
    allies[role] = (await givenMember(world(), organization.id, role)).actor.person;
  }
}, 240_000);

describe('no page shows its reader a link that is closed, missing or broken, and each is called what its h1 says', () => {
  test.each(STAFF_ROLES)('back office, %s', { timeout: 240_000 }, async (role) => {
    const person = world().staff[role].id;
    const { broken, seen } = await brokenLinks({
      from: backoffice.tray(),
      kindOf: kindOf(backofficeRoutes),
      ask: (address) => askBackoffice(address, person, {}),
      mayMiss: /^\/archivos\//,
      faultOf: (html) => faultOfPage(html, false),
      each: 2,
    });
    expect(broken).toEqual([]);
    expect(seen).toBeGreaterThan(4);
  });

  test.each(['nobody', ...ALLY_ROLES])('portal, %s', { timeout: 240_000 }, async (role) => {
    const person = allies[role] ?? null;
    const { broken, seen } = await brokenLinks({
      from: person ? portal.start() : portal.home(),
      kindOf: kindOf(portalRoutes),
      ask: (address) => askPortal(address, person, {}),
      mayMiss: /^\/archivos\//,
      faultOf: (html) => faultOfPage(html, person === null),
      each: 2,
    });
    expect(broken).toEqual([]);
    expect(seen).toBeGreaterThan(4);
  });
});
