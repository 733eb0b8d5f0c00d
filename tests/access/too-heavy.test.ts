import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COOKIES } from '@alianzas/auth';
import { aWorld } from '@alianzas/domain/given';
import { sessionOf } from '@alianzas/web/testing';
import { expect, test } from 'vitest';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { uploads as staffUploads } from '../../apps/backoffice/app/uploads.ts';
import { aPortal, wordsOf } from '../../apps/portal/app/testing.ts';
import { uploads as allyUploads } from '../../apps/portal/app/uploads.ts';
import { anActa } from './conflicts-of-staff.ts';
import { formsOf } from './forms.ts';
import { sendOver } from './over-the-wire.ts';
import { formOf, uploadScenes } from './upload-scenes.ts';

const world = aWorld();
const files = join(tmpdir(), randomUUID());
const inPortal = aPortal(world, files);
const inBackoffice = aBackoffice(world, files);
const scenes = uploadScenes(world, { inPortal, inBackoffice });

const MB = 1_000_000;
const HEAVY = 100 * MB;
const BOUNDARY = 'limite';

/** Both applications behind their walls, as a browser reaches them. */
async function opened() {
  return {
    portal: { port: await inPortal.behindItsWall(allyUploads), host: 'localhost:3000' },
    backoffice: { port: await inBackoffice.behindItsWall(staffUploads), host: 'localhost:3001' },
  };
}

const part = (name: string, said: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${said}\r\n`;

/** How much more memory the process took at most, in bytes, while something was done. */
async function grownWhile<T>(act: () => Promise<T>): Promise<{ answer: T; grown: number }> {
  const before = process.memoryUsage.rss();
  let most = before;
  const looking = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 5);
  const answer = await act().finally(() => clearInterval(looking));
  return { answer, grown: most - before };
}

const NOTE = 'Solo podemos los sábados en la mañana';

/** Those of these forms in which something is written. */
const WRITTEN = ['alliance/new-evidence', 'cases/acceptance'];

test.each(['cases/inputs', 'request/documents', ...WRITTEN])(
  '%s: a scan of 100 MB, through the wall, gets the page of its form with the limit and what was typed',
  async (route) => {
    const walls = await opened();
    const scene = await scenes[route]!();
    const form = await formOf(scene);
    const app = scene.ask === inPortal ? 'portal' : 'backoffice';
    const cookie = scene.who.cookie ?? `${COOKIES[app]}=${await sessionOf(world(), app, scene.who.person!)}`;
    const typed = form.controls.filter(({ type }) => ['textarea', 'text'].includes(type)).map(({ name }) => name);
    expect(typed.length > 1, 'something is written').toBe(WRITTEN.includes(route));
    const texts = { ...form.defaults(), ...Object.fromEntries(typed.map((name) => [name, NOTE])) };
    const file = form.controls.find(({ type }) => type === 'file')!.name;
    const brings = `Content-Disposition: form-data; name="${file}"; filename="escaneo.pdf"`;
    const sent = {
      ...{ ...walls[app], path: scene.path, cookie, type: `multipart/form-data; boundary=${BOUNDARY}` },
      head: `${Object.entries(texts)
        .map((pair) => part(...pair))
        .join('')}--${BOUNDARY}\r\n${brings}\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.4\n`,
      tail: `\r\n--${BOUNDARY}--\r\n`,
    };
    const { answer, grown } = await grownWhile(() => sendOver({ ...sent, filler: HEAVY }));
    const { status, html } = answer;
    expect(status).toBe(422);
    expect(wordsOf(html)).toMatch(/pesa en total más de 22 MB|El documento debe pesar máximo (20|50) MB/);
    const shown = formsOf(html, scene.path).find((one) => one.multipart)!.controls;
    for (const name of typed) expect(shown.find((one) => one.name === name)?.value, name).toBe(NOTE);
    expect(grown, 'it is never held whole').toBeLessThan(0.75 * HEAVY);

    const bare = await sendOver({ ...sent, says: 3_000 * MB });
    expect(bare.status).toBe(413);
    expect(wordsOf(bare.html)).toMatch(/pesa más de (1,1|2) GB, lo más que recibe esta página, y no se guardó nada/);
  },
);

test('what is pasted into a form comes back on its page with the limit, three megabytes of it not; beyond the wall a bare page says it', async () => {
  const { backoffice: wall } = await opened();
  const { path } = await anActa({ world, staff: inBackoffice, allies: inPortal }, 'draft');
  const { id } = world().staff.professional;
  const page = await (await inBackoffice(path, id, {})).text();
  const form = formsOf(page, path).find(({ controls }) => controls.some(({ name }) => name === 'development'))!;
  const cookie = `${COOKIES.backoffice}=${await sessionOf(world(), 'backoffice', id)}`;
  const pasted = 'El acta de la reunión dice así. '.repeat(75_000).trim();
  const other = { [form.controls.find(({ name, type }) => type === 'textarea' && name !== 'development')!.name]: NOTE };
  const body = new URLSearchParams({ ...form.defaults(), ...other, development: pasted }).toString();
  expect(body.length).toBeGreaterThan(3 * MB);
  const type = 'application/x-www-form-urlencoded';
  const sent = { ...wall, path, cookie, type, head: body };
  const { status, html } = await sendOver(sent);
  expect(status).toBe(413);
  expect(wordsOf(html)).toMatch(/pasa del límite de esta página: [\d,.]+ \S+ de texto\. No se guardó nada/);
  expect(wordsOf(html)).toContain('Vuelva a la página anterior del navegador y cópielo de allí');
  expect([html.length < MB, html.includes(NOTE)], 'the other words').toEqual([true, true]);

  // Whoever is not known gets no more than is bounded for its page
  const stranger = await sendOver({ ...sent, cookie: '' });
  expect(stranger.html).not.toContain('El acta de la reunión dice así');

  const bare = await sendOver({ ...sent, says: 4 * MB + 1 });
  expect([bare.status, wordsOf(bare.html)]).toEqual([413, expect.stringContaining('pesa más de 3,8 MB')]);
});
