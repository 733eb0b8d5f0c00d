import { createHash } from 'node:crypto';
import { createReadStream, readdirSync } from 'node:fs';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { portal } from '@alianzas/paths';
import { expect, type Page, type TestInfo, test } from '@playwright/test';
import sharp from 'sharp';
import { page as emptyPdf, photo } from './execution.ts';
import { enterPortal, visitor } from './people.ts';
import { DATA, day, PORTAL } from './places.ts';
import { form, go, press, write } from './screen.ts';

const own = `ALZ-${day(0).slice(0, 4)}-0001`;
/** A document as an office program writes it. */
const DOCUMENT = fileURLToPath(new URL('files/acta.docx', import.meta.url));
const MEGABYTE = 1024 * 1024;
const videoBytes = (process.env.DEEP ? 200 : 60) * MEGABYTE;

test('a phone picture, an office document, a PDF and a long video arrive as they left', async ({ browser }, info) => {
  test.slow();
  const ally = await entered(await visitor(browser));
  const made = await files(info.outputDir);
  const text = `Archivos de la jornada ${info.project.name}`;
  await fill(ally, text, info);
  await ally.locator('input[type=file]').setInputFiles(Object.values(made));
  await press(form(ally), 'Enviar la evidencia', 'evidenceSubmitted');
  for (const name of ['acta.docx', 'lista.pdf', 'jornada.mp4'] as const) {
    expect(await served(ally, text, name), name).toBe(await digest(made[name]));
  }
  const picture = sharp(await download(ally, text, 'jornada.jpg'));
  const { exif, width = 0, height = 0 } = await picture.metadata();
  expect(exif, 'the place where it was taken stays behind').toBeUndefined();
  const { autoOrient } = await sharp(await readFile(made['jornada.jpg'])).metadata();
  expect({ width, height }, 'it stands upright').toEqual(autoOrient);
});

test('a refused file says why; the one that passed with it waits, and no row names it', async ({ browser }, info) => {
  const ally = await entered(await visitor(browser));
  const before = await leftovers(ally);
  const made = await files(info.outputDir);
  await fill(ally, 'Una carga que no sirve', info);
  const program = { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('MZ\u0090\0 this is a program') };
  await ally
    .locator('input[type=file]')
    .setInputFiles([{ name: 'acta.docx', mimeType: '', buffer: await readFile(made['acta.docx']) }, program]);
  await form(ally).getByRole('button', { name: 'Enviar la evidencia' }).click();
  await expect(ally.locator('.error-summary')).toContainText(
    '«foto.jpg» no se recibió. Por dentro, el archivo es un programa',
  );
  await expect(form(ally).locator('[name=description]')).toHaveValue('Una carga que no sirve');
  expect(await leftovers(ally)).toEqual({ ...before, files: before.files + 1 });
});

test('a connection cut in the middle leaves neither a row nor half a file', async ({ browser }, info) => {
  const ally = await entered(await visitor(browser));
  const before = await leftovers(ally);
  await fill(ally, 'Una carga que se corta', info);
  await cutUpload(ally);
  await expect.poll(() => leftovers(ally), { timeout: 20_000 }).toEqual(before);
});

async function entered(ally: Page): Promise<Page> {
  await enterPortal(ally, 'representante');
  return ally;
}

/** Each project reports another activity: the same files, sent again for one, would be asked about. */
async function fill(ally: Page, description: string, { project }: TestInfo): Promise<void> {
  await go(ally, PORTAL + portal.plan(own));
  const reports = ally.getByRole('link', { name: 'Cargar evidencia' });
  const report = await reports.nth(project.use.javaScriptEnabled ? 0 : 1).getAttribute('href');
  await go(ally, PORTAL + report);
  const answers = { description, executedOn: day(0), place: 'El salón', peopleReached: '12', showsMinors: 'no' };
  await write(form(ally), answers);
  // Those of one that was sent back go along unless they are taken out
  for (const again of await form(ally).getByRole('checkbox', { name: 'Usar este archivo otra vez' }).all())
    await again.uncheck();
}

