import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aWorld, rowOf } from '@alianzas/domain/given';
import { bytes as bytesInWords } from '@alianzas/lexicon';
import { openStorage } from '@alianzas/storage';
import type { Acts } from '@alianzas/web/actions';
import { mostOf } from '@alianzas/web/uploads';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { access as ofStaff } from '../../apps/backoffice/app/access.ts';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { uploads as staffUploads } from '../../apps/backoffice/app/uploads.ts';
import { access as ofAllies } from '../../apps/portal/app/access.ts';
import { aPortal, wordsOf } from '../../apps/portal/app/testing.ts';
import { uploads as allyUploads } from '../../apps/portal/app/uploads.ts';
import { endedSession, keptCookie } from './ended-sessions.ts';
import { type Comer, filled, headersOf, pdfWith } from './foreign-acts.ts';
import { formsOf } from './forms.ts';
import { aWire, type Wire } from './lost-commit.ts';
import { aPicture, formOf, uploadScenes } from './upload-scenes.ts';

const world = aWorld();
let wire: Wire;
beforeAll(async () => {
  wire = await aWire(new URL(world().database.urls.owner));
});
afterAll(() => wire.close());

/** The same world, whose applications reach the database through the wire. */
const wired = () => {
  const { database, ...rest } = world();
  const urls = {
    ...database.urls,
    portal: wire.through(database.urls.portal),
    backoffice: wire.through(database.urls.backoffice),
  };
  return { ...rest, database: { ...database, urls } };
};
const files = join(tmpdir(), randomUUID());
const inPortal = aPortal(wired, files);
const inBackoffice = aBackoffice(wired, files);

const scenes = uploadScenes(world, { inPortal, inBackoffice });

const NOTE = 'Solo podemos los sábados en la mañana';

/** Without a key, the repeat is told what stands. */
const SAYS_SO: Readonly<Record<string, string>> = { 'cases/acceptance': 'Esto ya quedó hecho' };

test('every form with files of both applications is among them', () => {
  const routes = [ofAllies, ofStaff].flatMap((table) => Object.keys(table).filter((route) => table[route]!.files));
  expect(Object.keys(scenes).sort()).toEqual(routes.sort());
});

async function rows(): Promise<Record<string, number>> {
  const counted = ['file', 'evidence', 'proposal_input', 'event'].map(
    (table) => sql`(select count(*)::int from ${sql.identifier(table)}) as ${sql.identifier(table)}`,
  );
  return (await rowOf(
    world(),
    sql`select ${sql.join(counted, sql`, `)}, (select count(*)::int from commitment where state = 'accepted') as accepted`,
  )) as Record<string, number>;
}

const allied = import.meta.glob<{ action: Acts<unknown> }>('../../apps/portal/app/routes/{request,alliance}/*.tsx');
const staffed = import.meta.glob<{ action: Acts<unknown> }>('../../apps/backoffice/app/routes/cases/*.tsx');

/** What a form of that route may bring, and what the wall lets through on its path. */
async function limitsOf(route: string, path: string): Promise<{ most: number; wall: number }> {
  const [app, modules, walls] = route.startsWith('cases/')
    ? (['backoffice', staffed, staffUploads] as const)
    : (['portal', allied, allyUploads] as const);
  const { action } = await modules[`../../apps/${app}/app/routes/${route}.tsx`]!();
  return { most: mostOf(action.files!), wall: walls.find((one) => one.path.test(path))?.bytes ?? 0 };
}

test.each(Object.keys(scenes))(
  '%s: a picture that passed while the form did not waits there with its thumbnail, for who sent it',
  async (route) => {
    const scene = await scenes[route]!();
    const form = await formOf(scene);
    const { body } = filled({ form, path: scene.path, owner: scene.who as Comer }, () => '', pdfWith('x'));
    const said = body as FormData;
    const file = form.controls.find(({ type }) => type === 'file')!.name;
    said.delete(file);
    said.append(file, new File([new Uint8Array(await aPicture())], 'foto.png'));
    for (const { name, type } of form.controls) if (type === 'textarea' || type === 'text') said.set(name, '');
    // Where nothing is asked but files, another one is refused beside it
    if (!form.controls.some(({ type }) => type === 'textarea' || type === 'text'))
      said.append(file, new File(['MZ\u0090\0 this is a program'], 'programa.pdf'));
    const answer = await scene.ask(scene.path, scene.who.person, {
      method: 'POST',
      body: said,
      ...headersOf(scene.who as Comer),
    });
    expect([409, 422]).toContain(answer.status);
    const shown = /src="([^"]*\/espera\/[^"]+)"/.exec(await answer.text())?.[1];
    expect(shown, 'a thumbnail of the picture that waits').toBeDefined();
    const seen = await scene.ask(shown!, scene.who.person, headersOf(scene.who as Comer));
    expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect((await scene.ask(shown!, null, {})).status).not.toBe(200);
  },
  120_000,
);

