import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { partiesOf } from '../alliance/index.ts';
import { approvePlan, removePlanAction, removePlanActivity } from '../asRead.ts';
import { commitmentsOf } from '../commitment/index.ts';
import {
  aWorld,
  capacitiesOf,
  eventsOf,
  type GivenAlliance,
  givenAlliance,
  givenOrganization,
  mailsAbout,
  must,
  type StaffName,
  stepOf,
} from '../given.ts';
import { type Actor, type Ctx, Forbidden, NotFound, Stale, setScope } from '../platform/index.ts';
import { contextOf } from '../testing.ts';
import {
  addFollowUpDate,
  addPlanAction,
  addPlanActivity,
  networkPlan,
  planOf,
  removeFollowUpDate,
  savePlanSection,
} from './index.ts';
import {
  addPlanAction as actionInput,
  addPlanActivity as activityInput,
  savePlanSection as planInput,
} from './inputs.ts';

const world = aWorld();
const now = new Date('2026-03-03T15:00:00Z');
const as = (name: StaffName): Ctx => contextOf(world().database.backoffice, world().staff[name].actor, now);
const drive = () => as('professional');

/** At activity 10, with three commitments in force: the secretariat's, then those of two organizations. */
let given: GivenAlliance;
let commitments: string[];
let parties: string[];

const atTen = () => givenAlliance(world(), { at: 10, parties: 2, answers: ['no', 'no'] });

beforeEach(async () => {
  given = await atTen();
  commitments = (await commitmentsOf(drive(), given.id)).map((one) => one.id);
  parties = (await partiesOf(drive(), given.id)).map((one) => one.id);
});

const frame = () => ({
  alliance: given.id,
  version: 0,
  startsOn: '2026-03-03',
  termMonths: 6,
  followUpMechanisms: 'Reuniones trimestrales',
  capacityStatement: 'Responde a lo que cada parte puede',
  capacities: capacitiesOf(parties),
});
const action = (commitment = commitments[0]!) => ({
  key: randomUUID(),
  alliance: given.id,
  commitment,
  title: 'Jornadas',
  coresponsibility: 'Cada parte pone lo suyo',
});
const activity = (of: string, organization: string = given.organizations[0]!.id) => ({
  key: randomUUID(),
  action: of,
  title: 'Limpiar el parque',
  organization,
  responsible: 'Marta Rincón',
  startsOn: '2026-03-10',
  endsOn: '2026-06-10',
  place: 'Parque El Retoño',
});

async function wholePlan(): Promise<void> {
  must(await savePlanSection(drive(), frame()));
  for (const [at, commitment] of commitments.entries()) {
    const { id } = must(await addPlanAction(drive(), action(commitment)));
    must(await addPlanActivity(drive(), activity(id, at === 0 ? 'secretariat' : given.organizations[at - 1]!.id)));
  }
  must(await addFollowUpDate(drive(), { alliance: given.id, onDay: '2026-06-01' }));
}

test('R-193 the term is six months unless the parties agree otherwise', async () => {
  const { termMonths, ...unsaid } = frame();
  must(await savePlanSection(drive(), planInput.parse(unsaid)));
  expect((await planOf(drive(), given.id)).section).toMatchObject({
    state: 'draft',
    termMonths: 6,
    endsOn: '2026-09-03',
    version: 1,
  });
});

test('R-194 the term is changed by what the parties agreed', async () => {
  must(await savePlanSection(drive(), { ...frame(), termMonths: 9 }));
  expect((await planOf(drive(), given.id)).section?.endsOn).toBe('2026-12-03');
  must(await savePlanSection(drive(), { ...frame(), version: 1, endsOn: '2026-10-15' }));
  expect((await planOf(drive(), given.id)).section).toMatchObject({ endsOn: '2026-10-15', version: 2 });
  const backwards = await savePlanSection(drive(), { ...frame(), version: 2, endsOn: '2026-03-01' });
  expect(backwards).toMatchObject({ ok: false, refusal: { code: 'dates.endBeforeStart' } });
});

test('who saves a section read before another saved it loses nothing: Stale', async () => {
  must(await savePlanSection(drive(), frame()));
  await expect(savePlanSection(drive(), frame())).rejects.toBeInstanceOf(Stale);
});

test('R-181 R-182 R-183 R-074 an action says its corresponsabilidad, its activities their times and responsible', async () => {
  expect(actionInput.safeParse(action()).success).toBe(true);
  expect(actionInput.safeParse({ ...action(), coresponsibility: ' ' }).success).toBe(false);
  for (const missing of ['startsOn', 'endsOn', 'responsible']) {
    expect(activityInput.safeParse({ ...activity(randomUUID()), [missing]: '' }).success, missing).toBe(false);
  }
  const { id } = must(await addPlanAction(drive(), action()));
  must(await addPlanActivity(drive(), activity(id)));
  const [written] = (await planOf(drive(), given.id)).actions;
  expect(written).toMatchObject({
    coresponsibility: 'Cada parte pone lo suyo',
    commitment: { number: 1, state: 'accepted' },
  });
  expect(written!.activities).toMatchObject([
    {
      number: 1,
      responsible: 'Marta Rincón',
      startsOn: '2026-03-10',
      endsOn: '2026-06-10',
      compliance: null,
      replacedAt: null,
    },
  ]);
});

test('a repeated key adds neither action nor activity again', async () => {
  const typed = action();
  const first = must(await addPlanAction(drive(), typed));
  expect(must(await addPlanAction(drive(), typed))).toEqual(first);
  const told = activity(first.id);
  expect(must(await addPlanActivity(drive(), told))).toEqual(must(await addPlanActivity(drive(), told)));
  expect((await planOf(drive(), given.id)).actions.map((one) => one.activities.length)).toEqual([1]);
});

