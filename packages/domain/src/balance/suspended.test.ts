import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { suspendAlliance } from '../asRead.ts';
import { aWorld, by, givenAlliance, givenBalanceFiled, must, rowOf } from '../given.ts';

const world = aWorld();

test('R-245 the balance of its year closes a case that has its outcome, also while it is suspended', async () => {
  const one = await givenAlliance(world(), { at: 16 });
  must(await suspendAlliance(by(world(), 'lead', 289), { alliance: one.id, reason: 'Espera a su junta' }));
  await givenBalanceFiled(world(), 290);
  const kept = sql`select state, step from alliance where id = ${one.id}`;
  expect(await rowOf(world(), kept)).toEqual({ state: 'closed', step: null });
});
