import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { approveActa, decideCompliance } from '../asRead.ts';
import {
  aWorld,
  eventsOf,
  type GivenAlliance,
  givenActaInReview,
  must,
  refusal,
  rowOf,
  stepOf,
  walk,
} from '../given.ts';
import { planOf, snapshotsOf } from '../plan/index.ts';
import { actaPage } from '../views/index.ts';
import { nonconformitiesOf } from './index.ts';
import { activitiesOf, contentOf, driving, givenFollowUpHeld, givenPlan, settleNonconformities } from './testing.ts';

const world = aWorld();
let given: GivenAlliance;
const drive = () => driving(world(), given, 12);

beforeEach(async () => {
  given = await givenPlan(world());
});

test('Q-23 a follow-up held while 11 is open is approved, leaves its records of 12, and neither opens nor closes 12', async () => {
  const acta = await givenFollowUpHeld(world(), given, { 1: 'underWay', 2: 'partly' });
  expect(await stepOf(world(), given.id)).toBe(11);
  expect(await snapshotsOf(drive(), given.id)).toMatchObject([{ number: 1, visit: 1, actaId: acta }]);
  expect((await activitiesOf(world(), given)).map((one) => one.compliance)).toEqual(['underWay', 'partly', 'met']);
  expect((await planOf(drive(), given.id)).dates.map((date) => date.meetingId !== null)).toEqual([true]);
  expect((await eventsOf(world(), given.id)).slice(-2)).toEqual(['followUp.recorded', 'acta.approved']);
});

test('Q-23 12 opens with those records there, and closes with the acta that answers for every activity in force', async () => {
  await givenFollowUpHeld(world(), given, { 1: 'underWay', 2: 'underWay' });
  await givenFollowUpHeld(world(), given, { 2: 'underWay' });
  await walk(world(), given, 11, 12);
  expect(await stepOf(world(), given.id)).toBe(12);
  expect((await snapshotsOf(drive(), given.id)).map(({ number, visit }) => [number, visit])).toEqual([
    [2, 1],
    [1, 1],
  ]);
  await givenFollowUpHeld(world(), given);
  expect(await stepOf(world(), given.id)).toBe(13);
  expect((await snapshotsOf(drive(), given.id))[0]).toMatchObject({ number: 3, visit: 1 });
});

test('an acta written while 11 was open is told, once 12 is, that it may leave nothing under way', async () => {
  const content = { activity: 12 as const, ...(await contentOf(world(), given, { 2: 'underWay' })) };
  const items = [{ alliance: given.id, organization: null, content }];
  const acta = await givenActaInReview(world(), { activities: [12], alliances: [given.id], items, day: 11 });
  await walk(world(), given, 11, 12);
  expect(refusal(await approveActa(drive(), { acta }))).toBe('followUp.stillUnderWay');
});

test('what a follow-up found not met while executing is found once, and closes with a later one that finds it met', async () => {
  await givenFollowUpHeld(world(), given, { 2: 'notMet' });
  await givenFollowUpHeld(world(), given, { 2: 'notMet' });
  expect(await nonconformitiesOf(drive(), { alliance: given.id, limit: 9 })).toMatchObject([
    { activity: { number: 2 }, state: 'open', responsible: 'Coordinación' },
  ]);
  await walk(world(), given, 11, 12);
  await givenFollowUpHeld(world(), given, {}, 13);
  await settleNonconformities(world(), given);
  must(await decideCompliance(drive(), { answer: 'yes', alliance: given.id, reason: 'Se cumplió' }));
});

test('before its approval the page tells which salidas no conformes open: exactly those that do, once', async () => {
  const inReview = async () => {
    const content = { activity: 12 as const, ...(await contentOf(world(), given, { 2: 'notMet' })) };
    const items = [{ alliance: given.id, organization: null, content }];
    const acta = await givenActaInReview(world(), { activities: [12], alliances: [given.id], items, day: 11 });
    const { code } = await rowOf(
      world(),
      sql`select m.code from acta a join meeting m on m.id = a.meeting_id where a.id = ${acta}`,
    );
    return { acta, told: (await actaPage(drive(), String(code))).nonconformities };
  };
  const first = await inReview();
  expect(first.told).toEqual([{ alliance: given.code, activity: 2, proposed: null }]);
  must(await approveActa(drive(), { acta: first.acta }));
  expect(await nonconformitiesOf(drive(), { alliance: given.id, limit: 9 })).toHaveLength(1);
  const second = await inReview();
  expect(second.told).toEqual([]);
  must(await approveActa(drive(), { acta: second.acta }));
  expect(await nonconformitiesOf(drive(), { alliance: given.id, limit: 9 })).toHaveLength(1);
});
