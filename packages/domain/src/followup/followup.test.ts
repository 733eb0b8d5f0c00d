import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import {
  aWorld,
  by,
  dayOf,
  eventsOf,
  type GivenAlliance,
  givenAlliance,
  givenOrganization,
  must,
  rowOf,
  stepOf,
  through,
  walk,
} from '../given.ts';
import { canonicalJson, planOf, snapshotsOf } from '../plan/index.ts';
import { type Actor, Forbidden, NotFound, newId, setScope } from '../platform/index.ts';
import {
  closeNonconformity,
  correctNonconformity,
  nonconformitiesOf,
  readNonconformity,
  recordFollowUp,
} from './index.ts';
import { correctNonconformity as correction } from './inputs.ts';
import { activitiesOf, CORRECTED_BY, contentOf, driving, givenFollowUp, givenPlan, sayNo } from './testing.ts';

const world = aWorld();
let given: GivenAlliance;
let stranger: Actor;

const drive = () => driving(world(), given, 12);
const as = (name: 'colleague' | 'quality') => by(world(), name, dayOf(given, 12));
const portal = (actor: Actor) => through(world(), actor, dayOf(given, 12));
const register = () => nonconformitiesOf(drive(), { alliance: given.id, limit: 50 });
const lastEvent = async () => (await eventsOf(world(), given.id)).at(-1);
const unknown = () => newId(drive().now);

beforeAll(async () => {
  stranger = (await givenOrganization(world())).representative;
});
beforeEach(async () => {
  given = await givenPlan(world());
});

test('R-207 R-209 the acta of a follow-up closes activity 12 with the plan as followed up, and 13 opens', async () => {
  await givenFollowUp(world(), given, { 2: 'partly' });
  expect(await stepOf(world(), given.id)).toBe(13);
  expect((await activitiesOf(world(), given)).map((one) => one.compliance)).toEqual(['met', 'partly', 'met']);
  expect((await eventsOf(world(), given.id)).slice(-2)).toEqual(['followUp.recorded', 'acta.approved']);
});

test('R-208 the plan with follow-up is kept as it was that day, with its hash', async () => {
  await givenFollowUp(world(), given, { 1: 'partly' });
  const before = await snapshotsOf(drive(), given.id);
  const { db: owner } = world().database.owner;
  await owner.execute(sql`update plan_activity set title = 'Otra cosa' where alliance_id = ${given.id}`);
  const [kept] = await snapshotsOf(drive(), given.id);
  expect(kept).toEqual(before[0]);
  const { content, sha256 } = kept!;
  expect(content).toMatchObject({ takenOn: '2026-02-14', visit: 1, dates: [{ onDay: '2026-02-14', held: true }] });
  expect(content.actions[0]!.activities).toMatchObject([
    { number: 1, title: 'Una jornada', compliance: 'partly', observation: 'Falta la jornada', replaced: false },
  ]);
  const names = given.organizations.map((organization) => organization.name);
  expect(content.actions.map((action) => action.activities[0]!.organization)).toEqual([null, ...names]);
  const row = await rowOf(world(), sql`select content from plan_snapshot where id = ${kept!.id}`);
  const { v, ...state } = row.content as { v: number };
  expect(v).toBe(1);
  expect(createHash('sha256').update(canonicalJson(state)).digest('hex')).toBe(sha256);
  await expect(owner.execute(sql`update plan_snapshot set sha256 = ''`)).rejects.toMatchObject({
    cause: { code: '42501' },
  });
});

test('R-202 a follow-up held leaves its acta, and its planned date is no longer pending', async () => {
  const acta = await givenFollowUp(world(), given);
  expect((await snapshotsOf(drive(), given.id))[0]?.actaId).toBe(acta);
  expect((await planOf(drive(), given.id)).dates.map((date) => date.meetingId !== null)).toEqual([true]);
});

test('a follow-up of another activity, before 11 or by who does not drive the case is refused', async () => {
  const { acta } = world().cycle;
  const content = await contentOf(world(), given);
  const { id: young } = await givenAlliance(world(), { at: 10 });
  const early = await recordFollowUp(drive(), young, acta, content);
  expect(early).toMatchObject({ refusal: { code: 'activity.notOpen', activity: 12, step: 10 } });
  await walk(world(), given, 11, 12);
  const strange = { activities: [{ ...content.activities[0]!, activity: unknown() }] };
  const refused = await recordFollowUp(drive(), given.id, acta, strange);
  expect(refused).toMatchObject({ refusal: { code: 'followUp.activityUnknown' } });
  await expect(recordFollowUp(as('colleague'), given.id, acta, content)).rejects.toBeInstanceOf(Forbidden);
  await expect(recordFollowUp(portal(stranger), given.id, acta, content)).rejects.toBeInstanceOf(NotFound);
});

