import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { carryOverAlliance, confirmBalance, decideCompliance, endAlliance } from '../asRead.ts';
import { cycleFor, placeOf, staysOf } from '../cycle/index.ts';
import {
  answerNo,
  aWorld,
  by,
  dayNumber,
  type GivenAlliance,
  givenAlliance,
  givenBalanceFiled,
  givenBalanceSaved,
  givenCycle,
  givenRequestSent,
  must,
  refusal,
  requestRead,
  rowOf,
  through,
  type World,
} from '../given.ts';
import { acceptRequest } from '../intake/index.ts';
import { bogotaDay, Forbidden, NotFound, newId } from '../platform/index.ts';
import { balancePage, figurePage, sustainmentPage } from '../views/index.ts';
import { cycleOfAct, type FigureName, type Figures, figureNames, figuresOf } from './index.ts';

const world = aWorld();
let next: string;
/** Recognised and continuing, gone round once, and two before their decision 13 */
let outcome: GivenAlliance;
let round: GivenAlliance;
let decides: GivenAlliance;
let later: GivenAlliance;

const NOVEMBER = 290;
/** Before the end of the year, after its balance was cut */
const DECEMBER = 310;
const JANUARY = 340;

/** The figures that count what was done, each of which is of one year. */
function acts(figures: Figures): Record<string, number> {
  const { members, articulating, commitments, rounds, evidence, nonconformities, recognised, continuing } = figures;
  const visits = figures.activities.reduce((sum, activity) => sum + activity.visits, 0);
  const { met, replaced } = commitments;
  return { members, articulating, met, replaced, rounds, evidence, nonconformities, recognised, continuing, visits };
}

function counted(figures: Figures): Record<FigureName, number> {
  const { commitments, outcomes, quantification: _, activities, year: __, ...others } = figures;
  return {
    ...others,
    ...outcomes,
    met: commitments.met,
    replaced: commitments.replaced,
    commitments: commitments.total,
    visits: activities.reduce((sum, activity) => sum + activity.visits, 0),
  };
}

beforeAll(async () => {
  outcome = await givenAlliance(world(), { at: 16 });
  round = await givenAlliance(world(), { at: 12 });
  await answerNo(world(), round);
  decides = await givenAlliance(world(), { at: 13 });
  later = await givenAlliance(world(), { at: 13 });
  next = (await givenCycle(world().database, world().staff, 2027)).cycle.id;
}, 180_000);

test('R-241 Q-20 what happened stays of its year when its alliance is carried over', async () => {
  const lead = by(world(), 'lead', NOVEMBER);
  const before = await figuresOf(lead, world().cycle.id);
  expect(acts(before)).toMatchObject({ members: 4, met: 2, replaced: 1, rounds: 1, recognised: 1, continuing: 1 });
  for (const { id } of [outcome, round, decides, later])
    must(await carryOverAlliance(lead, { alliance: id, to: next, reason: 'Sigue el año entrante' }));

  const again = { alliance: outcome.id, to: next, reason: 'Sigue el año entrante' };
  must(await carryOverAlliance(lead, again));
  expect(refusal(await carryOverAlliance(by(world(), 'director', NOVEMBER), again))).toBe('balance.carryToLaterCycle');
  const late = { ...again, from: world().cycle.id };
  expect(refusal(await carryOverAlliance(by(world(), 'director', NOVEMBER), late))).toBe('balance.carriedAlready');
  expect(acts(await figuresOf(lead, world().cycle.id))).toEqual(acts(before));
  const nothing = Object.fromEntries(Object.keys(acts(before)).map((name) => [name, 0]));
  expect(acts(await figuresOf(lead, next))).toEqual(nothing);

  const { alliances, outcomes } = await figuresOf(lead, world().cycle.id);
  expect([alliances, outcomes.carriedOver]).toEqual([0, 4]);
});

test('an act is of the year of its day where its alliance lived in it, else of the cycle in which it stood', async () => {
  const of = async (at: string) =>
    rowOf(
      world(),
      sql`select y.year from alliance m join cycle y on y.id = ${cycleOfAct(sql`m`, sql`${at}::timestamptz`)} where m.id = ${decides.id}`,
    );
  for (const [at, year] of [
    ['2025-12-30T15:00:00Z', 2026],
    ['2026-06-01T15:00:00Z', 2026],
    ['2027-01-01T04:30:00Z', 2026],
    ['2027-01-01T05:30:00Z', 2027],
    ['2031-03-01T15:00:00Z', 2027],
  ] as const)
    expect([at, await of(at)]).toEqual([at, { year }]);
});

