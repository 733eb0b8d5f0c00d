import { expect, test } from 'vitest';
import { answerNo, aWorld, by, dayOf, givenAlliance, must, undoStep, walk } from '../given.ts';
import { contextOf } from '../testing.ts';
import { stepFacts } from './index.ts';

const world = aWorld();
const told = (alliance: string) =>
  stepFacts(contextOf(world().database.worker, { kind: 'job', name: 'mail' }, new Date()), alliance, 11);

test('a closing that was taken back is not told, nor is the one of another round in its place', async () => {
  const one = await givenAlliance(world(), { at: 12 });
  const first = await told(one.id);
  expect(first).toMatchObject({ case: { id: one.id }, by: { id: expect.any(String) } });
  await answerNo(world(), one);
  await walk(world(), one, 11, 12);
  const second = await told(one.id);
  expect(second!.at > first!.at).toBe(true);
  must(
    await undoStep(by(world(), 'lead', dayOf(one, 12)), { alliance: one.id, step: 12, reason: 'Faltaba una visita' }),
  );
  expect(await told(one.id)).toBeNull();
}, 120_000);
