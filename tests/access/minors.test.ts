import { returnEvidence, submitEvidence } from '@alianzas/domain/evidence';
import {
  aWorld,
  by,
  dayOf,
  type GivenAlliance,
  givenAlliance,
  givenMinors,
  must,
  reportOf,
  rowOf,
  type StaffName,
  through,
} from '@alianzas/domain/given';
import { backoffice, portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import ofBackoffice from '../../apps/backoffice/app/routes.ts';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import ofPortal from '../../apps/portal/app/routes.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { brokenLinks, type Crawl, kindOf } from './crawl.ts';

const world = aWorld();
const ask = aBackoffice(world);
const askPortal = aPortal(world);
const WORDS = ['CANARIO-DE-LO-CONTADO', 'CANARIO-DEL-LUGAR', 'CANARIO-DE-LA-RAZON'];

let one: GivenAlliance;

beforeAll(async () => {
  one = await givenAlliance(world(), { at: 11, parties: 2 });
  const { evidence } = await givenMinors(world(), one);
  const { activity } = await rowOf(
    world(),
    sql`select plan_activity_id as activity from evidence where id = ${evidence}`,
  );
  await world().database.owner.db.execute(
    sql`update evidence set description = ${WORDS[0]}, place = ${WORDS[1]} where id = ${evidence}`,
  );
  must(await returnEvidence(by(world(), 'professional', dayOf(one, 11)), { evidence, reason: WORDS[2]! }));
  const { id, representative } = one.organizations[0]!;
  const ctx = through(world(), representative, dayOf(one, 11));
  must(await submitEvidence(ctx, { ...(await reportOf(ctx, one.id, id)), planActivity: String(activity) }));
}, 240_000);

/** What the pages that lead on from a case show to somebody, of what was told of minors. */
async function shownIn(crawled: Pick<Crawl, 'from' | 'kindOf' | 'ask'>, atLeast: number): Promise<string[]> {
  const { broken, seen } = await brokenLinks({
    ...{ ...crawled, each: 3, mayMiss: /./ },
    faultOf: (html) => WORDS.find((word) => html.includes(word)) ?? null,
  });
  expect(seen).toBeGreaterThan(atLeast);
  return broken.filter((line) => WORDS.some((word) => line.startsWith(word)));
}

function shownTo(name: StaffName): Promise<string[]> {
  const from = { from: backoffice.alliance(one.code), kindOf: kindOf(ofBackoffice) };
  return shownIn({ ...from, ask: (address) => ask(address, world().staff[name].id) }, 20);
}

function shownToSide(index: number): Promise<string[]> {
  const { person } = one.organizations[index]!.representative;
  const from = { from: portal.alliance(one.code), kindOf: kindOf(ofPortal) };
  return shownIn({ ...from, ask: (address) => askPortal(address, person) }, 10);
}

test('the side that reported it reads its words in the portal, and another party of the alliance none of them', async () => {
  expect((await shownToSide(0)).length).toBeGreaterThan(1);
  expect(await shownToSide(1)).toEqual([]);
}, 120_000);

test('the professional of the case reads what was told of minors', async () => {
  expect((await shownTo('professional')).length).toBeGreaterThan(1);
}, 120_000);

test.each(['colleague', 'director', 'undersecretary', 'auditor'] as const)(
  'no page shows it to the %s, who did not say why',
  async (name) => {
    expect(await shownTo(name)).toEqual([]);
  },
  120_000,
);
