import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { carryOverAlliance, confirmBalance, endAlliance } from '../asRead.ts';
import { declareContribution, verifyContribution } from '../contribution/index.ts';
import { acceptEvidence, submitEvidence } from '../evidence/index.ts';
import { confirmNonconformity, nonconformitiesOf, proposeOverdue } from '../followup/index.ts';
import {
  aWorld,
  by,
  dayNumber,
  followUp,
  type GivenAlliance,
  givenActa,
  givenAlliance,
  givenBalanceFiled,
  givenBalanceSaved,
  givenCycle,
  must,
  radicado,
  refusal,
  renewFirst,
  reportOf,
  rowOf,
  through,
  type World,
  walk,
} from '../given.ts';
import { balanceFacts } from '../notification/index.ts';
import { planOf } from '../plan/index.ts';
import { bogotaDay } from '../platform/index.ts';
import { contextOf } from '../testing.ts';
import { balancePage, figurePage, laterEvidence, quantificationPage } from '../views/index.ts';
import { type FigureName, figureNames, fileBalance } from './index.ts';

const world = aWorld();

/** The balance of the year is cut in November; everything here is entered in December, of the same year. */
const CUT = 290;
const LATE = 310;
const lead = (day = LATE) => by(world(), 'lead', day);
const year = () => world().cycle.year;
/** The day of an execution: before the cut, or in December, after it and before the year ends. */
const BEFORE = bogotaDay(dayNumber(CUT - 2));
const AFTER = bogotaDay(dayNumber(LATE - 2));
const WHY = 'Se supo después del balance';

let next: World;
/** Closed with its year. */
let closed: GivenAlliance;

/** A case that was carried over before the cut, with its later days. */
type Case = { one: GivenAlliance; at: number; said?: 'no'; before?: (one: GivenAlliance) => Promise<void> };
const cases = {
  member: { at: 5 },
  articulating: { at: 5, said: 'no' },
  delivering: { at: 11 },
  found: { at: 11 },
  withdrawn: { at: 3 },
  ended: { at: 11 },
  met: { at: 13 },
  replaced: { at: 12, before: (one: GivenAlliance) => followUp(world(), one, 'partly') },
  recognised: { at: 14 },
  continuing: { at: 15 },
} satisfies Record<string, Omit<Case, 'one'>>;
type Name = keyof typeof cases;
const given = {} as Record<Name, GivenAlliance>;

beforeAll(async () => {
  closed = await givenAlliance(world(), { at: 16 });
  next = await givenCycle(world().database, world().staff, year() + 1);
  for (const [name, { at, said, before }] of Object.entries(cases) as [Name, Omit<Case, 'one'>][]) {
    const one = await givenAlliance(world(), { at, answers: [said ?? 'yes'] });
    await before?.(one);
    // Each round takes three days of the story: what is walked from here on is of December.
    given[name] = { ...one, rounds: 100 };
    must(await carryOverAlliance(lead(CUT - 1), { alliance: one.id, to: next.cycle.id, reason: 'Sigue' }));
  }
  await givenBalanceFiled(world(), CUT);
}, 300_000);

const ally = (one: GivenAlliance) => through(world(), one.organizations[0]!.representative, LATE);

async function deliver(one: GivenAlliance, deliveredOn: string, apartReason?: string) {
  const line = {
    ...{ key: randomUUID(), alliance: one.id, organization: one.organizations[0]!.id, apartReason },
    ...{ initiative: world().cycle.initiatives[0]!, category: 'space' as const, description: 'Salón de diciembre' },
    ...{ quantity: '1', unit: 'día', deliveredOn, monetizable: 'yes' as const, rate: '1000' },
    ...{ method: 'quotation' as const, rateSource: 'Cotización' },
  };
  const { id } = must(await declareContribution(ally(one), line));
  must(await verifyContribution(lead(), { contribution: id }));
}

