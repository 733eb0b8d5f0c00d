import { beforeAll, expect, test } from 'vitest';
import { pathOf } from '../alliance/index.ts';
import { carryOverAlliance, undoStep } from '../asRead.ts';
import {
  aWorld,
  by,
  type GivenAlliance,
  givenAlliance,
  givenBalanceFiled,
  givenCycle,
  must,
  refusal,
  type World,
  walk,
} from '../given.ts';
import { caseTurns, figurePage } from '../views/index.ts';

const world = aWorld();

const CUT = 290;
const LATE = 310;
const lead = (day = LATE) => by(world(), 'lead', day);
const undo = (one: GivenAlliance, step: number) => undoStep(lead(), { alliance: one.id, step, reason: 'Por error' });

/** Every step whose last one goes back while no balance counts it. */
const STEPS = [3, 4, 5, 6, 9, 11, 12, 13, 14] as const;
const cases = new Map<number, GivenAlliance>();
let next: World;

beforeAll(async () => {
  next = await givenCycle(world().database, world().staff, world().cycle.year + 1);
  for (const at of STEPS) {
    const one = await givenAlliance(world(), { at });
    // What is walked from here on is of December
    cases.set(at, { ...one, rounds: 100 });
    must(await carryOverAlliance(lead(CUT - 1), { alliance: one.id, to: next.cycle.id, reason: 'Sigue' }));
  }
  await givenBalanceFiled(world(), CUT);
}, 300_000);

const standing = async (one: GivenAlliance) => {
  const pinned = { ...(await pathOf(lead(), one.id)), id: one.id, procedureVersion: 2 };
  return (await caseTurns(lead(), pinned)).standing;
};

test.each(STEPS)('what led to %i before the cut is counted by it, and does not go back', async (at) => {
  const one = cases.get(at)!;
  expect(refusal(await undo(one, at))).toBe('undo.counted');
  expect((await standing(one)).isCounted).toBe(true);
});

test('what was met in the year that was cut is met in no other', async () => {
  const met = async (year: number) =>
    (await figurePage(lead(), year, 'met')).rows.filter(({ alliance }) => alliance === cases.get(14)!.code).length;
  expect(await met(world().cycle.year)).toBeGreaterThan(0);
  expect(await met(next.cycle.year)).toBe(0);
});

test('a step taken after the cut goes back, and no further', async () => {
  const one = cases.get(12)!;
  await walk(next, one, 12, 13);
  expect((await standing(one)).isCounted).toBe(false);
  must(await undo(one, 13));
  expect(refusal(await undo(one, 12))).toBe('undo.counted');
});