test('R-241 the filed balance keeps the figures of its year; what is done after its cut is of the next; each opens its rows', async () => {
  const lead = by(world(), 'lead', NOVEMBER);
  const drafted = await figuresOf(lead, world().cycle.id);
  await givenBalanceFiled(world(), NOVEMBER);
  const yes = { answer: 'yes' as const, reason: 'Cumplió' };
  must(await decideCompliance(by(world(), 'professional', DECEMBER), { ...yes, alliance: decides.id }));
  must(await decideCompliance(by(world(), 'professional', JANUARY), { ...yes, alliance: later.id }));
  const first = (await balancePage(lead, 2026)).figures;
  const second = (await balancePage(lead, 2027)).figures;
  expect(first).toEqual(drafted);
  expect(second).toMatchObject({ alliances: 4, members: 0, commitments: { met: 4, replaced: 0 }, rounds: 0 });
  expect(acts(second)).toMatchObject({ met: 4, visits: 2, recognised: 0, continuing: 0 });
  expect(first.commitments).toEqual({ met: 2, replaced: 1, total: 3 });
  const all = await rowOf(world(), sql`select count(*)::int as total from commitment`);
  expect(first.commitments.total + second.commitments.total).toBe(all.total);
  for (const figures of [first, second]) {
    const opened = figureNames.map(async (name) => [name, (await figurePage(lead, figures.year, name)).rows.length]);
    expect(Object.fromEntries(await Promise.all(opened))).toEqual(counted(figures));
  }
  const { decided } = await sustainmentPage(lead, { after: '' });
  expect(decided.map(({ alliance, year }) => [alliance, year])).toContainEqual([outcome.code, 2026]);
});

test.each([NOVEMBER - 1, NOVEMBER + 1, DECEMBER, JANUARY])(
  'what an alliance does on day %i and what is told of that day are of one cycle',
  async (day) => {
    const lead = by(world(), 'lead', JANUARY + 1);
    const at = dayNumber(day);
    const { act } = await rowOf(
      world(),
      sql`select ${cycleOfAct(sql`m`, sql`${at.toISOString()}::timestamptz`)} as act from alliance m where m.id = ${decides.id}`,
    );
    const stays = await staysOf(lead, { id: decides.id, cycleId: next });
    const told = placeOf(stays, { from: '2026-01-01', to: '2027-12-31' }, bogotaDay(at));
    expect(told).toMatchObject({ cycle: act, why: day < NOVEMBER ? 'afterCut' : null });
  },
);

let year = 2060;
function another(): Promise<World> {
  year += 1;
  return givenCycle(world().database, world().staff, year);
}

test('an alliance is carried over running, to a later cycle that receives alliances', async () => {
  const [of, next] = [await another(), await another()];
  const one = await givenAlliance(next, { at: 3 });
  const lead = by(of, 'lead', 10);
  const to = (cycle: string) => ({ alliance: one.id, to: cycle, reason: 'Sigue' });
  expect(refusal(await carryOverAlliance(lead, to(of.cycle.id)))).toBe('balance.carryToLaterCycle');
  expect(refusal(await carryOverAlliance(lead, to(next.cycle.id)))).toBe('balance.carryToLaterCycle');
  await expect(carryOverAlliance(by(of, 'professional', 10), to(next.cycle.id))).rejects.toThrow(Forbidden);
  await expect(
    carryOverAlliance(through(of, one.organizations[0]!.representative, 10), to(next.cycle.id)),
  ).rejects.toThrow(Forbidden);
  await expect(carryOverAlliance(lead, { ...to(next.cycle.id), alliance: newId(lead.now) })).rejects.toThrow(NotFound);
  must(await endAlliance(lead, { alliance: one.id, outcome: 'withdrawn', reason: 'Se retira' }));
  expect(refusal(await carryOverAlliance(lead, to(next.cycle.id)))).toBe('alliance.notRunning');
});

test('no alliance comes into a year whose balance was confirmed: it would be left behind in a closed cycle', async () => {
  const of = await another();
  await givenBalanceSaved(of);
  must(await confirmBalance(by(of, 'director', 30), { cycle: of.cycle.id }));
  const late = await givenRequestSent(of);
  const input = {
    ...(await requestRead(of, late.id)),
    title: 'Tardía',
    initiatives: [...of.cycle.initiatives],
    professional: of.staff.professional.id,
  };
  // Another year takes it, whose initiatives these are not.
  expect(refusal(await acceptRequest(by(of, 'lead', 30), input))).toBe('initiative.notPrioritised');
  expect((await cycleFor(by(of, 'lead', 30)))?.id).not.toBe(of.cycle.id);
});
