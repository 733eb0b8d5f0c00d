import {
  aWorld,
  givenAlliance,
  givenDraft,
  givenInvitation,
  givenMember,
  givenOrganization,
  givenRequestSent,
} from '@alianzas/domain/given';
import { backoffice, portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import backofficeRoutes from '../../apps/backoffice/app/routes.ts';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import portalRoutes from '../../apps/portal/app/routes.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { addressesOf, type Declared } from './addresses.ts';
import { brokenLinks, faultOfError, faultOfPage, kindOf } from './crawl.ts';
import { linkOf } from './portal-scene.ts';
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
  // Names that bring their own stop.
  await world().database.owner.db.execute(sql`update organization set name = name || ' Ltda.'`);
  const organization = own.organizations[0]!;
  allies.representative = organization.representative.person;
  for (const role of ['delegate', 'liaison', 'collaborator'] as const) {
    allies[role] = (await givenMember(world(), organization.id, role)).actor.person;
  }
}, 240_000);

/** How many pages of a kind are walked, of each reader: more of them, over more of a kind, in `counted.test`. */
const EACH = process.env.DEEP ? 25 : 2;

describe('no page shows its reader a link that is closed, missing or broken, and each is called what its h1 says', () => {
  test.each(STAFF_ROLES)('back office, %s', { timeout: 240_000 }, async (role) => {
    const person = world().staff[role].id;
    const { broken, seen } = await brokenLinks({
      from: backoffice.tray(),
      kindOf: kindOf(backofficeRoutes),
      ask: (address) => askBackoffice(address, person, {}),
      mayMiss: /^\/archivos\//,
      faultOf: (html) => faultOfPage(html, null),
      each: EACH,
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
      faultOf: (html, address) => faultOfPage(html, person === null ? address : null),
      each: EACH,
    });
    expect(broken).toEqual([]);
    expect(seen).toBeGreaterThan(4);
  });

  test.each(['draft', 'sent', 'invitation'] as const)('portal, by the link of a mail: %s', async (link) => {
    const { from, cookie } = await linked(link);
    const { broken, seen } = await brokenLinks({
      from,
      kindOf: kindOf(portalRoutes),
      ask: (address) => askPortal(address, null, { headers: { cookie } }),
      mayMiss: /^\/archivos\//,
      faultOf: (html) => faultOfPage(html, null),
      each: 1,
    });
    expect(broken).toEqual([]);
    expect(seen).toBeGreaterThan(4);
  });
});

/** Where the link of a mail leads, with the cookie that it gives. */
async function linked(link: 'draft' | 'sent' | 'invitation'): Promise<{ from: string; cookie: string }> {
  if (link === 'invitation') {
    const { id } = await givenInvitation(world(), await givenOrganization(world()));
    return { from: portal.invitationAnswered(), cookie: await linkOf(world(), 'invitation', id) };
  }
  const { id } = link === 'draft' ? await givenDraft(world()) : await givenRequestSent(world());
  const from = link === 'draft' ? portal.requestTasks(id) : portal.requestSent(id);
  return { from, cookie: await linkOf(world(), 'request', id) };
}

describe('the page of an error is called what its h1 says, and says what to do', () => {
  const absent = '0198c000-0000-7000-8000-000000000000';
  const missing = { code: 'NADA-2026-9999', activity: '99', number: '99', visit: '99', n: '99', year: '1999' };
  const nowhere = {
    ...missing,
    id: absent,
    request: absent,
    figure: 'ninguna',
    kind: 'ninguna',
    token: 'x',
    key: 'x',
    waiting: 'x',
  };
  const addresses = (routes: readonly Declared[]) =>
    [...new Set(addressesOf(routes, () => nowhere).values())].filter((address) =>
      Object.values(nowhere).some((value) => address.endsWith(`/${value}`) || address.includes(`/${value}/`)),
    );

  test('of what is missing, in both apps, to who is signed in and who is not', { timeout: 240_000 }, async () => {
    const faults: string[] = [];
    let errors = 0;
    for (const [routes, ask, person] of [
      [backofficeRoutes, askBackoffice, world().staff.lead.id],
      [backofficeRoutes, askBackoffice, world().staff.observatory.id],
      [portalRoutes, askPortal, allies.representative!],
      [portalRoutes, askPortal, null],
    ] as const) {
      for (const address of addresses(routes)) {
        const answer = await ask(address, person, {});
        const html = await answer.text();
        if (answer.status < 400 || !answer.headers.get('content-type')?.startsWith('text/html')) continue;
        errors += 1;
        const fault = faultOfError(html);
        if (fault) faults.push(`${answer.status} ${address}: ${fault}`);
      }
    }
    expect(faults).toEqual([]);
    expect(errors).toBeGreaterThan(60);
  });
});