async function report(one: GivenAlliance, executedOn: string, apartReason?: string) {
  const ctx = ally(one);
  const activities = (await planOf(ctx, one.id)).actions.flatMap((action) => action.activities);
  const planActivity = activities.find(({ partyId }) => partyId)!.id;
  const told = await reportOf(ctx, one.id, one.organizations[0]!.id);
  const said = { ...told, planActivity, executedOn, apartReason };
  const { id } = must(await submitEvidence(ctx, said));
  must(await acceptEvidence(by(world(), 'professional', LATE), { evidence: id }));
}

/** Decided by an acta of December, of a session of the year that goes on. */
async function decide(one: GivenAlliance, activity: 5, answer: 'yes' | 'no') {
  const content = { activity, answer, reason: 'Por su compromiso' };
  const items = [{ alliance: one.id, organization: one.organizations[0]!.id, content }];
  await givenActa(next, { activities: [activity], alliances: [one.id], items, day: LATE });
}

async function find(one: GivenAlliance) {
  const night = contextOf(world().database.worker, { kind: 'job', name: 'overdue' }, dayNumber(LATE));
  expect(must(await proposeOverdue(night, one.id)).proposed).toBeGreaterThan(0);
  const [found] = await nonconformitiesOf(lead(), { alliance: one.id, state: 'proposed', limit: 50 });
  const said = { reason: 'No llegó nada', responsible: 'Coordinación', dueOn: bogotaDay(dayNumber(LATE + 20)) };
  must(await confirmNonconformity(lead(), { nonconformity: found!.id, ...said }));
}

interface Late {
  of: () => GivenAlliance;
  done: (one: GivenAlliance) => Promise<unknown>;
  /** All the figures of the year that goes on to which it adds; none where it is told apart in the year that was cut */
  adds: readonly FigureName[];
  apart?: 'line' | 'evidence';
}

const end = (outcome: 'withdrawn' | 'endedEarly') => (one: GivenAlliance) =>
  endAlliance(lead(), { alliance: one.id, outcome, reason: 'No sigue' }).then(must);

/** Each thing that a balance counts, entered after the cut. */
const LATE_ACTS: Readonly<Record<string, Late>> = {
  'a delivery of a case that closed': {
    of: () => closed,
    done: (one) => deliver(one, BEFORE, WHY),
    adds: [],
    apart: 'line',
  },
  'a delivery of before the cut': {
    of: () => given.delivering,
    done: (one) => deliver(one, BEFORE, WHY),
    adds: [],
    apart: 'line',
  },
  'a delivery of after the cut': { of: () => given.delivering, done: (one) => deliver(one, AFTER), adds: [] },
  'evidence of before the cut': {
    of: () => given.delivering,
    done: (one) => report(one, BEFORE, WHY),
    adds: [],
    apart: 'evidence',
  },
  'evidence of after the cut': {
    of: () => given.delivering,
    done: (one) => report(one, AFTER),
    adds: ['evidence'],
  },
  'a member': { of: () => given.member, done: (one) => decide(one, 5, 'yes'), adds: ['members', 'visits'] },
  'one that articulates': {
    of: () => given.articulating,
    done: (one) => decide(one, 5, 'no'),
    adds: ['articulating', 'visits'],
  },
  'commitments met': { of: () => given.met, done: (one) => walk(next, one, 13, 14), adds: ['met', 'visits'] },
  'a commitment replaced': {
    of: () => given.replaced,
    done: (one) => renewFirst(next, one),
    adds: ['replaced', 'rounds', 'commitments', 'visits'],
  },
  'a salida no conforme': { of: () => given.found, done: find, adds: ['nonconformities'] },
  'a session of 14': {
    of: () => given.recognised,
    done: (one) => walk(next, one, 14, 15),
    adds: ['recognised', 'visits'],
  },
  'a session of 15': {
    of: () => given.continuing,
    done: (one) => walk(next, one, 15, 16),
    adds: ['continuing', 'closed', 'visits'],
  },
  'a case withdrawn': { of: () => given.withdrawn, done: end('withdrawn'), adds: ['withdrawn'] },
  'a case ended early': { of: () => given.ended, done: end('endedEarly'), adds: ['endedEarly'] },
};

