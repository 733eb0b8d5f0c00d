import { aWorld, givenAlliance } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import { KB, timed } from './heavy-answers.ts';

const world = aWorld();
const inBackoffice = aBackoffice(world);

test('what nobody writes is given back as far as a usual form goes, and so often as a network may send forms', async () => {
  const path = backoffice.activity((await givenAlliance(world(), { at: 9 })).code, 9);
  const send = (reason: string) =>
    timed(() => inBackoffice(path, null, { method: 'POST', body: new URLSearchParams({ intent: 'propose', reason }) }));
  const usualOne = await send('Prestar el salón los sábados');
  expect([usualOne.status, wordsOf(usualOne.html).includes('Prestar el salón los sábados')]).toEqual([401, true]);
  const long = await send('Prestar el salón los sábados. '.repeat(10_000));
  expect([long.status, long.bytes < 100 * KB]).toEqual([401, true]);
  expect(wordsOf(long.html)).toContain('Lo más largo que escribió no se puede mostrar aquí otra vez');
  const rows = await world().database.owner.db.execute<{ bucket: string; count: number }>(
    sql`select bucket, sum(count)::int as count from attempt where bucket like 'turnedAway%' group by 1`,
  );
  expect(rows.map(({ bucket, count }) => [bucket.split(':').slice(0, 2).join(':'), count])).toEqual([
    ['turnedAway:network', 2],
  ]);
  await world().database.owner.db.execute(
    sql`insert into attempt (bucket, window_start, count) select distinct bucket, now() + interval '1 second', 1000 from attempt where bucket like 'turnedAway%'`,
  );
  const over = await send('Prestar el salón los sábados');
  expect([over.status, over.html.includes('Prestar el salón')]).toEqual([429, false]);
});

test('who pasted somewhat too much gets all of it back, and what is longer is said to be', async () => {
  const person = world().staff.professional.id;
  const path = backoffice.newOrganization();
  const pasted = 'La junta trabaja con «niños», jóvenes y "vecinas" del barrio. '.repeat(4_600).trim();
  const send = (name: string) => {
    const body = new URLSearchParams({ name, dependency: 'JAC Las Acacias' });
    return timed(() => inBackoffice(path, person, { method: 'POST', body }));
  };
  expect(Buffer.byteLength(pasted)).toBeGreaterThan(290 * KB);
  const back = await send(pasted);
  expect([back.status, wordsOf(back.html).includes('acorte lo que escribió')]).toEqual([413, true]);
  expect(back.html.replaceAll('&quot;', '"')).toContain(pasted);
  const longer = await send(`${pasted} ${pasted}`);
  expect([longer.status, longer.html.includes('JAC Las Acacias')]).toEqual([413, true]);
  expect(wordsOf(longer.html)).toContain('Vuelva a la página anterior del navegador y cópielo de allí');
  for (const { html } of [back, longer]) {
    expect(html, 'it leads to the longest field').toMatch(/<a href="#[\w-]*name">[^<]*pasa del límite de esta página/);
  }
});

test('of a form that is too long each text that does not come back is named, at its field', async () => {
  const person = world().staff.professional.id;
  const pasted = 'La junta trabaja con «niños», jóvenes y vecinas del barrio. '.repeat(9_000).trim();
  const body = new URLSearchParams({ name: pasted, dependency: `${pasted} Sí`, nit: '900123456' });
  const { status, html } = await timed(() =>
    inBackoffice(backoffice.newOrganization(), person, { method: 'POST', body }),
  );
  expect(status).toBe(413);
  expect(html).toMatch(/<a href="#[\w-]*dependency">[^<]*pasa del límite de esta página/);
  expect(html).toMatch(/<a href="#[\w-]*name">[^<]*este texto tampoco se puede mostrar aquí otra vez/);
});
