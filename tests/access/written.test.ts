import { aWorld, givenAlliance, givenEverything } from '@alianzas/domain/given';
import { backoffice, portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import backofficeRoutes from '../../apps/backoffice/app/routes.ts';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import portalRoutes from '../../apps/portal/app/routes.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import type { Declared } from './addresses.ts';
import { markTexts } from './canaries.ts';
import { brokenLinks, kindOf } from './crawl.ts';
import { REFUSES } from './refused-words.ts';
import { staffAddresses } from './staff-scene.ts';

const world = aWorld();
const [inBackoffice, inPortal] = [aBackoffice(world), aPortal(world)];

/** After each text that somebody wrote: a line of its own with an address of the web that says of which column it is. */
const wordOf = (table: string, column: string) => `\nhttps://zq.example/${table}.${column}`;
const ADDRESS = /https:\/\/zq\.example\/(\w+\.\w+)/g;

/**
 * What is called so and not told: names, titles, numbers and addresses, which lead to what they name or stand in a line with
 * others.
 */
const CALLED =
  /\.(?:\w*name|named|title|subject|position|responsible|addressee|number|number_in_force|path|unit|nit|email|phone|address|contact_\w+)$/;

/** Where a text is what the link to it is called, or where the title of a case or the name of who sent it stands in what was kept whole. */
const HEADS: readonly string[] = [
  'intake/tray: contribution.description',
  'cases/plan-state: plan_snapshot.content',
  'alliance/history: request_sending.content',
];

let ally = '';
let refused: string[] = [];

beforeAll(async () => {
  await givenEverything(world());
  await staffAddresses(world());
  const one = await givenAlliance(world(), { at: 12, kind: 'pact' });
  ally = one.organizations[0]!.representative.person;
  await world().database.owner.db.execute(sql`update file set key = md5(id::text)`);
  ({ refused } = await markTexts(world(), wordOf));
}, 300_000);

test('the columns that take no word besides are those of the list; one that refused none holds no text here', async () => {
  const others = Object.keys(REFUSES).filter((column) => !refused.includes(column));
  expect(refused.length).toBeGreaterThan(30);
  for (const column of others) {
    const [table, name] = column.split('.').map((word) => sql.identifier(word));
    const { db } = world().database.owner;
    expect([...(await db.execute(sql`select 1 from ${table} where ${name} <> '' limit 1`))], column).toEqual([]);
  }
});

/** Texts of people that a page shows otherwise than with their line ends and their links. */
function rawIn(html: string): string[] {
  const shown = html
    .slice(html.indexOf('<body'))
    .replace(/<!--.*?-->/gs, '')
    .replace(/<(textarea|option|select|title|script|style)\b.*?<\/\1>/gs, '')
    .replace(/(?:<br\/>|<li>)<a class="wrap-anywhere".*?<\/a>/gs, '')
    .replace(/<[^>]*>/g, ' ');
  return [...shown.matchAll(ADDRESS)].map(([, column]) => column!).filter((column) => !CALLED.test(column));
}

/** Every kind of page that can be reached from one: the texts of people that some page of it shows raw. */
async function rawFrom(from: string, routes: readonly Declared[], ask: (address: string) => Promise<Response>) {
  const routeOf = kindOf(routes);
  const raw = new Set<string>();
  const { seen } = await brokenLinks({
    ...{ from, kindOf: routeOf, ask, mayMiss: /^\/archivos\//, each: 3 },
    faultOf: (html, address) => {
      const route = (routeOf(address) ?? '').replace(/^routes\/|\.tsx?.*$/g, '');
      for (const column of rawIn(html)) raw.add(`${route}: ${column}`);
      return null;
    },
  });
  return { raw: [...raw].filter((one) => !HEADS.includes(one)).sort(), seen };
}

test.each(['lead', 'auditor'] as const)(
  'the back office shows each text as it was written to the %s',
  async (role) => {
    const { id } = world().staff[role];
    const { raw, seen } = await rawFrom(backoffice.tray(), backofficeRoutes, (path) => inBackoffice(path, id, {}));
    expect(raw).toEqual([]);
    expect(seen).toBeGreaterThan(100);
  },
  240_000,
);

test('the portal shows each text as it was written to who wrote it', async () => {
  const { raw, seen } = await rawFrom(portal.start(), portalRoutes, (path) => inPortal(path, ally, {}));
  expect(raw).toEqual([]);
  expect(seen).toBeGreaterThan(10);
}, 240_000);
