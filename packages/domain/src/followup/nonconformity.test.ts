import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { submitActa } from '../acta/index.ts';
import { dismissNonconformity, endAlliance } from '../asRead.ts';
import { returnEvidence, submitEvidence } from '../evidence/index.ts';
import {
  aWorld,
  by,
  dayNumber,
  eventsOf,
  type GivenAlliance,
  givenActa,
  givenActaDraft,
  givenOrganization,
  mailsAbout,
  must,
  refusal,
  reportOf,
  rowOf,
  through,
  walk,
} from '../given.ts';
import { editPlanActivity, readActivity } from '../plan/index.ts';
import { bogotaDay, type Ctx, Forbidden, NotFound, Stale, setScope } from '../platform/index.ts';
import { contextOf } from '../testing.ts';
import {
  casesWithOverdue,
  confirmNonconformity,
  correctNonconformity,
  nonconformitiesOf,
  proposeOverdue,
} from './index.ts';
import { activitiesOf, CORRECTED_BY, contentOf, givenFollowUpHeld, givenPlan } from './testing.ts';

const world = aWorld();
let given: GivenAlliance;

/** The plan's activities end sixty days after it began. */
const AFTER = 75;
const job = (day = AFTER) =>
  contextOf(world().database.worker, { kind: 'job', name: 'nonconformities' }, dayNumber(day));
const staff = (name: 'professional' | 'lead' | 'quality' | 'colleague' = 'professional') => by(world(), name, AFTER);
const register = () => nonconformitiesOf(staff(), { alliance: given.id, limit: 50 });
const propose = async (day = AFTER) => must(await proposeOverdue(job(day), given.id)).proposed;
const opening = (nonconformity: string) => ({
  ...{ nonconformity, reason: 'No llegó nada', responsible: 'Coordinación de la junta' },
  dueOn: bogotaDay(dayNumber(AFTER + 20)),
});

beforeEach(async () => {
  given = await givenPlan(world());
});

async function report(number: number, day: number): Promise<string> {
  const ctx: Ctx = through(world(), given.organizations[number - 2]!.representative, day);
  const { id: planActivity } = (await activitiesOf(world(), given))[number - 1]!;
  const told = await reportOf(ctx, given.id, given.organizations[number - 2]!.id);
  return must(await submitEvidence(ctx, { ...told, planActivity })).id;
}

test('when a day passes without evidence received the worker proposes a nonconformity, once however often it runs', async () => {
  expect(await casesWithOverdue(job(60))).not.toContain(given.id);
  expect(await propose(60)).toBe(0);
  await report(2, 20);
  expect(await casesWithOverdue(job())).toContain(given.id);
  expect(await propose()).toBe(2);
  expect(await propose()).toBe(0);
  expect(await propose(AFTER + 1)).toBe(0);
  const found = await register();
  expect(found.map((one) => [one.activity.number, one.state, one.origin, one.visit]).sort()).toEqual([
    [1, 'proposed', 'overdue', 1],
    [3, 'proposed', 'overdue', 1],
  ]);
  expect(found[0]).toMatchObject({ openedBy: 'job:nonconformities', author: null, responsible: 'Coordinación' });
  expect((await eventsOf(world(), given.id)).at(-1)).toBe('nonconformity.proposed');
});

test('another day agreed for an activity proposes again once it passed, also where the first was dismissed', async () => {
  expect(await propose()).toBe(3);
  const [first] = await register();
  must(await dismissNonconformity(staff(), { nonconformity: first!.id, reason: 'Se acordó otra fecha' }));
  const found = (await activitiesOf(world(), given)).find((one) => one.number === first!.activity.number)!;
  const edit = async (endsOn: string) => {
    const { id, version, title, responsible, startsOn, place } = await readActivity(staff(), found.id);
    const said = { activity: id, version, title, responsible, startsOn, place: place ?? '', endsOn };
    const organization = given.organizations[first!.activity.number - 2]?.id ?? ('secretariat' as const);
    must(await editPlanActivity(staff(), { ...said, organization, reason: 'Se acordó otra fecha' }));
  };
  const moved = bogotaDay(dayNumber(AFTER + 10));
  await edit(moved);
  expect(await propose(AFTER + 10)).toBe(0);
  expect(await casesWithOverdue(job(AFTER + 15))).toContain(given.id);
  expect(await propose(AFTER + 15)).toBe(1);
  expect(await propose(AFTER + 15)).toBe(0);
  const again = (await register()).filter((one) => one.activity.number === first!.activity.number);
  expect(again.map((one) => one.state).sort()).toEqual(['dismissed', 'proposed']);
  const days = await rowOf(
    world(),
    sql`select array_agg(missed_on::text order by missed_on) as days from nonconformity where plan_activity_id = ${found.id}`,
  );
  expect(days.days).toEqual([expect.any(String), moved]);
});

