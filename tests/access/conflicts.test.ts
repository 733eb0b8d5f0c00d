import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { saveProposal } from '@alianzas/domain/alliance';
import { amendCommitment, proposeCommitment } from '@alianzas/domain/commitment';
import {
  aWorld,
  by,
  dayFromNow,
  followUp,
  givenAlliance,
  givenRequestSent,
  linkOf,
  must,
  proposalOf,
  renewFirst,
  requestRead,
  signedOn,
  suspendAlliance,
  through,
  undoStep,
} from '@alianzas/domain/given';
import { markDuplicate } from '@alianzas/domain/intake';
import { backoffice } from '@alianzas/paths';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { type Answers, asStaff, savedFirst, titled, titleOf } from './conflict.ts';
import { conflictsOfAllies } from './conflicts-of-allies.ts';
import { conflictsOfCases } from './conflicts-of-cases.ts';
import { conflictsOfLoops } from './conflicts-of-loops.ts';
import { conflictsOfOrganizations } from './conflicts-of-organizations.ts';
import { conflictsOfRemovals } from './conflicts-of-removals.ts';
import { anActa, aRequest, conflictsOfStaff } from './conflicts-of-staff.ts';
import { conflictsOfTurns } from './conflicts-of-turns.ts';
import { formsOf, heldIn } from './forms.ts';
import { formWith, valueIn, valuesIn, withAnswers } from './sent-forms.ts';

const world = aWorld();
const house = { world, staff: aBackoffice(world), allies: aPortal(world) };
const correcting = { correction: 'Había que decirlo de otra manera' };
const conflicts = [
  ...conflictsOfStaff(house),
  ...conflictsOfCases(house),
  ...conflictsOfLoops(house),
  ...conflictsOfOrganizations(house),
  ...conflictsOfRemovals(house),
  ...conflictsOfTurns(house),
  ...conflictsOfAllies(house),
];

describe('the second of two writers loses nothing, and overwrites nothing unseen', () => {
  test.each(conflicts.map((one) => [`${one.verb}, ${one.form.split('/').at(-1)}`, one] as const))(
    '%s',
    async (_, { given }) => {
      const { ask, path, form, first, second, saved, by: whom, closes, chosen } = await given();
      const read = await (await ask(path)).text();
      const opened = formWith(read, form);
      const send = (of: typeof opened, answers: Answers) =>
        ask(of.action || path, { method: 'POST', body: withAnswers(of, answers) });
      if (typeof first === 'function') await first();
      else expect((await send(opened, first)).status, 'the first').toBe(303);
      const late = await send(opened, { ...second, ...chosen?.(read) });
      expect(late.status, 'the second').toBe(409);
      const html = await late.text();
      const words = wordsOf(html);
      expect(titleOf(html)).toMatch(titled(whom));
      expect(words).toMatch(savedFirst(whom));
      const sendsToCompare = [html.includes('href="#comparacion"'), words.includes('compare y decida')];
      expect(sendsToCompare, 'sent to compare').toEqual(Array(2).fill(html.includes('id="comparacion"')));
      for (const text of saved) expect(`${words} ${heldIn(html)}`).toContain(text);
      if (closes) {
        for (const text of Object.values(second)) expect(words).toContain(text);
        return;
      }
      if (html.includes('quedó guardado sin enviar') && words.includes('no son iguales')) {
        const later = await (await ask(path)).text();
        const told = `${wordsOf(later)} ${heldIn(later)}`;
        for (const text of ['no son iguales', ...saved]) expect(told, 'opened again').toContain(text);
      }
      const { version: _version, ...carried } = form as Record<string, string>;
      const returned = formWith(html, { ...carried, ...second });
      // What of it was read: an act about several things carries a version of each
      const seenIn = (of: typeof opened) =>
        ['version', 'figures', 'step'].map((name) => valueIn(of, name) ?? '').join(' ');
      if (seenIn(opened).trim()) expect(seenIn(returned)).not.toBe(seenIn(opened));
      const untouched = typeof first === 'function' ? [] : Object.entries(first).filter(([name]) => !(name in second));
      for (const [name, value] of untouched)
        expect(valuesIn(returned, name), `${name}, which the second did not touch`).toContain(value);
      const again = await send(returned, chosen?.(html) ?? {});
      expect(again.status, again.status === 303 ? '' : wordsOf(await again.text())).toBe(303);
    },
    120_000,
  );
});

