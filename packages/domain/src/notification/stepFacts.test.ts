import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { answerNo, aWorld, by, dayOf, givenAlliance, must, rowOf, undoStep, walk } from '../given.ts';
import { contextOf, waitingJobs } from '../testing.ts';
import { stepFacts } from './index.ts';

const world = aWorld();
const told = (alliance: string, at: Date) =>
  stepFacts(contextOf(world().database.worker, { kind: 'job', name: 'mail' }, new Date()), {
    ...{ alliance, activity: 11, at },
  });

/** When 11 was closed, as each of its jobs says, in the order of the queue. */
async function closings(alliance: string): Promise<Date[]> {
  const jobs = await waitingJobs(world().database.worker.db);
  return jobs
    .filter(({ payload: { template, ...of } }) => template === 'stepToldToTeam' && of.alliance === alliance)
    .flatMap(({ payload: { activity, at } }) => (activity === 11 ? [new Date(String(at))] : []));
}

test('each round of the loop is told as it was closed, also once another opened its activity again', async () => {
  const one = await givenAlliance(world(), { at: 12 });
  const [first] = await closings(one.id);
  const asClosed = await told(one.id, first!);
  expect(asClosed).toMatchObject({ case: { id: one.id }, at: first!, closed: expect.stringMatching(/^11\./) });
  expect(asClosed!.open).toMatch(/^12\./);
  await answerNo(world(), one);
  expect(await rowOf(world(), sql`select step from alliance where id = ${one.id}`)).toEqual({ step: 11 });
  expect(await told(one.id, first!), 'while 11 is open again').toEqual(asClosed);
  await walk(world(), one, 11, 12);
  const second = (await closings(one.id)).at(-1)!;
  expect(second > first!).toBe(true);
  expect((await told(one.id, second))!.at).toEqual(second);
  must(
    await undoStep(by(world(), 'lead', dayOf(one, 12)), { alliance: one.id, step: 12, reason: 'Faltaba una visita' }),
  );
  expect(await told(one.id, second), 'a closing that was taken back').toBeNull();
  expect(await told(one.id, first!), 'the other round').toEqual(asClosed);
}, 120_000);
