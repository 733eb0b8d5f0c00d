import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aWorld, by, dayOf, type GivenAlliance, givenActaInReview, must, rowOf, through, undoStep } from '../given.ts';
import { editPlanActivity, readActivity } from '../plan/index.ts';
import { actaExtract, actaPage } from '../views/index.ts';
import { activitiesOf, contentOf, driving, givenFollowUp, givenFollowUpHeld, givenPlan, sayNo } from './testing.ts';

const world = aWorld();

/** How an acta of a follow-up names the activities of its plan, to the team and to an ally of the case. */
async function named(one: GivenAlliance, acta: string) {
  const { code } = await rowOf(
    world(),
    sql`select m.code from acta a join meeting m on m.id = a.meeting_id where a.id = ${acta}`,
  );
  const { followed } = await actaPage(driving(world(), one, 13), String(code));
  const ally = through(world(), one.organizations[0]!.representative, dayOf(one, 13));
  const { planActivities } = await actaExtract(ally, acta);
  expect(new Map(followed.map(({ id, number, title }) => [id, `${number}. ${title}`]))).toEqual(planActivities);
  return planActivities;
}

async function rename(one: GivenAlliance, number: number, title: string): Promise<void> {
  const found = (await activitiesOf(world(), one)).find((each) => each.number === number)!;
  const ctx = driving(world(), one, 11);
  const { id: activity, version, responsible, startsOn, endsOn, place } = await readActivity(ctx, found.id);
  const said = { activity, version, title, responsible, startsOn, endsOn, place, reason: 'Se acordó otra' };
  must(await editPlanActivity(ctx, { ...said, organization: one.organizations[number - 2]!.id }));
}

test('an approved acta of 12 names each activity as it was called that day: edited, replaced or taken back since', async () => {
  const one = await givenPlan(world());
  const acta = await givenFollowUpHeld(world(), one, { 2: 'underWay', 3: 'underWay' }, dayOf(one, 11));
  const before = await named(one, acta);
  const titles = new Map((await activitiesOf(world(), one)).map((each) => [each.id, `${each.number}. ${each.title}`]));
  expect(before).toEqual(titles);

  await rename(one, 3, 'Otra jornada, en la cancha');
  expect(await named(one, acta), 'edited').toEqual(before);
  const later = await givenFollowUp(world(), one, { 2: 'notMet' });
  const renamed = await named(one, later);
  expect([...renamed.values()]).toContain('3. Otra jornada, en la cancha');
  await sayNo(world(), one, 2);
  expect(await named(one, acta), 'replaced').toEqual(before);
  expect(await named(one, later), 'replaced').toEqual(renamed);

  const undo = { alliance: one.id, reason: 'Se registró mal' };
  for (const step of [11, 13]) must(await undoStep(by(world(), 'lead', 17), { ...undo, step }));
  expect(await named(one, later), 'taken back').toEqual(renamed);
});

test('while it is written, an acta of 12 has no names but those of the plan in force', async () => {
  const one = await givenPlan(world());
  const content = { activity: 12 as const, ...(await contentOf(world(), one)) };
  const items = [{ alliance: one.id, organization: null, content }];
  const acta = await givenActaInReview(world(), { activities: [12], alliances: [one.id], items, day: dayOf(one, 11) });
  const sought = sql`select m.code from acta a join meeting m on m.id = a.meeting_id where a.id = ${acta}`;
  const page = await actaPage(driving(world(), one, 12), String((await rowOf(world(), sought)).code));
  expect(page.followed).toEqual([]);
  expect(page.alliances[0]!.plan.map(({ number }) => number)).toEqual([1, 2, 3]);
});