test('what was done, and undone since, is not said to be done', async () => {
  const one = await givenAlliance(world(), { at: 2 });
  must(await saveProposal(by(world(), 'professional', 2), proposalOf(one.id, 'adoption')));
  const [ask, path] = [asStaff(house, 'professional'), backoffice.activity(one.code, 2)] as const;
  const opened = formWith(await (await ask(path)).text(), { intent: 'approve' });
  const send = () => ask(path, { method: 'POST', body: withAnswers(opened, {}) });
  expect((await send()).status).toBe(303);
  expect(wordsOf(await (await send()).text())).toContain('Esto ya quedó hecho');
  const lead = { ...by(world(), 'lead', 2), now: new Date(Date.now() + 1000) };
  must(await undoStep(lead, { alliance: one.id, step: 3, reason: 'Faltaba un salón' }));
  must(await suspendAlliance(lead, { alliance: one.id, reason: 'Está en obra' }));
  const again = await send();
  expect([again.status, wordsOf(await again.text()).includes('está suspendida')]).toEqual([409, true]);
}, 120_000);

test('an acceptance that came on paper is of the text that was read; its document waits', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const said = { action: 'Prestar el salón', deliverable: 'Un salón', dueOn: dayFromNow(12) };
  const about = { key: randomUUID(), alliance: one.id, organization: one.organizations[0]!.id };
  const { id } = must(await proposeCommitment(by(world(), 'professional', 9), { ...about, ...said }));
  const path = backoffice.allianceAcceptance(one.code);
  const ask = (init: RequestInit) => house.staff(path, world().staff.professional.id, init);
  const send = (html: string, file: boolean) => {
    const form = formsOf(html).find(({ multipart }) => multipart)!;
    const body = new FormData();
    const fields = { ...form.defaults(), commitments: id, form: 'email', ...signedOn(new Date()) };
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    if (file) body.append('proof', new File(['%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'], 'correo.pdf'));
    return ask({ method: 'POST', body });
  };
  const read = await (await ask({})).text();
  const other = { commitment: id, version: 1, ...said, action: 'Algo completamente distinto' };
  must(await amendCommitment(through(world(), one.organizations[0]!.representative, 9), other));
  const late = await send(read, true);
  const html = await late.text();
  expect(late.status).toBe(409);
  for (const words of ['Alguien guardó antes que usted', 'Algo completamente distinto', 'correo.pdf'])
    expect(wordsOf(html)).toContain(words);
  expect((await send(html, false)).status).toBe(303);
}, 120_000);

