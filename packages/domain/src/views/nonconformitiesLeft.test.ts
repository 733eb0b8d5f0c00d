import { expect, test } from 'vitest';
import { confirmBalance, dismissNonconformity, endAlliance } from '../asRead.ts';
import { nonconformitiesOf, proposeOverdue } from '../followup/index.ts';
import { aWorld, by, dayNumber, givenAlliance, givenBalanceSaved, must } from '../given.ts';
import { contextOf } from '../testing.ts';
import { nonconformitiesLeft, nonconformityPage } from './index.ts';

const world = aWorld();
const lead = (day: number) => by(world(), 'lead', day);

test('Q-25 the balance lists what an early end left open with its reason, and nothing that is settled after the cut takes a line out', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const job = contextOf(world().database.worker, { kind: 'job', name: 'nonconformities' }, dayNumber(75));
  expect(must(await proposeOverdue(job, one.id)).proposed).toBeGreaterThan(1);
  const [first, second] = await nonconformitiesOf(lead(75), { alliance: one.id, limit: 9 });
  must(await endAlliance(lead(76), { alliance: one.id, outcome: 'endedEarly', reason: 'Cerró la entidad' }));
  const left = async (day: number) =>
    (await nonconformitiesLeft(lead(day), world().cycle.id)).map(({ code, state, isLater, alliance }) => [
      ...[code, state, isLater, alliance.reason],
    ]);
  const dismiss = async (day: number, nonconformity: string) =>
    must(await dismissNonconformity(lead(day), { nonconformity, reason: 'Se hizo en otra alianza' }));
  await dismiss(77, first!.id);
  const before = await left(78);
  expect(before).toContainEqual([second!.code, 'proposed', false, 'Cerró la entidad']);
  expect(before.map(([code]) => code)).not.toContain(first!.code);
  const listed = async (day: number, code: string, as: 'lead' | 'quality' = 'lead') =>
    (await nonconformityPage(by(world(), as, day), code)).ended?.listed;
  expect([await listed(78, first!.code), await listed(78, second!.code)]).toEqual([null, 'untilSettled']);

  await givenBalanceSaved(world(), 80);
  must(await confirmBalance(by(world(), 'director', 80), { cycle: world().cycle.id }));
  expect(await left(81)).toEqual(before);
  await dismiss(90, second!.id);
  const after = await left(91);
  expect(after.map(([code]) => code)).toEqual(before.map(([code]) => code));
  expect(after).toContainEqual([second!.code, 'dismissed', true, 'Cerró la entidad']);
  for (const reader of ['lead', 'quality'] as const)
    expect([await listed(91, first!.code, reader), await listed(91, second!.code, reader)]).toEqual([null, 'forGood']);
}, 120_000);