test('an activity that ends before it starts, or of a body that is no party, is refused', async () => {
  const { id } = must(await addPlanAction(drive(), action()));
  const backwards = await addPlanActivity(drive(), { ...activity(id), endsOn: '2026-03-09' });
  expect(backwards).toMatchObject({ ok: false, refusal: { code: 'dates.endBeforeStart' } });
  await expect(addPlanActivity(drive(), activity(id, randomUUID()))).rejects.toBeInstanceOf(NotFound);
});

test('an action is not born of the commitment of another alliance', async () => {
  const other = await atTen();
  const [foreign] = await commitmentsOf(drive(), other.id);
  await expect(addPlanAction(drive(), action(foreign!.id))).rejects.toBeInstanceOf(NotFound);
});

test('what was written by mistake leaves the draft', async () => {
  await wholePlan();
  const plan = await planOf(drive(), given.id);
  must(await removePlanActivity(drive(), { activity: plan.actions[0]!.activities[0]!.id }));
  must(await removePlanAction(drive(), { action: plan.actions[1]!.id }));
  must(await removeFollowUpDate(drive(), { alliance: given.id, date: plan.dates[0]!.id }));
  const left = await planOf(drive(), given.id);
  expect(left.actions.map((one) => one.activities.length).sort()).toEqual([0, 1]);
  expect(left.dates).toEqual([]);
  await expect(removeFollowUpDate(drive(), { alliance: given.id, date: plan.dates[0]!.id })).rejects.toBeInstanceOf(
    NotFound,
  );
});

test('R-184 activity 10 does not close while a commitment has no action', async () => {
  must(await savePlanSection(drive(), frame()));
  const outcome = await approvePlan(drive(), { alliance: given.id });
  expect(outcome).toEqual({
    ok: false,
    refusal: { code: 'plan.commitmentWithoutAction', numbers: ['1', '2', '3'] },
    others: [{ code: 'plan.followUpDatesMissing' }],
  });
});

test('R-188 R-189 the approved plan closes activity 10, opens 11 and the parties hear of it', async () => {
  await wholePlan();
  must(await approvePlan(drive(), { alliance: given.id, minutesUsed: 240 }));
  expect(await stepOf(world(), given.id)).toBe(11);
  expect((await planOf(drive(), given.id)).section).toMatchObject({
    state: 'approved',
    approved: { by: world().staff.professional.id },
  });
  expect((await eventsOf(world(), given.id)).at(-1)).toBe('plan.approved');
  const told = (await mailsAbout(world(), given.id)).filter((template) => template === 'planReady');
  expect(told).toHaveLength(given.organizations.length);
});

test('an approved plan is frozen', async () => {
  await wholePlan();
  must(await approvePlan(drive(), { alliance: given.id }));
  const [first] = (await planOf(drive(), given.id)).actions;
  const attempts = [
    await savePlanSection(drive(), { ...frame(), version: 2 }),
    await addPlanAction(drive(), action()),
    await addPlanActivity(drive(), activity(first!.id)),
    await removePlanAction(drive(), { action: first!.id }),
    await removePlanActivity(drive(), { activity: first!.activities[0]!.id }),
    await addFollowUpDate(drive(), { alliance: given.id, onDay: '2026-08-01' }),
    await approvePlan(drive(), { alliance: given.id }),
  ];
  for (const outcome of attempts)
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'activity.notOpen', step: 11 } });
});

test('another professional may not write the plan; the lead may', async () => {
  const other = as('colleague');
  await expect(savePlanSection(other, frame())).rejects.toBeInstanceOf(Forbidden);
  await expect(addPlanAction(other, action())).rejects.toBeInstanceOf(Forbidden);
  await expect(addFollowUpDate(other, { alliance: given.id, onDay: '2026-06-01' })).rejects.toBeInstanceOf(Forbidden);
  await expect(approvePlan(other, { alliance: given.id })).rejects.toBeInstanceOf(Forbidden);
  must(await savePlanSection(as('lead'), frame()));
});

test('each party reads the plan of both sides, and no stranger does', async () => {
  await wholePlan();
  const read = (actor: Actor) =>
    world().database.portal.db.transaction(async (db) => {
      await setScope(db, actor);
      return planOf({ ...contextOf(world().database.portal, actor, now), db }, given.id);
    });
  const plan = await read(given.organizations[0]!.representative);
  expect(plan.actions.map((one) => one.commitment.partyId === null)).toEqual([true, false, false]);
  await expect(read((await givenOrganization(world())).representative)).rejects.toBeInstanceOf(NotFound);
});

test('R-180 one plan for the network, filtered by ally and read page by page', async () => {
  await wholePlan();
  const all = await networkPlan(drive(), { cycle: world().cycle.id, alliance: given.id, limit: 2 });
  expect(all).toHaveLength(2);
  const { endsOn, id } = all[1]!.activity;
  const rest = await networkPlan(drive(), {
    cycle: world().cycle.id,
    alliance: given.id,
    after: { endsOn, id },
    limit: 2,
  });
  expect(rest).toHaveLength(1);
  const ofAlly = await networkPlan(drive(), {
    cycle: world().cycle.id,
    organization: given.organizations[1]!.id,
    limit: 50,
  });
  expect(new Set(ofAlly.map((row) => row.alliance.id))).toEqual(new Set([given.id]));
  expect(await networkPlan(drive(), { cycle: world().cycle.id, organization: randomUUID(), limit: 50 })).toEqual([]);
});