describe('what closed meanwhile gives back what was typed', () => {
  test('13, answered by somebody else', async () => {
    const one = await givenAlliance(world(), { at: 12 });
    await followUp(world(), one, 'partly');
    const [ask, path] = [asStaff(house, 'professional'), backoffice.activity(one.code, 13)] as const;
    const opened = formWith(await (await ask(path)).text(), { intent: 'decide' });
    await renewFirst(world(), one);
    const body = withAnswers(opened, { answer: 'yes', reason: 'La segunda persona vio todo cumplido' });
    const late = await ask(path, { method: 'POST', body });
    expect(late.status).toBe(409);
    const words = wordsOf(await late.text());
    expect(words).toContain('La segunda persona vio todo cumplido');
    expect(words).toContain('Vez 1: No');
  }, 120_000);

  test.each([
    ['accept', { title: 'Alianza de la segunda persona' }, 'no se guardó'],
    ['return', { note: 'Diga en qué barrio' }, 'no se envió'],
    ['decline', { note: 'No es de cultura ciudadana' }, 'no se envió'],
    ['duplicate', { repeats: 'SOL-2026-0999', note: 'Pide lo mismo' }, 'no se envió'],
  ] as const)('a request, answered by somebody else while it was to %s', async (intent, typed, fate) => {
    const { ask, path, first } = await aRequest(house, async (_house, { id }) => {
      const { code: repeats } = await givenRequestSent(world());
      const answered = { ...(await requestRead(world(), id)), note: 'Repite otra', repeats, repeatsSeen: repeats };
      must(await markDuplicate(by(world(), 'lead', 2), answered, linkOf()));
    });
    const opened = formWith(await (await ask(path)).text(), { intent });
    await first();
    const chosen: Answers = intent === 'accept' ? { initiatives: world().cycle.initiatives[0]! } : {};
    const late = await ask(path, { method: 'POST', body: withAnswers(opened, { ...typed, ...chosen }) });
    expect(late.status).toBe(409);
    const words = wordsOf(await late.text());
    for (const text of Object.values(typed)) expect(words).toContain(text);
    expect(words).toContain(`Lo que usted escribió ${fate}`);
    // What is kept for its writer is never said to be lost
    expect(words.includes('quedó guardado sin enviar')).toBe(fate === 'no se envió');
    expect(words).toContain('Repite otra');
  });

  test('an acta, approved by somebody else', async () => {
    const { ask, path } = await anActa(house, 'review');
    const opened = formWith(await (await ask(`${path}?corregir=1`)).text(), { intent: 'save' });
    const approval = formWith(await (await ask(path)).text(), { intent: 'approve' });
    expect((await ask(path, { method: 'POST', body: withAnswers(approval, {}) })).status).toBe(303);
    const late = await ask(path, {
      method: 'POST',
      body: withAnswers(opened, { development: 'Una hora de trabajo' }),
    });
    expect(late.status).toBe(409);
    const words = wordsOf(await late.text());
    expect(words).toContain('Una hora de trabajo');
    expect(words).toContain(
      'Puede copiar de aquí lo que le sirva: Desarrollo de la reunión Lo guardado ahora: Se desarrolló la reunión. Lo suyo: Una hora de trabajo',
    );
    expect(words, 'what both say alike').not.toContain('Lo suyo: Un salón');
  });

  test('an acta, corrected and approved by somebody else: what only they changed is told too', async () => {
    const { ask, path, one } = await anActa(house, 'review');
    const opened = formWith(await (await ask(`${path}?corregir=1`)).text(), { intent: 'save' });
    const corrected = formWith(await (await ask(`${path}?corregir=1`)).text(), { intent: 'submit' });
    const capacity = withAnswers(corrected, { 'items[0].capacity': 'Una cancha', ...correcting });
    expect((await ask(path, { method: 'POST', body: capacity })).status).toBe(303);
    const approval = formWith(await (await ask(path)).text(), { intent: 'approve' });
    expect((await ask(path, { method: 'POST', body: withAnswers(approval, {}) })).status).toBe(303);
    const late = await ask(path, {
      method: 'POST',
      body: withAnswers(opened, { internalNote: 'Nota mía', ...correcting }),
    });
    const words = wordsOf(await late.text());
    expect(words).toMatch(
      new RegExp(`Actividad 3, ${one.code} · [^,]+, [^,]+ Lo guardado ahora: Una cancha Lo suyo: Un salón`),
    );
    expect(words).toMatch(/Nota interna Nota mía/);
  });

  test('an acta, sent to review by somebody else, comes back to be compared', async () => {
    const { ask, path } = await anActa(house, 'draft');
    const opened = formWith(await (await ask(path)).text(), { intent: 'submit' });
    const post = (development: string) => ask(path, { method: 'POST', body: withAnswers(opened, { development }) });
    expect((await post('Lo que se envió')).status).toBe(303);
    const late = await (await post('Lo que yo escribía')).text();
    expect(valueIn(formWith(late, { intent: 'save' }), 'development')).toBe('Lo que yo escribía');
    expect(wordsOf(late)).toContain('Lo que se envió');
  });
});

