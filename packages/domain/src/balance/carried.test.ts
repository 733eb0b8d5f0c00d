import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { decideCompliance } from '../followup/index.ts';
import {
  answerNo,
  aWorld,
  by,
  type GivenAlliance,
  givenAlliance,
  givenBalanceFiled,
  givenCycle,
  must,
  rowOf,
} from '../given.ts';
import { balancePage, figurePage, sustainmentPage } from '../views/index.ts';
import { carryOverAlliance, cycleOfAct, type FigureName, type Figures, figureNames, figuresOf } from './index.ts';

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
  const { commitments, outcomes, quantification: _, activities: __, year: ___, ...others } = figures;
  return {
    ...others,
    ...outcomes,
    met: commitments.met,
    replaced: commitments.replaced,
    commitments: commitments.total,
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
  expect(first.commitments.total + second.commitments.total).toBe(all['total']);
  for (const figures of [first, second]) {
    const opened = figureNames.map(async (name) => [name, (await figurePage(lead, figures.year, name)).rows.length]);
    expect(Object.fromEntries(await Promise.all(opened))).toEqual(counted(figures));
  }
  const { decided } = await sustainmentPage(lead, { after: '' });
  expect(decided.map(({ alliance, year }) => [alliance, year])).toContainEqual([outcome.code, 2026]);
});