/** A box of an MP4 with these bytes inside; `length` where they follow later. */
function box(type: string, inside: Buffer | string, length = inside.length): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(length + head.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, typeof inside === 'string' ? Buffer.from(inside, 'latin1') : inside]);
}

/** How an MP4 of that many bytes begins: what it is, a film of one track, and the head of its media. */
function videoHead(bytes: number): Buffer {
  const track = box('trak', box('mdia', box('hdlr', `${'\0'.repeat(8)}vide`)));
  const before = Buffer.concat([box('ftyp', 'isom\0\0\x02\0isommp41'), box('moov', track)]);
  return Buffer.concat([before, box('mdat', '', bytes - before.length - 8)]);
}

/** The four files on disk: the video is too long to be held in memory by the browser's driver. */
async function files(folder: string) {
  await mkdir(folder, { recursive: true });
  const made = {
    'jornada.jpg': join(folder, 'jornada.jpg'),
    'acta.docx': DOCUMENT,
    'lista.pdf': join(folder, 'lista.pdf'),
    'jornada.mp4': join(folder, 'jornada.mp4'),
  };
  await writeFile(made['jornada.jpg'], await photo());
  await writeFile(made['lista.pdf'], emptyPdf());
  const video = await open(made['jornada.mp4'], 'w');
  await video.write(videoHead(videoBytes));
  await video.truncate(videoBytes);
  await video.close();
  return made;
}

async function digest(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('hex');
}

/** The file of that name that came with those words, as an attachment of the evidence page. */
async function download(ally: Page, words: string, name: string): Promise<Buffer> {
  await go(ally, PORTAL + portal.evidence(own));
  const evidence = ally.locator('.records > li', { hasText: words });
  const address = await evidence.getByRole('link', { name }).first().getAttribute('href');
  const answer = await ally.request.get(PORTAL + address, { timeout: 120_000 });
  expect(answer.headers()['content-disposition']).toContain('attachment');
  return answer.body();
}

async function served(ally: Page, words: string, name: string): Promise<string> {
  return createHash('sha256')
    .update(await download(ally, words, name))
    .digest('hex');
}

/** What an upload may leave: the evidences that the ally sees, and every file that storage holds, landed or whole. */
async function leftovers(ally: Page) {
  await go(ally, PORTAL + portal.evidence(own));
  const stored = readdirSync(join(DATA, 'archivos'), { recursive: true, withFileTypes: true });
  return {
    evidences: await ally.getByRole('link', { name: /\.(jpg|docx|pdf|mp4)$/ }).count(),
    files: stored.filter((one) => one.isFile()).length,
  };
}

/** Sends the head of the form and some megabytes of a video that never ends, then hangs up. */
async function cutUpload(ally: Page): Promise<void> {
  const address = new URL(ally.url());
  const cookies = (await ally.context().cookies(PORTAL)).map(({ name, value }) => `${name}=${value}`).join('; ');
  const boundary = 'corte';
  const head = [
    `POST ${address.pathname} HTTP/1.1`,
    `Host: ${address.host}`,
    `Origin: ${address.origin}`,
    'Sec-Fetch-Site: same-origin',
    `Cookie: ${cookies}`,
    `Content-Type: multipart/form-data; boundary=${boundary}`,
    `Content-Length: ${100 * MEGABYTE}`,
    '',
    `--${boundary}`,
    'Content-Disposition: form-data; name="files"; filename="corte.mp4"',
    'Content-Type: video/mp4',
    '',
    '',
  ].join('\r\n');
  const socket = connect(Number(address.port), address.hostname);
  const answered: Buffer[] = [];
  socket.on('data', (piece) => answered.push(piece));
  socket.write(head);
  socket.write(videoHead(100 * MEGABYTE));
  socket.write(Buffer.alloc(8 * MEGABYTE));
  await expect.poll(() => landing(), { message: 'the file has begun to land' }).toBeGreaterThan(0);
  await pause(200);
  socket.destroy();
  expect(Buffer.concat(answered).toString()).toBe('');
}

function landing(): number {
  return readdirSync(join(DATA, 'archivos', 'llegada')).length;
}
