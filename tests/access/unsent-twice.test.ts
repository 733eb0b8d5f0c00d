import { aWorld, dayFromNow, givenAlliance, rowOf } from '@alianzas/domain/given';
import { newId } from '@alianzas/domain/platform';
import { backoffice, portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { anEvidence, PDF } from './evidence-scene.ts';
import { formsOf } from './forms.ts';
import { posted } from './sent-forms.ts';

const world = aWorld();
const inBackoffice = aBackoffice(world);
const inPortal = aPortal(world);
const professional = () => world().staff.professional.id;

/** The forms of each page with unsent copies, sent twice as a page shows them after Back: the same words under another key. */
const sentTwice: Readonly<Record<string, () => Promise<Twice>>> = {
  'a contribution of an ally': async () => {
    const one = await givenAlliance(world(), { at: 9 });
    const { id: organization, representative } = one.organizations[0]!;
    const said = { category: 'space', description: 'Salón', quantity: '1', unit: 'jornada', deliveredOn: '2026-02-04' };
    const free = { monetizable: 'no', notMonetizableReason: 'Es voluntariado' };
    const about = { intent: 'declare', alliance: one.id, organization, initiative: world().cycle.initiatives[0]! };
    const rows = sql`select count(*)::int as n from contribution where alliance_id = ${one.id}`;
    return {
      ask: inPortal,
      here: portal.contributions(one.code),
      who: representative.person,
      fields: { ...about, ...said, ...free },
      rows,
    };
  },
  'a commitment of an ally': async () => {
    const one = await givenAlliance(world(), { at: 9 });
    const { id: organization, representative } = one.organizations[0]!;
    const promise = { action: 'Prestar', deliverable: 'Un salón', dueOn: dayFromNow(20) };
    const fields = { intent: 'propose', alliance: one.id, organization, ...promise };
    const rows = sql`select count(*)::int as n from commitment where alliance_id = ${one.id}`;
    return { ask: inPortal, here: portal.commitments(one.code), who: representative.person, fields, rows };
  },
  'a commitment written by the team': async () => {
    const one = await givenAlliance(world(), { at: 9 });
    const promise = { action: 'Prestar', deliverable: 'Un salón', dueOn: dayFromNow(20) };
    const fields = { intent: 'propose', alliance: one.id, organization: one.organizations[0]!.id, ...promise };
    const rows = sql`select count(*)::int as n from commitment where alliance_id = ${one.id}`;
    return { ask: inBackoffice, here: backoffice.activity(one.code, 9), who: professional(), fields, rows };
  },
};

interface Twice {
  ask: typeof inPortal;
  here: string;
  who: string;
  fields: Record<string, string>;
  rows: ReturnType<typeof sql>;
}

test.each(Object.keys(sentTwice))(
  '%s that is asked about as sent before leaves nothing unsent behind',
  async (form) => {
    const { ask, here, who, fields, rows } = await sentTwice[form]!();
    const send = (more: Record<string, string> = {}) =>
      ask(here, who, posted({ ...fields, draftOf: '', key: newId(new Date()), ...more }));
    const shown = async () => wordsOf(await (await ask(here, who, {})).text());
    const first = await send();
    expect(first.status, wordsOf(await first.text())).toBe(303);
    expect((await send({ draft: 'save' })).status).toBe(303);
    expect(await shown(), 'saved on purpose').toContain('Guardado sin enviar');
    const { n } = await rowOf(world(), rows);
    const again = await send();
    const words = wordsOf(await again.text());
    expect([again.status, words.includes('¿Es lo mismo que ya se envió')]).toEqual([409, true]);
    expect(words).not.toContain('quedó guardado sin enviar');
    expect(await shown(), 'nothing waits to be sent a second time').not.toContain('Guardado sin enviar');
    expect(await rowOf(world(), rows)).toEqual({ n });
  },
);

test('evidence whose file was sent with another form leaves nothing unsent behind', async () => {
  const { one, here, person, of } = await anEvidence(world());
  const send = (fields: Record<string, string>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    return inPortal(here, person, { method: 'POST', body });
  };
  const body = new FormData();
  for (const [name, value] of Object.entries({ description: 'Sembramos', draft: 'save', draftOf: of }))
    body.append(name, value);
  body.append('files', new File([PDF], 'lista.pdf', { type: 'application/pdf' }));
  expect((await inPortal(here, person, { method: 'POST', body })).status).toBe(303);
  const html = await (await inPortal(here, person, {})).text();
  const { draft: _, ...given } = formsOf(html)
    .find(({ multipart }) => multipart)!
    .defaults();
  const whole = { ...given, executedOn: '2026-11-10', place: 'El parque', showsMinors: 'no' };
  expect((await send(whole)).status).toBe(303);
  const again = await send({ ...whole, key: newId(new Date()) });
  expect([again.status, wordsOf(await again.text()).includes('quedó guardado sin enviar')]).toEqual([409, false]);
  expect(wordsOf(await (await inPortal(here, person, {})).text())).not.toContain('Guardado sin enviar');
  expect(
    await rowOf(
      world(),
      sql`select count(*)::int as n from evidence where alliance_id = ${one.id} and description = 'Sembramos'`,
    ),
  ).toEqual({ n: 1 });
});

test('the same file with other words is asked about: what was typed is kept, and sent again knowingly it leaves nothing unsent', async () => {
  const { here, person, of } = await anEvidence(world());
  const send = (fields: Record<string, string>, file?: File) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    if (file) body.append('files', file);
    return inPortal(here, person, { method: 'POST', body });
  };
  const shown = async () => (await inPortal(here, person, {})).text();
  const file = () => new File([PDF], 'lista.pdf', { type: 'application/pdf' });
  const { draft: _, ...given } = formsOf(await shown())
    .find(({ multipart }) => multipart)!
    .defaults();
  const whole = { ...given, draftOf: of, executedOn: '2026-11-10', place: 'El parque', showsMinors: 'no' };
  expect((await send({ ...whole, description: 'Sembramos' }, file())).status).toBe(303);
  const asked = await send({ ...whole, key: newId(new Date()), description: 'Podamos' }, file());
  const html = await asked.text();
  expect([asked.status, wordsOf(html).includes('Es lo mismo: descartar lo que escribí')]).toEqual([409, true]);
  expect(wordsOf(await shown()), 'what was typed is not lost').toContain('Guardado sin enviar');
  const again = formsOf(html).find(({ label }) => label === 'Enviar otra vez')!;
  expect((await send(again.defaults() as Record<string, string>)).status).toBe(303);
  expect(wordsOf(await shown()), 'what was sent does not wait').not.toContain('Guardado sin enviar');
});