/** Everything that tells of the year that was cut, without what came later: its page, its rows, its money and its mail. */
async function frozen() {
  const { figures } = await balancePage(lead(), year());
  const { apart: _, ...quantified } = await quantificationPage(lead(), year());
  const rows = await Promise.all(figureNames.map((name) => figurePage(lead(), year(), name)));
  const job = contextOf(world().database.worker, { kind: 'job', name: 'mail' }, dayNumber(LATE));
  return { figures, quantified, rows, mailed: await balanceFacts(job, world().cycle.id, closed.id) };
}

/** How often a figure of the year that goes on counts a case. */
async function counted(one: GivenAlliance, name: FigureName): Promise<number> {
  const { rows } = await figurePage(lead(), year() + 1, name);
  return rows.filter(({ alliance }) => alliance === one.code).length;
}

/** What the year that was cut tells apart of a case. */
async function toldApart(one: GivenAlliance, kind: 'line' | 'evidence'): Promise<number> {
  const rows =
    kind === 'line' ? (await quantificationPage(lead(), year())).apart : await laterEvidence(lead(), world().cycle.id);
  return rows.filter(({ alliance }) => alliance === one.code).length;
}

test.each(Object.entries(LATE_ACTS))(
  '%s, entered after the cut, moves no figure of it, and stands where it belongs',
  async (_name, { of, done, adds, apart }) => {
    const one = of();
    const before = await frozen();
    const standing = await Promise.all(figureNames.map((name) => counted(one, name)));
    const told = apart ? await toldApart(one, apart) : 0;
    await done(one);
    expect(await frozen()).toEqual(before);
    for (const [at, name] of figureNames.entries()) {
      const now = await counted(one, name);
      if (adds.includes(name)) expect(now, name).toBeGreaterThan(standing[at]!);
      else expect(now, name).toBe(standing[at]);
    }
    if (apart) expect(await toldApart(one, apart)).toBe(told + 1);
  },
);

test('a case that a confirmed balance counts waits for its filing: it does not end otherwise, nor is it carried over', async () => {
  const of = await givenCycle(world().database, world().staff, year() + 40);
  const one = await givenAlliance(of, { at: 16 });
  await givenBalanceSaved(of);
  must(await confirmBalance(by(of, 'director', 30), { cycle: of.cycle.id }));
  const { figures } = await balancePage(lead(31), of.cycle.year);
  const ending = { alliance: one.id, outcome: 'withdrawn' as const, reason: 'No sigue' };
  expect(refusal(await endAlliance(lead(31), ending))).toBe('alliance.counted');
  const later = await givenCycle(world().database, world().staff, year() + 41);
  const carrying = { alliance: one.id, to: later.cycle.id, reason: 'Sigue' };
  expect(refusal(await carryOverAlliance(lead(31), carrying))).toBe('balance.alreadyConfirmed');
  expect((await balancePage(lead(31), of.cycle.year)).figures).toEqual(figures);
  const desk = by(of, 'correspondence', 32);
  must(await fileBalance(desk, { cycle: of.cycle.id, number: radicado(), filedOn: bogotaDay(desk.now) }));
  expect(await rowOf(of, sql`select state from alliance where id = ${one.id}`)).toEqual({ state: 'closed' });
  expect((await balancePage(lead(33), of.cycle.year)).figures).toEqual(figures);
});

test('each figure is walked, but those to which nothing adds once their year is cut', () => {
  const walked = new Set(Object.values(LATE_ACTS).flatMap(({ adds }) => adds));
  // No case comes into a year that is cut or leaves it.
  const never: readonly FigureName[] = ['alliances', 'carriedOver'];
  expect(figureNames.filter((name) => !walked.has(name))).toEqual(never);
});

test('what was delivered after the cut adds to the money of the year that goes on, and what was before it to none', async () => {
  const { lines } = await quantificationPage(lead(), year() + 1);
  expect(lines.map(({ deliveries, value }) => [deliveries, value])).toEqual([[1, '1000']]);
});
