import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { hashSecret, newToken } from '@alianzas/auth';
import { saveProposal } from '@alianzas/domain/alliance';
import { amendCommitment, proposeCommitment } from '@alianzas/domain/commitment';
import {
  aWorld,
  by,
  contents,
  followUp,
  type GivenAlliance,
  givenActaDraft,
  givenActaInReview,
  givenAlliance,
  givenDraft,
  givenInvitation,
  givenOrganization,
  itemsFor,
  must,
  proposalOf,
  renewFirst,
  requestPagesOf,
  rowOf,
  type StaffName,
  through,
  walk,
} from '@alianzas/domain/given';
import { saveRequestPage } from '@alianzas/domain/intake';
import { conveneMeeting } from '@alianzas/domain/meeting';
import { backoffice, portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { formWith, optionsOf, valueIn, withAnswers } from './sent-forms.ts';

const world = aWorld();
const staff = aBackoffice(world);
const allies = aPortal(world);

type Answers = Readonly<Record<string, string>>;
type Ask = (path: string, init?: { method: string; body: URLSearchParams }) => Promise<Response>;

/** A page that two people opened, and what each of them sends of one of its forms. */
interface Scene {
  ask: Ask;
  path: string;
  /** What tells the form from the others of its page */
  form: Answers;
  /** What the first writer sends of it, or does instead */
  first: Answers | (() => Promise<unknown>);
  second: Answers;
  /** What is saved by the first, in words */
  saved: readonly string[];
  /** What else the second chooses, each time among what the page lists */
  chosen?: (html: string) => Answers;
}

interface Conflict {
  /** Who says that it is stale */
  verb: string;
  /** Where the form is written, below its app */
  form: string;
  given(): Promise<Scene>;
}

const as =
  (name: StaffName): Ask =>
  (path, init) =>
    staff(path, world().staff[name].id, init);

async function acta(at: 'draft' | 'review'): Promise<Pick<Scene, 'ask' | 'path'> & { one: GivenAlliance }> {
  const one = await givenAlliance(world(), { at: 3 });
  const input = { activities: [3], alliances: [one.id], items: itemsFor(one, contents[3]), day: 3 } as const;
  const made = await (at === 'draft' ? givenActaDraft : givenActaInReview)(world(), input);
  const found = sql`select m.code from acta a join meeting m on m.id = a.meeting_id where a.id = ${made}`;
  return { ask: as('professional'), path: backoffice.acta(String((await rowOf(world(), found)).code)), one };
}

async function meeting(day: string): Promise<string> {
  const one = await givenAlliance(world(), { at: 3 });
  const when = { day, from: '08:00', to: '09:00', modality: 'onSite' as const, place: 'Salón' };
  const said = { title: 'Mesa', agenda: 'Conocernos', activities: [3 as const], alliances: [one.id] };
  const input = { key: randomUUID(), cycle: world().cycle.id, ...when, ...said };
  return must(await conveneMeeting(by(world(), 'professional', 2), input)).code;
}

async function invitation(): Promise<string> {
  const { id } = await givenInvitation(world(), await givenOrganization(world()));
  return backoffice.invitation(String((await rowOf(world(), sql`select code from invitation where id = ${id}`)).code));
}

/** A commitment that its organization has open, while the professional writes it again. */
async function promised() {
  const one = await givenAlliance(world(), { at: 9 });
  const said = { action: 'Prestar el salón', deliverable: 'Un salón', dueOn: '2026-12-10' };
  const about = { key: randomUUID(), alliance: one.id, organization: one.organizations[0]!.id };
  const { id } = must(await proposeCommitment(by(world(), 'professional', 9), { ...about, ...said }));
  const ally = one.organizations[0]!.representative.person;
  const amended = { commitment: id, version: 1, ...said, action: 'Prestar dos salones' };
  const ask: Ask = (path, init) => allies(path, ally, init);
  return {
    ...{ ask, path: portal.commitments(one.code), id },
    first: async () => must(await amendCommitment(by(world(), 'professional', 9), amended)),
  };
}

/** A draft with all its pages written, opened by its own link in two tabs. */
async function request(path: (id: string) => string): Promise<Pick<Scene, 'ask' | 'path' | 'form'>> {
  const draft = await givenDraft(world());
  const someone = { name: 'Ana Peña', email: 'ana@entidad.example', phone: '3005550142', nit: '901730214-1' };
  const pages = requestPagesOf(someone, someone);
  let version = 1;
  for (const page of Object.keys(pages) as (keyof typeof pages)[]) {
    const input = { request: draft.id, version, page, value: pages[page] };
    version = must(await saveRequestPage(through(world(), draft.bearer, 1), input)).version;
  }
  const token = newToken();
  await world().database.owner.db.execute(sql`
    update token set token_hash = ${hashSecret(token)}, expires_at = now() + interval '1 day' where subject = ${draft.id}`);
  const headers = { cookie: `__Host-solicitud=${token}` };
  return {
    ask: (address, init) => allies(address, null, { ...init, headers }),
    ...{ path: path(draft.id), form: { version: String(version) } },
  };
}

const page = (
  name: string,
  path: (id: string) => string,
  told: Pick<Scene, 'first' | 'second' | 'saved'>,
): Conflict => ({
  verb: 'saveRequestPage',
  form: `portal/app/routes/request/${name}.tsx`,
  given: async () => ({ ...(await request(path)), ...told }),
});

const routes = 'backoffice/app/routes';
const activities = `${routes}/cases/activities`;

const conflicts: readonly Conflict[] = [
  {
    verb: 'saveActa',
    form: `${routes}/meetings/acta-form.tsx`,
    given: async () => ({
      ...(await acta('draft')),
      form: { intent: 'save' },
      first: { development: 'Lo primero que se escribió', 'items[0].capacity': 'Un salón de la primera' },
      second: { development: 'Lo segundo que se escribió', internalNote: 'Nota de la segunda' },
      saved: ['Lo primero que se escribió', 'Un salón de la primera'],
    }),
  },
  {
    verb: 'approveActa',
    form: `${routes}/meetings/acta-confirm.tsx`,
    given: async () => {
      const { ask, path } = await acta('review');
      return {
        ...{ ask, path, form: { intent: 'approve' }, second: {}, saved: ['Corregida mientras tanto'] },
        first: async () => {
          const form = formWith(await (await ask(`${path}?corregir=1`)).text(), { intent: 'submit' });
          const body = withAnswers(form, { development: 'Corregida mientras tanto' });
          expect((await ask(path, { method: 'POST', body })).status).toBe(303);
        },
      };
    },
  },
  {
    verb: 'saveBalance',
    form: `${routes}/cycle/balance-words.tsx`,
    given: async () => ({
      ...{ ask: as('professional'), path: backoffice.balance(2026), form: { intent: 'save' } },
      first: { 'narrative.P': 'Planeado por la primera', 'narrative.H': 'x', 'narrative.V': 'x', 'narrative.A': 'x' },
      second: { 'narrative.P': 'Planeado por la segunda', 'narrative.H': 'y', 'narrative.V': 'y', 'narrative.A': 'y' },
      saved: ['Planeado por la primera'],
    }),
  },
  {
    verb: 'saveProposal',
    form: `${activities}/proposal-form.tsx`,
    given: async () => {
      const one = await givenAlliance(world(), { at: 2 });
      must(await saveProposal(by(world(), 'professional', 2), proposalOf(one.id, 'adoption')));
      return {
        ...{ ask: as('professional'), path: backoffice.activity(one.code, 2), form: { intent: 'save' } },
        first: { problem: 'El problema de la primera' },
        second: { problem: 'El problema de la segunda', objective: 'El objetivo de la segunda' },
        saved: ['El problema de la primera'],
      };
    },
  },
  {
    verb: 'savePlanSection',
    form: `${activities}/plan-section.tsx`,
    given: async () => ({
      ...{ ask: as('professional'), form: { intent: 'section' } },
      path: backoffice.activity((await givenAlliance(world(), { at: 10 })).code, 10),
      first: { followUpMechanisms: 'Reuniones de la primera' },
      second: { followUpMechanisms: 'Visitas de la segunda', 'capacities[0].capacity': 'Tres personas' },
      saved: ['Reuniones de la primera'],
    }),
  },
  {
    verb: 'amendCommitment',
    form: `${activities}/commitment-forms.tsx`,
    given: async () => {
      const one = await givenAlliance(world(), { at: 9 });
      const said = { action: 'Prestar el salón', deliverable: 'Un salón', dueOn: '2026-12-10' };
      const about = { key: randomUUID(), alliance: one.id, organization: one.organizations[0]!.id };
      const { id } = must(await proposeCommitment(by(world(), 'professional', 9), { ...about, ...said }));
      return {
        ...{ ask: as('professional'), path: backoffice.activity(one.code, 9) },
        form: { intent: 'amend', commitment: id },
        first: { action: 'Prestar dos salones' },
        second: { action: 'Prestar el patio', deliverable: 'El patio los sábados' },
        saved: ['Prestar dos salones'],
      };
    },
  },
  {
    verb: 'decideCompliance',
    form: `${activities}/compliance.tsx`,
    given: async () => {
      const one = await givenAlliance(world(), { at: 12 });
      await followUp(world(), one, 'partly');
      return {
        ...{ ask: as('professional'), path: backoffice.activity(one.code, 13), form: { intent: 'decide' } },
        first: async () => {
          await renewFirst(world(), one);
          await walk(world(), one, 11, 12);
          await followUp(world(), one, 'partly');
        },
        second: {
          ...{ answer: 'no', cause: 'external', reason: 'La segunda persona vio que falta' },
          ...{ 'renewal.action': 'Otra jornada', 'renewal.deliverable': 'La jornada', 'renewal.dueOn': '2026-12-20' },
        },
        saved: ['Vez 1: No', 'Faltó'],
        chosen: (html) => ({ planActivity: optionsOf(html, 'planActivity').find(Boolean)! }),
      };
    },
  },
  {
    verb: 'setReferenceLink',
    form: `${routes}/cycle/parameters.tsx`,
    given: async () => ({
      ...{ ask: as('administrator'), path: backoffice.parameters(), form: { link: 'normogram' } },
      first: { url: 'https://entidad.example/primera' },
      second: { url: 'https://entidad.example/segunda' },
      saved: ['https://entidad.example/primera'],
    }),
  },
  {
    verb: 'moveMeeting',
    form: `${routes}/meetings/meeting-change.tsx`,
    given: async () => ({
      ...{ ask: as('professional'), path: backoffice.meeting(await meeting('2026-12-10')), form: { intent: 'move' } },
      first: { place: 'La biblioteca', day: '2026-12-11' },
      second: { place: 'El teatro', from: '10:00', to: '11:00' },
      saved: ['La biblioteca', '11/12/2026'],
    }),
  },
  {
    verb: 'recordAttendance',
    form: `${routes}/meetings/attendance.tsx`,
    given: async () => ({
      ...{ ask: as('professional'), path: backoffice.meeting(await meeting('2026-02-03')), form: { intent: 'attend' } },
      first: { 'others[0].name': 'Vecina de la primera' },
      second: { 'others[0].name': 'Vecino de la segunda', 'others[0].position': 'Tendero' },
      saved: ['Vecina de la primera'],
    }),
  },
  {
    verb: 'revokeInvitation',
    form: `${routes}/intake/invitation-parts.tsx`,
    given: async () => {
      const [ask, path] = [as('professional'), await invitation()] as const;
      return {
        ...{ ask, path, form: { intent: 'revoke' }, first: () => sendAgain(ask, path) },
        second: { reason: 'La organización cambió de planes' },
        saved: ['Último envío'],
      };
    },
  },
  {
    verb: 'resendInvitation',
    form: `${routes}/intake/invitation-parts.tsx`,
    given: async () => ({
      ...{ ask: as('professional'), path: await invitation(), form: { intent: 'resend' } },
      ...{ first: {}, second: {}, saved: ['Último envío'] },
    }),
  },
  {
    verb: 'undoStep',
    form: `${routes}/cases/state-parts.tsx`,
    given: async () => {
      const { code } = await givenAlliance(world(), { at: 5 });
      return {
        ...{ ask: as('lead'), path: `${backoffice.allianceState(code)}?acto=deshacer`, form: { intent: 'deshacer' } },
        first: { reason: 'Se cerró sin leerla' },
        second: { reason: 'La segunda persona también lo vio' },
        saved: ['Se cerró sin leerla'],
      };
    },
  },
  {
    verb: 'acceptCommitments',
    form: 'portal/app/routes/alliance/commitments.tsx',
    given: async () => {
      const { ask, path, first } = await promised();
      const second = { statement: 'yes' };
      return { ask, path, form: { intent: 'accept' }, first, second, saved: ['Prestar dos salones'] };
    },
  },
  {
    verb: 'returnCommitment',
    form: 'portal/app/routes/alliance/commitments.tsx',
    given: async () => {
      const { ask, path, id, first } = await promised();
      const second = { note: 'Preferimos otro mes' };
      return { ask, path, form: { intent: 'return', commitment: id }, first, second, saved: ['Prestar dos salones'] };
    },
  },
  page('organization', portal.requestOrganization, {
    first: { name: 'Fundación Primera', neighbourhood: 'Egipto' },
    second: { name: 'Fundación Segunda', locality: '07' },
    saved: ['Fundación Primera', 'Egipto', 'La Candelaria'],
  }),
  page('contact', portal.requestContact, {
    first: { position: 'Presidencia' },
    second: { position: 'Tesorería', name: 'Rosa Díaz' },
    saved: ['Presidencia', 'Ana Peña'],
  }),
  page('wish', portal.requestWish, {
    first: { actions: 'Leer en el parque' },
    second: { actions: 'Cantar en el parque' },
    saved: ['Leer en el parque'],
  }),
  page('offers', portal.requestOffers, {
    first: { description: 'Un salón para 40' },
    second: { description: 'Un patio para 60', classes: 'hours' },
    saved: ['Un salón para 40'],
  }),
  page('consent', portal.requestConsent, {
    first: { purposes: 'surveys', image: 'imageReports' },
    second: { image: 'imageWeb' },
    saved: ['Lo guardado ahora Informes y balance final'],
  }),
];

async function sendAgain(ask: Ask, path: string): Promise<void> {
  const form = formWith(await (await ask(path)).text(), { intent: 'resend' });
  expect((await ask(path, { method: 'POST', body: withAnswers(form, {}) })).status).toBe(303);
}

describe('the second of two writers loses nothing, and overwrites nothing unseen', () => {
  test.each(conflicts.map((one) => [`${one.verb}, ${one.form.split('/').at(-1)}`, one] as const))(
    '%s',
    async (_, { given }) => {
      const { ask, path, form, first, second, saved, chosen } = await given();
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
      expect(words).toContain('Alguien guardó antes que usted');
      for (const text of saved) expect(words).toContain(text);
      const { version: _version, ...carried } = form as Record<string, string>;
      const returned = formWith(html, { ...carried, ...second });
      for (const name of ['version', 'step'])
        if (valueIn(opened, name)) expect(valueIn(returned, name), name).not.toBe(valueIn(opened, name));
      const again = await send(returned, chosen?.(html) ?? {});
      expect(again.status, again.status === 303 ? '' : wordsOf(await again.text())).toBe(303);
    },
  );
});

describe('what closed meanwhile gives back what was typed', () => {
  test('13, answered by somebody else', async () => {
    const one = await givenAlliance(world(), { at: 12 });
    await followUp(world(), one, 'partly');
    const [ask, path] = [as('professional'), backoffice.activity(one.code, 13)] as const;
    const opened = formWith(await (await ask(path)).text(), { intent: 'decide' });
    await renewFirst(world(), one);
    const body = withAnswers(opened, { answer: 'yes', reason: 'La segunda persona vio todo cumplido' });
    const late = await ask(path, { method: 'POST', body });
    expect(late.status).toBe(409);
    const words = wordsOf(await late.text());
    expect(words).toContain('La segunda persona vio todo cumplido');
    expect(words).toContain('Vez 1: No');
  });

  test('an acta, approved by somebody else', async () => {
    const { ask, path } = await acta('review');
    const opened = formWith(await (await ask(`${path}?corregir=1`)).text(), { intent: 'save' });
    const approval = formWith(await (await ask(path)).text(), { intent: 'approve' });
    expect((await ask(path, { method: 'POST', body: withAnswers(approval, {}) })).status).toBe(303);
    const late = await ask(path, { method: 'POST', body: withAnswers(opened, { development: 'Una hora de trabajo' }) });
    expect(late.status).toBe(409);
    expect(wordsOf(await late.text())).toContain('Una hora de trabajo');
  });

  test('an acta, sent to review by somebody else, comes back to be compared', async () => {
    const { ask, path } = await acta('draft');
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
  const [ask, path] = [as('professional'), backoffice.activity(code, 2)] as const;
  const opened = formWith(await (await ask(path)).text(), { intent: 'save' });
  must(await saveProposal(by(world(), 'professional', 2), { ...proposalOf(id, 'support'), version: 1 }));
  const late = await ask(opened.action, { method: 'POST', body: withAnswers(opened, { 'fields.places': 'La plaza' }) });
  const html = await late.text();
  expect(valueIn(formWith(html, { intent: 'save' }), 'fields.places')).toBe('La plaza');
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
    expect(found.sort()).toEqual(conflicts.map(({ form }) => form).sort());
  });

  test('those of the inputs that carry a version, each read by the verb of its name', () => {
    const inputs = import.meta.glob<Record<string, unknown>>('../../packages/domain/src/*/inputs.ts', { eager: true });
    const carrying = Object.values(inputs).flatMap((module) =>
      Object.entries(module).flatMap(([name, schema]) => (carriesVersion(schema) ? [name] : [])),
    );
    const verbs = conflicts.map(({ verb }) => verb);
    expect(carrying.filter((name) => !verbs.includes(name))).toEqual([]);
    expect(carrying.length).toBeGreaterThan(9);
  });

  test('those of the verbs that throw Stale', () => {
    const verbs = sources.flatMap(({ text }) =>
      text.includes('new Stale(')
        ? Array.from(text.matchAll(/export async function (\w+)(?:<[^(]*>)?\(\s*outer\b/g), ([, verb]) => verb!)
        : [],
    );
    expect(new Set([...conflicts.map(({ verb }) => verb), ...Object.keys(UNVERSIONED)])).toEqual(new Set(verbs));
  });
});

/** Those that share a file with one that throws it, and why they do not. */
const UNVERSIONED = { registerAcceptance: 'it brings the document of the ally: a form with files carries no version' };

function carriesVersion(schema: unknown): boolean {
  if (schema instanceof z.ZodObject) return 'version' in schema.shape;
  return schema instanceof z.ZodDiscriminatedUnion && schema.options.some(carriesVersion);
}