test('a proposal saved of another kind is told beside what was typed of this one', async () => {
  const { id, code } = await givenAlliance(world(), { at: 2 });
  must(await saveProposal(by(world(), 'professional', 2), proposalOf(id, 'adoption')));
  const [ask, path] = [asStaff(house, 'professional'), backoffice.activity(code, 2)] as const;
  const opened = formWith(await (await ask(path)).text(), { intent: 'save' });
  must(await saveProposal(by(world(), 'professional', 2), { ...proposalOf(id, 'support'), version: 1 }));
  const late = await ask(opened.action, { method: 'POST', body: withAnswers(opened, { 'fields.places': 'La plaza' }) });
  const html = await late.text();
  expect(valueIn(formWith(html, { intent: 'save', 'fields.kind': 'adoption' }), 'fields.places')).toBe('La plaza');
  expect(wordsOf(html)).toMatch(/Lo guardado ahora Apoyo interinstitucional/);
  expect(wordsOf(html)).toContain('También está guardado');
});

describe('every form of a version is tried', () => {
  const apps = new URL('../../apps/', import.meta.url).pathname;
  const domain = new URL('../../packages/domain/src/', import.meta.url).pathname;
  const sources = [apps, domain].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?<!\.test)\.tsx?$/.test(name) && !/node_modules|build\//.test(name))
      .map((name) => ({ name, text: readFileSync(folder + name, 'utf8') })),
  );

  test('those that the pages write', () => {
    const written = /<VersionedForm\b|<PageFrame\b|\bversion: String\(|name="version"|\bstep: String\(/g;
    const found = sources.flatMap(({ name, text }) => {
      if (name.endsWith('/request/page-frame.tsx')) return [];
      return Array.from(text.matchAll(written), () => name).filter(() => !name.startsWith('platform'));
    });
    expect(found.sort()).toEqual(conflicts.flatMap(({ form, again }) => (again ? [] : form)).sort());
  });

  test('those of the inputs that carry a version, each read by the verb of its name', () => {
    const inputs = import.meta.glob<Record<string, unknown>>('../../packages/domain/src/*/inputs.ts', { eager: true });
    const carrying = Object.values(inputs).flatMap((module) =>
      Object.entries(module).flatMap(([name, schema]) => (carriesVersion(schema) ? [name] : [])),
    );
    const verbs = [...conflicts.map(({ verb }) => verb), ...Object.keys(UNVERSIONED)];
    expect(carrying.filter((name) => !verbs.includes(DONE_BY[name] ?? name))).toEqual([]);
    expect(carrying.length).toBeGreaterThan(9);
  });

  test('those of the verbs that throw Stale', () => {
    const verbs = sources.flatMap(({ text }) =>
      text.includes('new Stale(')
        ? Array.from(text.matchAll(/(?:export )?async function (\w+)(?:<[^(]*>)?\(\s*outer\b/g), ([, verb]) => verb!)
        : [],
    );
    expect(new Set([...conflicts.map(({ verb }) => verb), ...Object.keys(UNVERSIONED)])).toEqual(new Set(verbs));
  });
});

/** An input whose verb gives it to another, which compares. */
const DONE_BY: { readonly [input: string]: string } = { markDuplicate: 'answerRequest' };

/** Those that share a file with one that throws it, and why they do not. */
const UNVERSIONED = {
  registerAcceptance: 'it brings the document of the ally, and is tried by itself',
  keepAcceptance: 'it keeps what the two others accept',
  removeFollowUpDate: 'a day is never another',
  confirmNonconformity: 'what was decided of it already is refused',
};

function carriesVersion(schema: unknown): boolean {
  if (schema instanceof z.ZodObject) return 'version' in schema.shape;
  return schema instanceof z.ZodDiscriminatedUnion && schema.options.some(carriesVersion);
}
