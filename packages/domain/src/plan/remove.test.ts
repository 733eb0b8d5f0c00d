import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { aWorld, by, eventsOf, type GivenAlliance, givenAlliance, must, rowOf, writePlan } from '../given.ts';
import { NotFound, Stale } from '../platform/index.ts';
import {
  actionReadAs,
  addPlanActivity,
  editPlanActivity,
  type PlanAction,
  planOf,
  removePlanAction,
  removePlanActivity,
} from './index.ts';

const world = aWorld();
const drive = () => by(world(), 'professional', 10);
const colleague = () => by(world(), 'lead', 10);

let one: GivenAlliance;
/** The plan as who has its page open read it */
let read: PlanAction[];

beforeEach(async () => {
  one = await givenAlliance(world(), { at: 10 });
  await writePlan(world(), one);
  read = (await planOf(drive(), one.id)).actions;
});

const another = (action: string) => ({
  ...{ key: randomUUID(), action, title: 'Lo que escribió la otra persona', organization: 'secretariat' as const },
  ...{ responsible: 'Coordinación', place: '', startsOn: read[0]!.activities[0]!.startsOn },
  endsOn: read[0]!.activities[0]!.endsOn,
});
const removing = (action: PlanAction) => ({ action: action.id, version: actionReadAs(action) });
const activities = async () =>
  (await planOf(drive(), one.id)).actions.flatMap((action) => action.activities.map(({ title }) => title));

test('an action is not taken out with an activity that somebody added to it since', async () => {
  const [action] = read;
  must(await addPlanActivity(colleague(), another(action!.id)));
  const before = await activities();
  const stale = await removePlanAction(drive(), removing(action!)).catch((error: unknown) => error);
  expect(stale).toBeInstanceOf(Stale);
  expect((stale as Stale).saved).toMatchObject({ names: expect.arrayContaining(['planActivity.']) });
  expect(await activities()).toEqual(before);
  const [now] = (await planOf(drive(), one.id)).actions;
  must(await removePlanAction(drive(), removing(now!)));
  const told = (await eventsOf(world(), one.id)).slice(-3);
  expect(told).toEqual(['planActivity.removed', 'planActivity.removed', 'planAction.removed']);
  await expect(removePlanAction(drive(), removing(now!))).rejects.toBeInstanceOf(NotFound);
});

test('nor with one that somebody edited, or after one was taken out of it', async () => {
  const [action] = read;
  const [activity] = action!.activities;
  const { id, version, responsible, startsOn, endsOn, place } = activity!;
  const said = { activity: id, version, title: 'Otro título', organization: 'secretariat' as const };
  must(await editPlanActivity(colleague(), { ...said, responsible, startsOn, endsOn, place }));
  await expect(removePlanAction(drive(), removing(action!))).rejects.toBeInstanceOf(Stale);
  await expect(removePlanActivity(drive(), { activity: id, version })).rejects.toBeInstanceOf(Stale);
  expect(await activities()).toContain('Otro título');
  must(await removePlanActivity(colleague(), { activity: id, version: version + 1 }));
  await expect(removePlanAction(drive(), removing(action!))).rejects.toBeInstanceOf(Stale);
  const last = sql`select data::json ->> 'action' as action from event where name = 'planActivity.removed' and stream_id = ${one.id}`;
  expect(await rowOf(world(), last)).toEqual({ action: action!.id });
});

test('the number of an activity that was taken out is not given to another', async () => {
  const numbers = async () =>
    (await planOf(drive(), one.id)).actions.flatMap((action) => action.activities.map(({ number }) => number));
  const last = Math.max(...(await numbers()));
  const [action] = read;
  const { id } = must(await addPlanActivity(drive(), another(action!.id)));
  expect(await numbers()).toContain(last + 1);
  must(await removePlanActivity(drive(), { activity: id, version: 1 }));
  must(await addPlanActivity(drive(), another(action!.id)));
  expect(await numbers()).toContain(last + 2);
  const [all] = (await planOf(drive(), one.id)).actions;
  must(await removePlanAction(drive(), removing(all!)));
  const [left] = (await planOf(drive(), one.id)).actions;
  must(await addPlanActivity(drive(), another(left!.id)));
  expect(await numbers()).toContain(last + 3);
});
