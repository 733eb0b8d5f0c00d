import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { carryOverAlliance } from '../asRead.ts';
import { figuresOf } from '../balance/index.ts';
import { ledgerStanding } from '../contribution/index.ts';
import {
  aWorld,
  type GivenAlliance,
  givenAlliance,
  givenBalanceFiled,
  givenCycle,
  must,
  refusal,
  rowOf,
} from '../given.ts';
import { planOf } from '../plan/index.ts';
import type { Outcome } from '../platform/index.ts';
import { contextOf } from '../testing.ts';
import { balancePage, laterEvidence } from '../views/index.ts';
import { acceptEvidence, keepFiles, submitEvidence } from './index.ts';
import { decideSubmission } from './rules.ts';
import { keptFile } from './testing.ts';

const world = aWorld();
/** Half an hour before midnight of the last day of the year in Bogotá, and half an hour after it: both are 2027 in UTC */
const before = new Date('2027-01-01T04:30:00Z');
const after = new Date('2027-01-01T05:30:00Z');
const january = new Date('2027-01-20T15:00:00Z');

let one: GivenAlliance;
let long: GivenAlliance;
let next: string;
const staff = (name: 'professional' | 'lead' | 'director', at: Date) =>
  contextOf(world().database.backoffice, world().staff[name].actor, at);

async function report(at: Date, executedOn: string, apartReason?: string, of = one): Promise<Outcome<{ id: string }>> {
  const ally = contextOf(world().database.portal, of.organizations[0]!.representative, at);
  const { actions } = await planOf(staff('lead', at), of.id);
  const activity = actions.flatMap((action) => action.activities).find((each) => each.partyId !== null)!;
  const side = { alliance: of.id, organization: of.organizations[0]!.id };
  const { ids: files } = must(await keepFiles(ally, { ...side, files: [keptFile()] }));
  const told = { description: 'Se hizo', executedOn, apartReason, place: 'Parque', showsMinors: 'no' as const, files };
  return submitEvidence(ally, { key: randomUUID(), planActivity: activity.id, ...told });
}
const accepted = async (outcome: Outcome<{ id: string }>, at: Date) => {
  const { id } = must(outcome);
  must(await acceptEvidence(staff('lead', at), { evidence: id }));
  return id;
};
const keptOf = (id: string) =>
  rowOf(
    world(),
    sql`select c.year, e.apart_reason as reason from evidence e join cycle c on c.id = e.cycle_id where e.id = ${id}`,
  );

beforeAll(async () => {
  one = await givenAlliance(world(), { at: 11 });
  long = await givenAlliance(world(), { at: 11, months: 14 });
  next = (await givenCycle(world().database, world().staff, 2027)).cycle.id;
}, 120_000);

test('what happened on the last day is of that year, in Bogotá; of the next day it waits for the carry-over or a reason', async () => {
  expect(refusal(await report(before, '2027-01-01'))).toBe('evidence.executedInTheFuture');
  const last = await accepted(await report(before, '2026-12-31'), before);
  expect(await keptOf(last)).toEqual({ year: 2026, reason: null });
  expect(refusal(await report(after, '2027-01-01'))).toBe('evidence.outsideCycle');
  const apart = await accepted(await report(after, '2027-01-01', 'Falta trasladarla'), after);
  expect(await keptOf(apart)).toEqual({ year: 2026, reason: 'Falta trasladarla' });
  expect((await figuresOf(staff('lead', after), world().cycle.id)).evidence).toBe(1);
  expect(await laterEvidence(staff('lead', after), world().cycle.id)).toMatchObject([
    { id: apart, apartReason: 'Falta trasladarla' },
  ]);
});

test('a plan that goes on after the year takes what is done within it, also a delivery, and it adds to the figures', async () => {
  const counted = (await figuresOf(staff('lead', january), world().cycle.id)).evidence;
  const id = await accepted(await report(january, '2027-01-20', undefined, long), january);
  expect(await keptOf(id)).toEqual({ year: 2026, reason: null });
  expect((await figuresOf(staff('lead', january), world().cycle.id)).evidence).toBe(counted + 1);
  const { stays } = await ledgerStanding(staff('lead', january), long.id);
  expect(stays.map(({ agreedTo }) => agreedTo?.slice(0, 4))).toEqual(['2027']);
  const june = new Date('2027-06-20T15:00:00Z');
  expect(refusal(await report(june, '2027-06-19', undefined, long))).toBe('evidence.outsideCycle');
  must(await carryOverAlliance(staff('lead', january), { alliance: long.id, to: next, reason: 'Sigue' }));
});

test('before the alliance it is refused, or told apart with its reason', async () => {
  expect(refusal(await report(before, '2026-01-31'))).toBe('evidence.outsideLife');
  const id = must(await report(before, '2026-01-31', 'Jornada previa')).id;
  expect(await keptOf(id)).toEqual({ year: 2026, reason: 'Jornada previa' });
});

test('accepted in January it is of the year of its execution; after that year’s balance, a later correction', async () => {
  const waits = must(await report(before, '2026-12-30')).id;
  must(await carryOverAlliance(staff('lead', after), { alliance: one.id, to: next, reason: 'Sigue' }));
  const inTime = await accepted(await report(after, '2026-12-31'), after);
  expect(await keptOf(inTime)).toEqual({ year: 2026, reason: null });
  expect((await figuresOf(staff('lead', after), world().cycle.id)).evidence).toBe(3);
  await givenBalanceFiled(world(), 340);
  must(await acceptEvidence(staff('lead', january), { evidence: waits }));
  expect(refusal(await report(january, '2026-12-31'))).toBe('evidence.afterCut');
  const late = await accepted(await report(january, '2026-12-31', 'Llegó tarde'), january);
  const cut = await balancePage(staff('lead', january), 2026);
  expect(cut.figures.evidence).toBe(3);
  const later = await laterEvidence(staff('lead', january), world().cycle.id);
  expect(later.map((row) => row.id)).toEqual(expect.arrayContaining([waits, late]));
  expect(later.map((row) => row.id)).not.toContain(inTime);
  const fresh = await accepted(await report(january, '2027-01-01'), january);
  expect(await keptOf(fresh)).toEqual({ year: 2027, reason: null });
  expect((await figuresOf(staff('lead', january), next)).evidence).toBe(1);
});

test('the rule, without a database: its place, its reason, and what stands before them', () => {
  const alliance = { state: 'running', step: 11, openedAt: new Date('2025-06-01T15:00:00Z') } as never;
  const stays = [{ id: 'a', year: 2025, cutOn: null, leftOn: null, agreedTo: null }];
  const of = (executedOn: string, apartReason?: string, today = '2026-01-02') =>
    decideSubmission(alliance, { number: 1, replacedAt: null }, stays, { executedOn, apartReason }, today);
  expect(of('2025-12-31', 'No hace falta')).toEqual({ ok: true, value: { cycle: 'a', apartReason: null } });
  expect(refusal(of('2026-01-01'))).toBe('evidence.outsideCycle');
  expect(refusal(of('2025-05-31'))).toBe('evidence.outsideLife');
  expect(refusal(of('2026-01-03'))).toBe('evidence.executedInTheFuture');
  expect(of('2025-05-31', 'Previa')).toMatchObject({ ok: true, value: { apartReason: 'Previa' } });
});
