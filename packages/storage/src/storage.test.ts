import { createHash, randomBytes } from 'node:crypto';
import { stat, utimes, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { pdfOf } from './fixtures/pdf.ts';
import { phonePicture, screenPicture } from './fixtures/pictures.ts';
import { bytesOf, filesIn, inPieces, receiveFine, storeForTest } from './fixtures/store.ts';
import { docxOf, xlsxOf } from './fixtures/zip.ts';
import { landingFolderOf } from './storage.ts';

const gpsPointer = [Buffer.from('88250400', 'hex'), Buffer.from('25880400', 'hex')];

test('a phone picture is kept as it came; its served copy stands upright and says neither place nor device', async () => {
  const { storage } = await storeForTest();
  const picture = await phonePicture();
  expect(picture.includes('Modelo 12') && gpsPointer.some((tag) => picture.includes(tag))).toBe(true);

  const file = await receiveFine(storage, picture, 'IMG_0001.JPG');
  expect(await bytesOf(await storage.open(file.key))).toEqual(picture);

  const served = await bytesOf(await storage.servedCopy(file.key));
  const { exif, xmp, iptc, orientation, width, height } = await sharp(served).metadata();
  expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
  expect([width, height]).toEqual([600, 800]);
  expect(served.includes('Modelo 12') || served.includes('Exif') || served.includes('GPS')).toBe(false);
  expect(await redAbove(served)).toBe(true);
});

test('a thumbnail is an upright WebP of at most 480 px without metadata', async () => {
  const { storage } = await storeForTest();
  const { key } = await receiveFine(storage, await phonePicture(), 'foto.jpg');
  const thumbnail = await bytesOf(await storage.thumbnail(key));
  const { format, width, height, exif } = await sharp(thumbnail).metadata();
  expect({ format, width, height, exif }).toEqual({ format: 'webp', width: 360, height: 480, exif: undefined });
  expect(await redAbove(thumbnail)).toBe(true);
});

test('each kind of evidence is kept byte by byte with its facts', async () => {
  const { storage } = await storeForTest();
  const samples = {
    'Acta.pdf': pdfOf(),
    'Plan.docx': docxOf(),
    'Aportes.xlsx': xlsxOf(),
    'Mapa.png': await screenPicture(),
  };
  for (const [name, content] of Object.entries(samples)) {
    const { key, ...facts } = await receiveFine(storage, content, name);
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(facts).toMatchObject({ name, extension: name.split('.')[1], bytes: content.length, sha256 });
    expect(await bytesOf(await storage.open(key))).toEqual(content);
  }
});

test('an object lies under a random key that only we may read, and nothing stays in the landing folder', async () => {
  const { folder, storage, files } = await storeForTest();
  const { key } = await receiveFine(storage, await screenPicture(), 'mapa.png');
  const paths = (await files()).map((path) => relative(folder, path)).sort();
  const place = `${key.slice(0, 2)}/${key.slice(2, 4)}/${key}`;
  expect(paths).toEqual([place, `${place}.served`, `${place}.thumbnail`]);
  for (const path of await files()) expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect((await stat(join(folder, key.slice(0, 2)))).mode & 0o777).toBe(0o700);
});

test('what is no picture has neither served copy nor thumbnail, and an unknown key opens nothing', async () => {
  const { storage } = await storeForTest();
  const { key } = await receiveFine(storage, pdfOf(), 'acta.pdf');
  expect([await storage.servedCopy(key), await storage.thumbnail(key)]).toEqual([null, null]);
  expect(await storage.open('0'.repeat(32))).toBeNull();
});

test('a key that is not ours never becomes a path', async () => {
  const { storage } = await storeForTest();
  for (const key of ['../../etc/passwd', '', 'llegada', `${'a'.repeat(32)}/../x`, 'A'.repeat(32)]) {
    await expect(storage.open(key)).rejects.toThrow('not an object of this store');
    await expect(storage.remove(key)).rejects.toThrow('not an object of this store');
  }
});

test('removing takes the original and its copies, and may be done twice', async () => {
  const { storage, files } = await storeForTest();
  const { key } = await receiveFine(storage, await screenPicture(), 'mapa.png');
  expect(await storage.absent([key])).toEqual([]);
  await storage.remove(key);
  await storage.remove(key);
  expect(await files()).toEqual([]);
  expect(await storage.absent([key])).toEqual([key]);
});

test('the sweep removes what no row names once it is old, and leaves the rest', async () => {
  const { folder, storage, files } = await storeForTest();
  const known = await receiveFine(storage, await screenPicture(), 'con-fila.png');
  const orphan = await receiveFine(storage, await screenPicture(), 'sin-fila.png');
  const arriving = join(landingFolderOf(folder), 'cortado');
  await writeFile(arriving, 'mitad');
  await age(await files());
  const recent = await receiveFine(storage, pdfOf(), 'reciente.pdf');

  const report = await storage.sweep(async (keys) => keys.filter((key) => key === known.key), 24);
  expect(report).toMatchObject({ seen: 7, removed: 3, unfinished: 1 });
  expect(await storage.absent([known.key, orphan.key, recent.key])).toEqual([orphan.key]);
  expect((await files()).map((path) => basename(path).slice(0, 32))).not.toContain(orphan.key);
});

test('a finished resumable upload is adopted under the same rules', async () => {
  const { folder, storage, files } = await storeForTest();
  const landed = join(landingFolderOf(folder), 'subida');
  await writeFile(landed, pdfOf());
  const adopted = await storage.adopt(landed, 'acta.pdf', 'proof');
  expect(adopted).toMatchObject({ ok: true, file: { extension: 'pdf', bytes: pdfOf().length } });

  await writeFile(landed, docxOf());
  const refused = await storage.adopt(landed, 'acta.docx', 'proof');
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'fileTypeRefused', allowed: ['pdf', 'jpg', 'png'] } });
  expect(await files()).toHaveLength(1);
});

