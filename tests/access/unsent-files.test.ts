import { aWorld, rowOf } from '@alianzas/domain/given';
import { newId } from '@alianzas/domain/platform';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../apps/portal/app/testing.ts';
import { anEvidence, PDF } from './evidence-scene.ts';
import { formsOf } from './forms.ts';
import { posted } from './sent-forms.ts';

const world = aWorld();
const inPortal = aPortal(world);

test('evidence is saved unsent with its files, which wait an hour; it is sent with them, or discarded', async () => {
  const { one, here, person } = await anEvidence(world());
  const send = (fields: Record<string, string>, file?: string) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    if (file) body.append('files', new File([file], 'lista.pdf', { type: 'application/pdf' }));
    return inPortal(here, person, { method: 'POST', body });
  };
  const formAt = async () => {
    const html = await (await inPortal(here, person, {})).text();
    return formsOf(html).find(({ multipart }) => multipart)!;
  };
  const saved = await send({ description: 'Pintamos', draft: 'save', draftOf: '' }, PDF);
  expect([saved.status, saved.headers.get('location')]).toEqual([303, here]);
  const page = await (await inPortal(here, person, {})).text();
  expect(page).toContain('Pintamos');
  expect(wordsOf(page)).toContain('Archivos que ya recibimos');
  expect(page).toContain('lista.pdf');
  const discarded = await inPortal(here, person, posted({ draftOf: '', draft: 'discard' }));
  expect(discarded.headers.get('location')).toBe(`${here}?hecho=draftDiscarded`);
  expect(await (await inPortal(here, person, {})).text()).not.toContain('Pintamos');
  const wrong = await send({ description: 'Pintamos otra vez', key: newId(new Date()), draftOf: '' }, PDF);
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('quedó guardado sin enviar');
  const { draft: _, ...again } = (await formAt()).defaults();
  const whole = { ...again, executedOn: '2026-11-10', place: 'El parque', showsMinors: 'no' };
  expect((await send(whole)).headers.get('location')).toContain('evidenceSubmitted');
  expect(await (await inPortal(here, person, {})).text()).not.toContain('Guardado sin enviar');
  const files = sql`select f.name from evidence e join evidence_file l on l.evidence_id = e.id join file f on f.id = l.file_id
    where e.alliance_id = ${one.id} and e.description = 'Pintamos otra vez'`;
  expect(await rowOf(world(), files)).toEqual({ name: 'lista.pdf' });
});

test('the files of an unsent form that waited too long are said to be gone', async () => {
  const { here, person } = await anEvidence(world());
  const saved = { description: 'Abrimos la sala', draft: 'save', draftOf: '', waiting: 'un vale vencido' };
  expect((await inPortal(here, person, posted(saved))).status).toBe(303);
  const page = wordsOf(await (await inPortal(here, person, {})).text());
  expect(page).toContain('elíjalos otra vez antes de enviar');
});
