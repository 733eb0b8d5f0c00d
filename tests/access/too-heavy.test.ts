import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
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
import { formOf, uploadScenes } from './upload-scenes.ts';

const world = aWorld();
const files = join(tmpdir(), randomUUID());
const inPortal = aPortal(world, files);
const inBackoffice = aBackoffice(world, files);
const scenes = uploadScenes(world, { inPortal, inBackoffice });

const MB = 1_000_000;
const BOUNDARY = 'limite';

interface Sent {
  port: number;
  path: string;
  cookie: string;
  type: string;
  head: string;
  /** How many more bytes of it there are, and with what it ends */
  filler: number;
  tail: string;
  /** How many bytes it says that it has, when it is refused for that */
  says?: number;
}

interface Heard {
  status: number;
  html: string;
}

/** Posts over a real connection, a megabyte at a time, to its end. */
function send({ port, path, cookie, type, head, filler, tail, says }: Sent): Promise<Heard> {
  const length = says ?? Buffer.byteLength(head) + filler + Buffer.byteLength(tail);
  const headers = { host: '', cookie, 'content-type': type, 'content-length': length, 'sec-fetch-site': 'same-origin' };
  return new Promise((resolve, reject) => {
    const origin = port === ports.portal ? 'localhost:3000' : 'localhost:3001';
    const asked = {
      port,
      host: '127.0.0.1',
      method: 'POST',
      path,
      agent: false,
      headers: { ...headers, host: origin },
    };
    const req = httpRequest(asked, (res) => {
      let html = '';
      res.setEncoding('utf8').on('data', (piece: string) => {
        html += piece;
      });
      res.on('end', () => {
        resolve({ status: res.statusCode ?? 0, html });
        req.destroy();
      });
    });
    req.on('error', reject);
    req.write(head);
    let left = says ? 0 : filler;
    const more = () => {
      while (left > 0) {
        const piece = Buffer.alloc(Math.min(left, MB), 0x20);
        left -= piece.length;
        if (!req.write(piece)) return void req.once('drain', more);
      }
      if (!says) req.end(tail);
    };
    more();
  });
}

const ports = { portal: 0, backoffice: 0 };
async function opened() {
  ports.portal = await inPortal.behindItsWall(allyUploads);
  ports.backoffice = await inBackoffice.behindItsWall(staffUploads);
}

const part = (name: string, said: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${said}\r\n`;

const NOTE = 'Solo podemos los sábados en la mañana';

test.each(['cases/acceptance', 'cases/inputs', 'request/documents'])(
  '%s: a scan of 60 MB, through the wall, gets the page of its form with the limit and what was typed',
  async (route) => {
    await opened();
    const scene = await scenes[route]!();
    const form = await formOf(scene);
    const app = scene.ask === inPortal ? 'portal' : 'backoffice';
    const cookie = scene.who.cookie ?? `${COOKIES[app]}=${await sessionOf(world(), app, scene.who.person!)}`;
    const typed = form.controls.filter(({ type }) => ['textarea', 'text'].includes(type)).map(({ name }) => name);
    const texts = { ...form.defaults(), ...Object.fromEntries(typed.map((name) => [name, NOTE])) };
    const file = form.controls.find(({ type }) => type === 'file')!.name;
    const brings = `Content-Disposition: form-data; name="${file}"; filename="escaneo.pdf"`;
    const before = process.memoryUsage.rss();
    const sent = {
      ...{ port: ports[app], path: scene.path, cookie, type: `multipart/form-data; boundary=${BOUNDARY}` },
      head: `${Object.entries(texts)
        .map((pair) => part(...pair))
        .join('')}--${BOUNDARY}\r\n${brings}\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.4\n`,
      tail: `\r\n--${BOUNDARY}--\r\n`,
    };
    const { status, html } = await send({ ...sent, filler: 60 * MB });
    expect(status).toBe(422);
    expect(wordsOf(html)).toMatch(/pesa en total más de 22 MB|El documento debe pesar máximo 20 MB/);
    const shown = formsOf(html, scene.path).find((one) => one.multipart)!.controls;
    for (const name of typed) expect(shown.find((one) => one.name === name)?.value, name).toBe(NOTE);
    expect(process.memoryUsage.rss() - before, 'nothing of it is held').toBeLessThan(200 * MB);

    const bare = await send({ ...sent, filler: 0, says: 3_000 * MB });
    expect(bare.status).toBe(413);
    expect(wordsOf(bare.html)).toMatch(/pesa más de 1,1 GB, lo más que recibe esta página, y no se guardó nada/);
  },
);

test('three megabytes pasted into an acta come back on its page, with the limit; beyond the wall its bare page says it', async () => {
  await opened();
  const { path } = await anActa({ world, staff: inBackoffice, allies: inPortal }, 'draft');
  const { id } = world().staff.professional;
  const page = await (await inBackoffice(path, id, {})).text();
  const form = formsOf(page, path).find(({ controls }) => controls.some(({ name }) => name === 'development'))!;
  const cookie = `${COOKIES.backoffice}=${await sessionOf(world(), 'backoffice', id)}`;
  const pasted = 'El acta de la reunión dice así. '.repeat(100_000).trim();
  const body = new URLSearchParams({ ...form.defaults(), development: pasted }).toString();
  expect(body.length).toBeGreaterThan(3 * MB);
  const type = 'application/x-www-form-urlencoded';
  const sent = { port: ports.backoffice, path, cookie, type, head: body, filler: 0, tail: '' };
  const { status, html } = await send(sent);
  expect(status).toBe(413);
  expect(wordsOf(html)).toContain('pasa del límite de esta página');
  const back = formsOf(html, path).flatMap(({ controls }) => controls.filter(({ name }) => name === 'development'));
  expect(
    back.some(({ value }) => value === pasted),
    'what was typed',
  ).toBe(true);

  // Whoever is not known gets no more than is bounded for its page
  const stranger = await send({ ...sent, cookie: '' });
  expect(stranger.html).not.toContain('El acta de la reunión dice así');

  const bare = await send({ ...sent, says: 12 * MB + 1 });
  expect([bare.status, wordsOf(bare.html)]).toEqual([413, expect.stringContaining('pesa más de 11,4 MB')]);
});
