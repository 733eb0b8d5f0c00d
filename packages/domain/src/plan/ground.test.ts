import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { partiesOf } from '../alliance/index.ts';
import { approvePlan } from '../asRead.ts';
import { aWorld, by, capacitiesOf, givenAlliance, must, refusal, rowOf } from '../given.ts';
import { newId } from '../platform/index.ts';
import { planOf, savePlanSection } from './index.ts';
import type { PlanSection } from './plan.ts';
import { decideCapacities, decideMesa } from './rules.ts';

const world = aWorld();
const staff = () => by(world(), 'professional', 10);
const section = { initialMeetingId: 'm', capacities: capacitiesOf(['p', 'q']) } as unknown as PlanSection;
const parties = [{ id: 'p' }, { id: 'q' }];
const frame = (alliance: string, version = 0) => ({
  alliance,
  version,
  startsOn: '2026-02-12',
  termMonths: 6,
  followUpMechanisms: 'Reuniones',
  capacityStatement: 'Responde a ellas',
});

test('R-053 a plan is born in a recorded mesa inicial de articulación', async () => {
  expect(refusal(decideMesa({ initialMeetingId: null }))).toBe('plan.initialMeetingMissing');
  const one = await givenAlliance(world(), { at: 10 });
  must(await savePlanSection(staff(), frame(one.id)));
  const born = (await planOf(staff(), one.id)).section!.initialMeetingId;
  const mesa = await rowOf(
    world(),
    sql`select m.closed_at is not null as recorded, t.state, array_agg(y.activity) as activities from meeting m join acta t on t.meeting_id = m.id
    join meeting_activity y on y.meeting_id = m.id join meeting_alliance x on x.meeting_id = m.id
    where m.id = ${born} and x.alliance_id = ${one.id} group by m.id, t.state`,
  );
  expect(mesa).toEqual({ recorded: true, state: 'approved', activities: [8] });
});

test('R-053 a meeting of another alliance, or one that is no mesa, is not where a plan was born', async () => {
  const one = await givenAlliance(world(), { at: 10 });
  const other = await givenAlliance(world(), { at: 10 });
  must(await savePlanSection(staff(), frame(other.id)));
  const foreign = (await planOf(staff(), other.id)).section!.initialMeetingId!;
  for (const meeting of [foreign, newId(new Date())]) {
    expect(refusal(await savePlanSection(staff(), { ...frame(one.id), meeting }))).toBe('plan.meetingNotInitial');
  }
});

test('R-054 of every party, the secretariat too, the plan says its capacidades and its alcance de ejecución', async () => {
  expect(decideCapacities(section, parties).ok).toBe(true);
  for (const capacities of [
    capacitiesOf(['p']),
    section.capacities.filter((one) => one.party !== 'secretariat'),
    section.capacities.map((one) => (one.party === 'q' ? { ...one, scope: '' } : one)),
    section.capacities.map((one) => (one.party === 'q' ? { ...one, capacity: '' } : one)),
  ]) {
    expect(decideCapacities({ ...section, capacities }, parties)).toEqual({
      ok: false,
      refusal: { code: 'plan.capacitiesMissing', missing: 1, parties: [expect.any(String)] },
    });
  }
  const one = await givenAlliance(world(), { at: 11, parties: 2 });
  const sides = (await partiesOf(staff(), one.id)).map(({ id }) => id);
  expect((await planOf(staff(), one.id)).section!.capacities).toEqual(capacitiesOf(sides));
});

test('what was said of the parties stays when the frame is saved again without it', async () => {
  const one = await givenAlliance(world(), { at: 10 });
  const [party] = await partiesOf(staff(), one.id);
  const capacities = capacitiesOf([party!.id]);
  must(await savePlanSection(staff(), { ...frame(one.id), capacities }));
  must(await savePlanSection(staff(), frame(one.id, 1)));
  expect((await planOf(staff(), one.id)).section!.capacities).toEqual(capacities);
  expect(refusal(await approvePlan(staff(), { alliance: one.id }))).toBe('plan.commitmentWithoutAction');
});

test('what each can do is said of the parties of the case only, and once of each', async () => {
  const [one, other] = [await givenAlliance(world(), { at: 10 }), await givenAlliance(world(), { at: 10 })];
  const own = (await partiesOf(staff(), one.id)).map(({ id }) => id);
  const foreign = (await partiesOf(staff(), other.id)).map(({ id }) => id);
  for (const parties of [
    [...own, ...own],
    [...own, ...foreign],
    [...own, newId(new Date())],
  ]) {
    const capacities = capacitiesOf(parties);
    expect(refusal(await savePlanSection(staff(), { ...frame(one.id), capacities }))).toBe('plan.capacitiesOfParties');
    const known = own.map((id) => ({ id }));
    expect(refusal(decideCapacities({ ...section, capacities }, known))).toBe('plan.capacitiesOfParties');
  }
  must(await savePlanSection(staff(), { ...frame(one.id), capacities: capacitiesOf(own) }));
});
