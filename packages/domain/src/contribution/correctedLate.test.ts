import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import {
  aWorld,
  by,
  correctVerifiedContribution,
  type GivenAlliance,
  givenAlliance,
  givenBalanceFiled,
  must,
  refusal,
  type StaffName,
  through,
} from '../given.ts';
import { contributionsPage, matrixPage, quantificationPage } from '../views/index.ts';
import { declareContribution, verifyContribution, withdrawContribution } from './index.ts';

const world = aWorld();
const [CUT, LATE] = [290, 310];
const as = (name: StaffName, day = LATE) => by(world(), name, day);
const reason = 'Eran dos jornadas';
let one: GivenAlliance;
let lines: string[];
/** Corrected before the cut, and nobody verified that before it. */
let waiting: string;
/** The same, and to be turned down. */
let mistaken: string;

const said = (quantity: string) => ({
  ...{ key: randomUUID(), initiative: world().cycle.initiatives[0]!, category: 'space' as const },
  ...{ description: 'Salón', quantity, unit: 'jornada', deliveredOn: '2026-02-10' },
  ...{ monetizable: 'yes' as const, method: 'quotation' as const, rate: '100000', rateSource: 'Cotización 12' },
});

async function verified(): Promise<string> {
  const of = { alliance: one.id, organization: one.organizations[0]!.id };
  const giver = through(world(), one.organizations[0]!.representative, 20);
  const { id } = must(await declareContribution(giver, { ...said('10'), ...of }));
  must(await verifyContribution(as('lead', 21), { contribution: id }));
  return id;
}

const correct = async (contribution: string, quantity: string, day: number, apartReason?: string) =>
  correctVerifiedContribution(as('director', day), { ...said(quantity), contribution, reason, apartReason });

beforeAll(async () => {
  one = await givenAlliance(world(), { at: 16 });
  lines = [await verified(), await verified(), await verified(), await verified()];
  const inTime = must(await correct(lines[0]!, '2', 22)).id;
  must(await verifyContribution(as('professional', 23), { contribution: inTime }));
  waiting = must(await correct(lines[1]!, '2', 24)).id;
  mistaken = must(await correct(lines[3]!, '9', 24)).id;
  await givenBalanceFiled(world(), CUT);
}, 120_000);

/** What was filed, and what its case adds up. */
async function filed() {
  const { year } = world().cycle;
  const { totals, cells } = await matrixPage(as('lead'), year);
  const { apart: _apart, ...quantified } = (await quantificationPage(as('lead'), year))!;
  return { totals, cells, quantified };
}
const ofCase = async () => (await contributionsPage(as('lead'), one.id)).totals;
const apart = async () => (await matrixPage(as('lead'), world().cycle.year)).apart.map(({ id }) => id);

test('what was filed counts of each delivery the line that was in force, and of its case as much', async () => {
  const { totals } = await filed();
  expect(totals.whole).toMatchObject({
    verified: '3200000',
    declared: '3200000',
    deliveries: 4,
    verifiedDeliveries: 4,
  });
  expect(await ofCase()).toEqual({ declared: '3200000', verified: '3200000' });
});

test('after the cut a correction is a later line, told apart, and moves nothing of what was filed', async () => {
  const [was, wasOfCase] = [await filed(), await ofCase()];
  expect(refusal(await correct(lines[2]!, '1', LATE))).toBe('contribution.afterCut');
  const late = must(await correct(lines[2]!, '1', LATE, 'Se vio en enero')).id;
  expect(await apart()).toEqual(expect.arrayContaining([waiting, late]));
  for (const contribution of [waiting, late]) must(await verifyContribution(as('professional'), { contribution }));
  expect([await filed(), await ofCase()]).toEqual([was, wasOfCase]);
  expect((await apart()).sort()).toEqual([waiting, mistaken, late].sort());
});

test('one that waited when the balance was confirmed stands in none, and can be turned down', async () => {
  const was = await filed();
  expect(await apart()).toContain(mistaken);
  must(await withdrawContribution(as('colleague'), { contribution: mistaken, reason: 'No era' }));
  expect(await apart()).not.toContain(mistaken);
  expect(await filed()).toEqual(was);
});