test('two workers at once propose it once', async () => {
  const both = await Promise.all([proposeOverdue(job(), given.id), proposeOverdue(job(), given.id)]);
  expect(both.map((outcome) => must(outcome).proposed).sort()).toEqual([0, 3]);
});

test('an ally does not pay for a slow review: what came in time and was sent back later is not overdue', async () => {
  const evidence = await report(2, 30);
  must(await returnEvidence(by(world(), 'professional', 74), { evidence, reason: 'Falta el listado' }));
  await propose();
  expect((await register()).map((one) => one.activity.number).sort()).toEqual([1, 3]);
});

test('what came after the last day waits for its review, and excuses nothing once it is sent back', async () => {
  const evidence = await report(2, 72);
  expect(await propose(73)).toBe(2);
  must(await returnEvidence(by(world(), 'professional', 74), { evidence, reason: 'Falta el listado' }));
  expect(await propose()).toBe(1);
  expect((await register()).map((one) => one.activity.number).sort()).toEqual([1, 2, 3]);
});

test('only the worker proposes; an ally does not read what was only proposed, nor what was dismissed', async () => {
  await expect(proposeOverdue(staff('lead'), given.id)).rejects.toThrow(Forbidden);
  await propose();
  const read = async () => {
    const ctx = through(world(), given.organizations[0]!.representative, AFTER);
    return ctx.db.transaction(async (db) => {
      await setScope(db, ctx.actor);
      return nonconformitiesOf({ ...ctx, db }, { alliance: given.id, limit: 9 });
    });
  };
  expect(await read()).toEqual([]);
  const [first, second] = await register();
  must(await dismissNonconformity(staff(), { nonconformity: first!.id, reason: 'Se acordó otra fecha' }));
  must(await confirmNonconformity(staff(), opening(second!.id)));
  expect((await read()).map((one) => one.id)).toEqual([second!.id]);
});

test('a person opens what was proposed, with its reason, responsible and day, or dismisses it with its reason', async () => {
  await propose();
  const [first, second, third] = await register();
  await expect(confirmNonconformity(staff('colleague'), opening(first!.id))).rejects.toThrow(Forbidden);
  const stranger = through(world(), (await givenOrganization(world())).representative, AFTER);
  await expect(confirmNonconformity(stranger, opening(first!.id))).rejects.toThrow(NotFound);
  const told = (id: string) => mailsAbout(world(), id);
  expect(await told(first!.id)).toEqual(['nonconformityProposed']);
  must(await confirmNonconformity(staff(), opening(first!.id)));
  expect(await told(first!.id)).toEqual(['actToldToTeam', 'nonconformityProposed', 'nonconformityTold']);
  expect(refusal(await confirmNonconformity(staff(), opening(first!.id)))).toBe('nonconformity.notProposed');
  must(await confirmNonconformity(staff('quality'), opening(second!.id)));
  must(await dismissNonconformity(staff(), { nonconformity: third!.id, reason: 'Se acordó otra fecha' }));
  // What was only proposed no party knew of
  expect(await told(third!.id)).toEqual(['actToldToTeam', 'nonconformityProposed']);
  const again = { nonconformity: third!.id, reason: 'x' };
  expect(refusal(await dismissNonconformity(staff(), again))).toBe('nonconformity.settled');
  const row = await rowOf(
    world(),
    sql`select state, responsible, decision_reason as reason, decided_by as by from nonconformity where id = ${first!.id}`,
  );
  const by = world().staff.professional.id;
  expect(row).toEqual({ state: 'open', responsible: 'Coordinación de la junta', reason: 'No llegó nada', by });
  expect(await propose()).toBe(0);
  expect((await eventsOf(world(), given.id)).slice(-3)).toEqual([
    'nonconformity.opened',
    'nonconformity.opened',
    'nonconformity.dismissed',
  ]);
});

