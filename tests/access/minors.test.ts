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
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import ofBackoffice from '../../apps/backoffice/app/routes.ts';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { brokenLinks, kindOf } from './crawl.ts';

const world = aWorld();
const ask = aBackoffice(world);
const WORDS = ['CANARIO-DE-LO-CONTADO', 'CANARIO-DEL-LUGAR', 'CANARIO-DE-LA-RAZON'];

let one: GivenAlliance;

beforeAll(async () => {
  one = await givenAlliance(world(), { at: 11 });
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
async function shownTo(name: StaffName): Promise<string[]> {
  const { broken, seen } = await brokenLinks({
    ...{ from: backoffice.alliance(one.code), kindOf: kindOf(ofBackoffice), each: 3, mayMiss: /./ },
    ask: (address) => ask(address, world().staff[name].id),
    faultOf: (html) => WORDS.find((word) => html.includes(word)) ?? null,
  });
  expect(seen).toBeGreaterThan(20);
  return broken.filter((line) => WORDS.some((word) => line.startsWith(word)));
}

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