test('R-256 R-261 each activity not met opens a nonconformity, listed with alliance, activity, date and author', async () => {
  await givenFollowUp(world(), given, { 1: 'notMet', 2: 'partly', 3: 'notMet' });
  const listed = await register();
  expect(listed.map((one) => one.activity.number).sort()).toEqual([1, 3]);
  expect(listed[0]).toMatchObject({
    state: 'open',
    alliance: { id: given.id, code: given.code },
    author: expect.stringContaining('Persona'),
    openedAt: drive().now,
    visit: 1,
    description: 'Falta la jornada',
    dueOn: CORRECTED_BY,
  });
  expect(listed.every((one) => /^SNC-2026-\d{4,}$/.test(one.code))).toBe(true);
  const { openedAt, id } = listed[0]!;
  const next = await nonconformitiesOf(drive(), { alliance: given.id, after: { openedAt, id }, limit: 1 });
  expect(next.map((one) => one.id)).toEqual([listed[1]!.id]);
  expect(await nonconformitiesOf(drive(), { alliance: given.id, state: 'closed', limit: 9 })).toEqual([]);
});

test('an activity found not met again keeps its open nonconformity', async () => {
  await givenFollowUp(world(), given, { 1: 'notMet', 2: 'notMet' });
  await sayNo(world(), given, 1);
  await givenFollowUp(world(), given, { 2: 'notMet' });
  expect((await register()).map((one) => one.activity.number).sort()).toEqual([1, 2]);
});

test('R-259 a nonconformity is corrected by adjusting or carrying out what was planned, by quality too', async () => {
  await givenFollowUp(world(), given, { 1: 'notMet' });
  const [found] = await register();
  const input = { nonconformity: found!.id, correction: 'carryOut' as const, note: 'Se hará en julio' };
  expect(correction.safeParse({ ...input, correction: 'forget' }).success).toBe(false);
  await expect(correctNonconformity(as('colleague'), input)).rejects.toBeInstanceOf(Forbidden);
  const absent = { ...input, nonconformity: unknown() };
  await expect(correctNonconformity(drive(), absent)).rejects.toBeInstanceOf(NotFound);
  must(await correctNonconformity(as('quality'), input));
  const again = await correctNonconformity(drive(), input);
  expect(again).toMatchObject({ refusal: { code: 'nonconformity.notOpen', number: found!.code, state: 'corrected' } });
  expect(await readNonconformity(drive(), found!.id)).toMatchObject({ state: 'corrected', correction: 'carryOut' });
  expect(await lastEvent()).toBe('nonconformity.corrected');
});

test('R-260 R-261 a nonconformity closes only with the plan and the acta of a later follow-up', async () => {
  await givenFollowUp(world(), given, { 1: 'notMet' });
  const [found] = await register();
  must(await correctNonconformity(drive(), { nonconformity: found!.id, correction: 'adjust', note: 'Se ajusta' }));
  const [before] = await snapshotsOf(drive(), given.id);
  const close = (records: { snapshot?: string; acta?: string }) =>
    closeNonconformity(drive(), { nonconformity: found!.id, ...records });
  const missing = (plan: boolean, acta: boolean) => ({
    refusal: { code: 'nonconformity.recordMissing', number: found!.code, plan, acta },
  });
  expect(await close({ snapshot: before!.id, acta: before!.actaId })).toMatchObject(missing(false, false));
  await sayNo(world(), given, 1);
  await givenFollowUp(world(), given);
  const [after] = await snapshotsOf(drive(), given.id);
  expect(await close({ snapshot: after!.id })).toMatchObject(missing(true, false));
  expect(await close({ acta: after!.actaId })).toMatchObject(missing(false, true));
  const input = { nonconformity: found!.id, snapshot: after!.id, acta: after!.actaId };
  await expect(closeNonconformity(as('colleague'), input)).rejects.toBeInstanceOf(Forbidden);
  await expect(closeNonconformity(portal(stranger), input)).rejects.toBeInstanceOf(NotFound);
  must(await close({ snapshot: after!.id, acta: after!.actaId }));
  expect((await register())[0]).toMatchObject({ state: 'closed', correction: 'adjust', closedAt: drive().now });
  expect(await lastEvent()).toBe('nonconformity.closed');
});

test('a party reads its nonconformities and writes none; a stranger finds nothing', async () => {
  await givenFollowUp(world(), given, { 1: 'notMet' });
  const [found] = await register();
  const party = given.organizations[0]!.representative;
  const read = (actor: Actor) =>
    portal(actor).db.transaction(async (db) => {
      await setScope(db, actor);
      return nonconformitiesOf({ ...portal(actor), db }, { alliance: given.id, limit: 9 });
    });
  expect(await read(party)).toHaveLength(1);
  expect(await read(stranger)).toEqual([]);
  const input = { nonconformity: found!.id, correction: 'adjust' as const, note: 'x' };
  await expect(correctNonconformity(portal(party), input)).rejects.toBeInstanceOf(Forbidden);
  await expect(correctNonconformity(portal(stranger), input)).rejects.toBeInstanceOf(NotFound);
});