test('a file over its limit is refused while it is being written, and no more than the limit reaches the disk', async () => {
  const { storage, files } = await storeForTest();
  const megabyte = randomBytes(1024 * 1024);
  let largest = 0;
  async function* pieces() {
    for (let sent = 0; sent < 26; sent += 1) {
      yield megabyte;
      for (const path of await files()) largest = Math.max(largest, (await stat(path)).size);
    }
  }
  const limit = 20 * 1024 * 1024;
  const received = await storage.receive(Readable.from(pieces()), 'acta.pdf', 'proof');
  expect(received).toEqual({ ok: false, refusal: { code: 'fileTooLarge', kind: 'document', limit } });
  expect(largest).toBeLessThanOrEqual(limit);
  expect(await files()).toEqual([]);
});

test('a stream that breaks leaves no file', async () => {
  const { storage, files } = await storeForTest();
  async function* broken() {
    yield pdfOf();
    throw new Error('cut');
  }
  const received = await storage.receive(Readable.from(broken()), 'acta.pdf', 'evidence');
  expect(received).toEqual({ ok: false, refusal: { code: 'uploadInterrupted' } });
  expect(await files()).toEqual([]);
});

test('an empty file is refused', async () => {
  const { storage, files } = await storeForTest();
  const received = await storage.receive(inPieces(Buffer.alloc(0)), 'acta.pdf', 'evidence');
  expect(received).toEqual({ ok: false, refusal: { code: 'fileEmpty' } });
  expect(await files()).toEqual([]);
});

test('the store says whether it is ready', async () => {
  const { folder, storage } = await storeForTest();
  expect(await storage.ready()).toBe(true);
  expect(await filesIn(folder)).toEqual([]);
});

async function redAbove(picture: Buffer): Promise<boolean> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const middle = Math.floor(info.width / 2) * 3;
  const bottom = (info.height - 5) * info.width * 3;
  return isRed(data, middle + 5 * info.width * 3) && !isRed(data, middle + bottom);
}

function isRed(data: Buffer, at: number): boolean {
  return (data[at] ?? 0) > 150 && (data[at + 2] ?? 255) < 100;
}

async function age(paths: readonly string[]): Promise<void> {
  const before = new Date(Date.now() - 48 * 3_600_000);
  for (const path of paths) await utimes(path, before, before);
}
