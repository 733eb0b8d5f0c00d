import {
  aWorld,
  by,
  carryOverAlliance,
  givenAlliance,
  givenBalanceSaved,
  givenCycle,
  must,
  rowOf,
} from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

/** What a page says of itself on paper alone, above it or below. */
function paperOf(html: string, part: string): string {
  return wordsOf(html.match(new RegExp(`<p class="${part}">(.*?)</p>`, 's'))?.[1] ?? '');
}

test('what is printed says on its sheet whose it is, from which page and of which day', async () => {
  const { code } = await givenAlliance(world(), { at: 13 });
  await givenBalanceSaved(world(), 60);
  const { year } = world().cycle;
  const { meeting } = await rowOf(
    world(),
    sql`select m.code as meeting from acta w join meeting m on m.id = w.meeting_id order by w.id limit 1`,
  );
  for (const path of [
    backoffice.tray(),
    backoffice.balance(year),
    backoffice.quantification(year),
    backoffice.matrixOf(year),
    backoffice.networkPlan(),
    backoffice.planState(code, 1),
    backoffice.acta(String(meeting)),
  ]) {
    const html = await (await ask(path, world().staff.professional.id)).text();
    expect(paperOf(html, 'print-header'), path).toBe('Secretaría de Cultura, Recreación y Deporte · Alianzas');
    const footer = paperOf(html, 'print-footer');
    expect(footer, path).toContain(path);
    expect(footer, path).toMatch(/Tomado el \d+ de \w+ de \d{4}/);
  }
});

test('a sheet gives the configured address, by whatever other it was asked for', async () => {
  const html = await (await ask(backoffice.signIn(), null, { from: 'http://10.0.0.7:8080' })).text();
  expect(paperOf(html, 'print-footer')).toMatch(/^localhost:3001\/\S* Tomado/);
});

test('a sheet does not say what opens something by itself, nor what was said once', async () => {
  const html = await (await ask(`${backoffice.activate('unsecretodeuncorreo')}?hecho=algo`, null, {})).text();
  const footer = paperOf(html, 'print-footer');
  expect(footer).toContain('/activar/…');
  expect(footer).not.toMatch(/unsecreto|hecho/);
});

test('the printed balance says what was carried over to another cycle', async () => {
  const { year } = world().cycle;
  const { id, code } = await givenAlliance(world(), { at: 9 });
  const next = await givenCycle(world().database, world().staff, year + 1);
  must(
    await carryOverAlliance(by(world(), 'director', 290), {
      alliance: id,
      to: next.cycle.id,
      reason: 'Sigue el otro año',
    }),
  );
  const html = await (await ask(backoffice.balance(year), world().staff.director.id)).text();
  const opening = html.slice(0, html.indexOf('id="trasladadas"')).lastIndexOf('<section');
  expect(html.slice(opening, html.indexOf('id="trasladadas"'))).not.toContain('print:hidden');
  expect(wordsOf(html)).toContain(`A la vigencia ${year + 1}, 1 alianza: Sigue el otro año ${code}`);
});
