import { aWorld } from '@alianzas/domain/given';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../apps/portal/app/testing.ts';
import { anEvidence } from './evidence-scene.ts';
import { formsOf } from './forms.ts';

const world = aWorld();
const inPortal = aPortal(world);

test('what was kept unsent stays whole when what comes after it is cut, whoever sends it and however much was sent', async () => {
  const { here, person, of } = await anEvidence(world());
  const send = (fields: Record<string, string>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    return inPortal(here, person, { method: 'POST', body });
  };
  const page = async () => (await inPortal(here, person, {})).text();
  const written = { description: 'Sembramos diez árboles en el parque', place: 'El parque', draftOf: of };
  expect((await send({ ...written, draft: 'save' })).status).toBe(303);
  const form = formsOf(await page()).find(({ multipart }) => multipart)!;
  const { draft: _, ...given } = form.defaults();
  const long = { ...given, description: '"a" '.repeat(50_000), place: 'Otro lugar' };
  const cut = { 'shown again': long, 'read whole': { ...long, description: 'Sembramos '.repeat(40_000) } };
  const wishes: Record<string, string>[] = [{}, { draft: 'save' }];
  for (const wish of wishes) {
    for (const [what, fields] of Object.entries(cut)) {
      const answer = await send({ ...fields, ...wish });
      const said = wordsOf(await answer.text());
      expect([answer.status, said.includes('quedó guardado sin enviar')], what).toEqual([422, false]);
      expect(await page(), what).toContain('Sembramos diez árboles en el parque');
    }
  }
  await world().database.owner.db.execute(
    sql`insert into attempt (bucket, window_start, count) select distinct bucket, now() + interval '1 second', 100000 from attempt`,
  );
  const busy = await send(long);
  const said = wordsOf(await busy.text());
  expect([busy.status, said.includes('Lo que escribió sigue aquí'), said.includes('si aquí falta algo')]).toEqual([
    429,
    false,
    true,
  ]);
  expect(await page()).toContain('Sembramos diez árboles en el parque');
});

test('where nothing was kept before, what came of a form that was cut is kept, and its answer says that it may lack some', async () => {
  const { here, person } = await anEvidence(world());
  await world().database.owner.db.execute(sql`delete from attempt`);
  const page = async () => (await inPortal(here, person, {})).text();
  const form = formsOf(await page()).find(({ multipart }) => multipart)!;
  const body = new FormData();
  const said = { ...form.defaults(), description: '"a" '.repeat(50_000), place: 'La cancha de arriba' };
  for (const [name, value] of Object.entries(said)) if (name !== 'draft') body.append(name, value);
  const answer = await inPortal(here, person, { method: 'POST', body });
  expect(answer.status).toBe(422);
  expect(wordsOf(await answer.text())).toContain('Lo que alcanzó a llegar quedó guardado sin enviar');
  expect(await page()).toContain('La cancha de arriba');
});