test.each(Object.keys(scenes))(
  '%s: what weighs too much gets the page of its form, with what was typed and the limit',
  async (route) => {
    const scene = await scenes[route]!();
    const form = await formOf(scene);
    const { most, wall } = await limitsOf(route, scene.path);
    expect(wall, 'the wall lets it come').toBeGreaterThanOrEqual(2 * most);
    const before = await rows();
    const sent = () => filled({ form, path: scene.path, owner: scene.who as Comer }, (text) => text, pdfWith('x'));
    const asWho = headersOf(scene.who as Comer);
    const tooMuch = sent();
    const headers = { ...asWho.headers, 'content-length': String(most + 1) };
    const answer = await scene.ask(scene.path, scene.who.person, { ...tooMuch, headers });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(wordsOf(html)).toContain(`pesa en total más de ${bytesInWords(most)}`);
    const shown = formsOf(html, scene.path).find((one) => one.multipart)!;
    for (const { name, type, value } of shown.controls) {
      const typed = ['textarea', 'text', 'date'].includes(type) ? (tooMuch.body as FormData).get(name) : null;
      if (typed !== null) expect(value, name).toBe(typed);
    }
    expect(await rows()).toEqual(before);
    expect((await scene.ask(scene.path, scene.who.person, { ...sent(), ...asWho })).status).toBe(303);
  },
);

const ofASession = Object.keys(scenes).filter((route) => !route.startsWith('request/'));

test.each(ofASession)(
  '%s: sent when its session had just ended, its files wait and its words come back; after an hour no file is taken',
  async (route) => {
    const scene = await scenes[route]!();
    const form = await formOf(scene);
    const app = scene.ask === inPortal ? 'portal' : 'backoffice';
    const person = scene.who.person!;
    // No more than five wait for a person
    await world().database.owner.db.execute(sql`delete from kept_form`);
    const typed = form.controls.filter(({ type }) => type === 'textarea');
    const send = async (minutes: number) => {
      const sent = filled({ form, path: scene.path, owner: scene.who as Comer }, (text) => text, pdfWith('x'));
      for (const { name } of typed) (sent.body as FormData).set(name, NOTE);
      const headers = { cookie: await endedSession(world(), app, person, minutes) };
      const answer = await scene.ask(scene.path, null, { ...sent, headers });
      expect(answer.headers.get('location')).toMatch(/^\/ingresar\?volver=/);
      const told = wordsOf(await (await scene.ask(answer.headers.get('location')!, null, {})).text());
      const kept = keptCookie(answer);
      const page = await scene.ask(scene.path, person, kept ? { headers: { cookie: kept } } : {});
      return { told, kept, page: await page.text() };
    };
    const soon = await send(20);
    expect(soon.kept).not.toBeNull();
    for (const words of ['Archivos que ya recibimos', 'acta.pdf', 'Los archivos que llegaron esperan'])
      expect(soon.page).toContain(words);
    const shown = formsOf(soon.page, scene.path).find((one) => one.multipart)!.controls;
    for (const { name } of typed) expect(shown.find((one) => one.name === name)?.value, name).toBe(NOTE);

    const before = await rows();
    const late = await send(61);
    expect(late.told).not.toContain('no pudimos conservar');
    expect(late.page).toContain('Los archivos no se recibieron: elíjalos otra vez.');
    expect(late.page).not.toContain('acta.pdf');
    const left = formsOf(late.page, scene.path).find((one) => one.multipart)!.controls;
    for (const { name } of typed) expect(left.find((one) => one.name === name)?.value, name).toBe(NOTE);
    expect(await rows()).toEqual(before);
  },
);

test.each(Object.keys(scenes))(
  '%s: whose COMMIT got no answer is kept once, with its file, also when it is sent again',
  async (route) => {
    const scene = await scenes[route]!();
    const form = await formOf(scene);
    const word = `bytes-${randomUUID()}`;
    const once = filled({ form, path: scene.path, owner: scene.who as Comer }, (text) => text, pdfWith(word));
    const send = () => {
      const body = new FormData();
      for (const [name, value] of once.body as FormData) body.append(name, value as string);
      return scene.ask(scene.path, scene.who.person, { method: 'POST', body, ...headersOf(scene.who as Comer) });
    };

    const before = await rows();
    const sofar = wire.cuts;
    wire.next('neverArrives');
    const cut = await send();
    // What was typed with its file comes back in its page; with nothing typed there is none
    expect([500, 503]).toContain(cut.status);
    expect(wire.cuts - sofar).toBe(1);
    expect(await rows(), 'what never arrived is not there').toEqual(before);

    wire.next('answerLost');
    const lost = await send();
    expect([500, 503], 'the answer of COMMIT was lost').toContain(lost.status);
    expect(wire.cuts - sofar).toBe(2);
    const kept = await rows();
    expect(kept.file, 'its row is there once').toBe(before.file! + 1);

    const first = await rowOf(world(), sql`select id, key from file order by uploaded_at desc, id desc limit 1`);
    const served = () => scene.ask(scene.file(String(first.id)), scene.who.person, headersOf(scene.who as Comer));
    expect(await (await served()).text(), 'its bytes are where they were').toContain(word);
    await (await openStorage({ folder: join(files, 'archivos') })).remove(String(first.key));
    const again = await send();
    expect(await rows(), 'sent again: nothing is there twice').toEqual(kept);
    if (again.status !== 303) expect(wordsOf(await again.text()), `${again.status}`).toContain(SAYS_SO[route]);
    expect(await (await served()).text(), 'its first file, lost since, is there again').toContain(word);
  },
  120_000,
);