test('what a person opened is dismissed by somebody above, also once its alliance ended: there is always a way out', async () => {
  await propose();
  const [found] = await register();
  must(await confirmNonconformity(staff(), opening(found!.id)));
  const dismissal = { nonconformity: found!.id, reason: 'Se hizo, y consta en otra alianza' };
  await expect(dismissNonconformity(staff(), dismissal)).rejects.toThrow(Forbidden);
  must(await correctNonconformity(staff(), { nonconformity: found!.id, correction: 'carryOut', note: 'En curso' }));
  must(await endAlliance(staff('lead'), { alliance: given.id, outcome: 'endedEarly', reason: 'Cierra' }));
  expect(await propose(AFTER + 1)).toBe(0);
  must(await dismissNonconformity(staff('lead'), dismissal));
  expect((await register()).find((one) => one.id === found!.id)).toMatchObject({ state: 'dismissed' });
});

test('one that somebody opened since it was read is not dismissed as if it were only proposed', async () => {
  await propose();
  const [found] = await register();
  const read = { nonconformity: found!.id, version: 1, reason: 'No lo era' };
  must(await confirmNonconformity(staff(), opening(found!.id)));
  await expect(dismissNonconformity(staff('lead'), read)).rejects.toThrow(Stale);
  await expect(dismissNonconformity(staff(), read)).rejects.toThrow(Stale);
  await expect(dismissNonconformity(staff('colleague'), read)).rejects.toThrow(Forbidden);
  expect((await register()).find((one) => one.id === found!.id)).toMatchObject({ state: 'open' });
  must(await dismissNonconformity(staff('lead'), { ...read, version: 2 }));
});

test('the acta that closes 12 waits for what was proposed to be decided; one held while 11 is open does not', async () => {
  await propose();
  const content = { activity: 12 as const, ...(await contentOf(world(), given)) };
  const items = [{ alliance: given.id, organization: null, content }];
  const draft = () => givenActaDraft(world(), { activities: [12], alliances: [given.id], items, day: AFTER });
  must(await submitActa(staff(), { acta: await draft() }));
  await walk(world(), given, 11, 12);
  expect(refusal(await submitActa(staff(), { acta: await draft() }))).toBe('nonconformity.toDecide');
  await givenFollowUpHeld(world(), given);
  expect((await register()).map((one) => one.state)).toEqual(['dismissed', 'dismissed', 'dismissed']);
});

test('the acta that does not find met what was proposed opens it, with its observation, responsible and day, and no other', async () => {
  await propose();
  await walk(world(), given, 11, 12);
  const [first, ...rest] = await register();
  for (const { id: nonconformity } of rest)
    must(await dismissNonconformity(staff(), { nonconformity, reason: 'Se acordó otra fecha' }));
  const said = { [first!.activity.number]: 'notMet' as const };
  const content = { activity: 12 as const, ...(await contentOf(world(), given, said)) };
  const items = [{ alliance: given.id, organization: null, content }];
  await givenActa(world(), { activities: [12], alliances: [given.id], items, day: AFTER });
  const row = await rowOf(
    world(),
    sql`select count(*)::int as all, max(state) as state, max(due_on::text) as day, max(decision_reason) as reason, max(responsible) as responsible
      from nonconformity where plan_activity_id = (select plan_activity_id from nonconformity where id = ${first!.id})`,
  );
  expect(row).toEqual({
    ...{ all: 1, state: 'open', day: CORRECTED_BY, reason: 'Falta la jornada', responsible: first!.responsible },
  });
  expect(await mailsAbout(world(), first!.id)).toEqual(['actToldToTeam', 'nonconformityProposed', 'nonconformityTold']);
});
