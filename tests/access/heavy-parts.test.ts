import { aWorld } from '@alianzas/domain/given';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../apps/portal/app/testing.ts';
import { anEvidence } from './evidence-scene.ts';
import { HEAVIEST, KB, quickest, SLOWEST, usual } from './heavy-answers.ts';

const world = aWorld();
const inPortal = aPortal(world);

test('a form in parts that brings no file is bounded and counted like any other', async () => {
  const { here, person } = await anEvidence(world());
  const allowed = SLOWEST * Math.max(20, await usual({ ask: inPortal, path: here, person, head: '', takes: 0 }));
  const send = () => {
    const body = new FormData();
    for (let n = 0; n < 190; n += 1) body.append(`f${n}`, '<'.repeat(10 * KB));
    body.set('description', 'Sembramos diez árboles en el parque');
    return quickest(allowed, () => inPortal(here, person, { method: 'POST', body }));
  };
  const first = await send();
  expect([first.status, first.bytes < HEAVIEST, first.took < allowed]).toEqual([422, true, true]);
  expect(wordsOf(first.html)).toContain('Lo más largo que escribió no se puede mostrar aquí otra vez');
  expect(first.html).toContain('Sembramos diez árboles');
  const kinds = sql`select distinct split_part(bucket, ':', 1) as kind from attempt where bucket like 'upload%' order by 1`;
  expect([...(await world().database.owner.db.execute(kinds))]).toEqual([
    { kind: 'upload' },
    { kind: 'uploadedMegabytes' },
  ]);
  await world().database.owner.db.execute(
    sql`insert into attempt (bucket, window_start, count) select distinct bucket, now() + interval '1 second', 100000 from attempt`,
  );
  const second = await send();
  expect([second.status, second.bytes < 300 * KB]).toEqual([429, true]);
});
