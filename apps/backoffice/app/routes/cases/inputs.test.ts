import { aWorld, givenAlliance } from '@alianzas/domain/given';
import { newId } from '@alianzas/domain/platform';
import { backoffice } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

const PDF = new Blob([`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`], {
  type: 'application/pdf',
});

/** What the form sends: a PDF, or no file. */
function sending(fields: Record<string, string>, hasFile: boolean) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  if (hasFile) body.set('supports', PDF, 'asistencia.pdf');
  return { method: 'POST', body };
}

test('the mode of a course is told beside a strategy, and is not left out in silence', async () => {
  const { id, code } = await givenAlliance(world(), { at: 2 });
  const team = world().staff.professional.id;
  const here = backoffice.allianceInputs(code);
  const strategy = { alliance: id, key: newId(new Date()), kind: 'strategy', name: 'Barrios que leen, 2026' };
  const told = await ask(here, team, sending({ ...strategy, mode: 'virtual' }, false));
  expect(told.status).toBe(422);
  const html = await told.text();
  expect(wordsOf(html)).toContain('Cómo se hizo es solo de un curso o taller');
  expect(html).toMatch(/<option value="virtual" selected="">/);
  const taken = await ask(here, team, sending({ ...strategy, mode: '' }, false));
  expect(taken.headers.get('location')).toBe(`${here}?hecho=inputCited`);
});

test('R-084 in the page of the inputs a course is kept with its file and mode, and what was typed survives a refusal', async () => {
  const { id, code } = await givenAlliance(world(), { at: 2 });
  const team = world().staff.professional.id;
  const here = backoffice.allianceInputs(code);
  const course = {
    alliance: id,
    key: newId(new Date()),
    kind: 'course',
    name: 'Taller de lectura, 2026',
    mode: 'virtual',
  };
  const form = (hasFile: boolean) => sending(course, hasFile);
  const refused = await ask(here, team, form(false));
  expect(refused.status).toBe(409);
  const again = await refused.text();
  expect(again).toContain('value="Taller de lectura, 2026"');
  expect(wordsOf(again)).toContain('Un curso o taller se registra con sus soportes');
  expect((await ask(here, team, form(true))).headers.get('location')).toBe(`${here}?hecho=inputCited`);
  const words = wordsOf(await (await ask(here, team)).text());
  for (const said of ['Taller de lectura, 2026', 'Curso o taller, virtual', 'asistencia.pdf'])
    expect(words).toContain(said);
  const colleague = wordsOf(await (await ask(here, world().staff.colleague.id)).text());
  expect(colleague).toContain('Los cita el profesional de la alianza');
  expect((await ask(here, world().staff.colleague.id, form(true))).status).toBe(403);
});
