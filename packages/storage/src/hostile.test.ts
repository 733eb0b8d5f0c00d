import { relative } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { genuineFiles, type HostileFile, hostileFiles } from './fixtures/hostile.ts';
import { inPieces, receiveFine, storeForTest } from './fixtures/store.ts';

let corpus: HostileFile[] = [];

beforeAll(async () => {
  corpus = await hostileFiles();
});

test('of over four hundred hostile files none is kept, each is told why, and none takes two seconds', async () => {
  const { storage, files } = await storeForTest();
  expect(corpus.length).toBeGreaterThanOrEqual(400);
  const wrong: string[] = [];
  for (const { kind, name, content, code, found: brought } of corpus) {
    const began = performance.now();
    const received = await storage.receive(inPieces(content), name, 'evidence');
    const took = performance.now() - began;
    const found = received.ok ? 'kept' : received.refusal.code;
    if (received.ok || (code !== '' && found !== code)) wrong.push(`${kind}: ${found}, not ${code}`);
    const fact = !received.ok && 'found' in received.refusal ? received.refusal.found : null;
    if (brought !== undefined && fact !== brought) wrong.push(`${kind}: found ${fact}, not ${brought}`);
    if (took > 2_000) wrong.push(`${kind}: ${Math.round(took)} ms`);
  }
  expect(wrong).toEqual([]);
  expect(await files()).toEqual([]);
});

test('the honest file of each type, next to them, is kept', async () => {
  const { folder, storage, files } = await storeForTest();
  for (const [extension, content] of Object.entries(await genuineFiles())) {
    expect((await receiveFine(storage, content, `a.${extension}`)).extension).toBe(extension);
  }
  for (const path of await files()) expect(relative(folder, path)).toMatch(/^[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{32}/);
});

test('a HEIC picture is refused with the way out, under its own name or another', async () => {
  const { storage } = await storeForTest();
  const heic = corpus.find(({ kind }) => kind === 'heic named .jpg')?.content ?? Buffer.alloc(0);
  expect(await storage.receive(inPieces(heic), 'IMG_1.HEIC', 'evidence')).toMatchObject({
    refusal: { code: 'fileTypeRefused', found: 'heic', convertTo: 'jpg' },
  });
  expect(await storage.receive(inPieces(heic), 'IMG_1.jpg', 'evidence')).toMatchObject({
    refusal: { code: 'fileTypeMismatch', extension: 'jpg', found: 'heic', convertTo: 'jpg' },
  });
});
