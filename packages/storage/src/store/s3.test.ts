import { expect, test } from 'vitest';
import { bucketForTest } from '../fixtures/bucket.ts';
import { pdfOf } from '../fixtures/pdf.ts';
import { screenPicture } from '../fixtures/pictures.ts';
import { bytesOf, inPieces, receiveFine, storeForTest } from '../fixtures/store.ts';

test('requests to S3 have the form that the protocol asks for (the signature itself is not verified here)', async () => {
  const bucket = await bucketForTest();
  const { storage, files } = await storeForTest(bucket.settings);
  const file = await receiveFine(storage, pdfOf(), 'Acta ñ.pdf');
  const [put] = bucket.requests;
  expect(put).toMatchObject({
    method: 'PUT',
    path: `/archivos/${file.key.slice(0, 2)}/${file.key.slice(2, 4)}/${file.key}`,
    headers: { 'content-length': String(pdfOf().length), 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
  });
  expect(put?.headers['transfer-encoding']).toBeUndefined();
  expect(put?.headers.authorization).toMatch(
    /^AWS4-HMAC-SHA256 Credential=llave\/\d{8}\/us-east-1\/s3\/aws4_request, SignedHeaders=[\w;-]*host;[\w;-]*x-amz-content-sha256;x-amz-date[\w;-]*, Signature=[0-9a-f]{64}$/,
  );
  expect(put?.headers['x-amz-date']).toMatch(/^\d{8}T\d{6}Z$/);
  expect(await bytesOf(await storage.open(file.key))).toEqual(pdfOf());
  expect(await files()).toEqual([]);
});

test('a picture and its copies go to the bucket, and removing takes all three', async () => {
  const bucket = await bucketForTest();
  const { storage, files } = await storeForTest(bucket.settings);
  const { key } = await receiveFine(storage, await screenPicture(), 'mapa.png');
  expect([...bucket.objects.keys()].map((name) => name.split('/').at(-1)).sort()).toEqual([
    key,
    `${key}.served`,
    `${key}.thumbnail`,
  ]);
  expect((await storage.thumbnail(key))?.bytes).toBeGreaterThan(0);
  await storage.remove(key);
  expect([bucket.objects.size, await storage.open(key), await files()]).toEqual([0, null, []]);
});

test('a store that stumbles is tried again with the whole file', async () => {
  const bucket = await bucketForTest();
  const { storage } = await storeForTest(bucket.settings);
  bucket.failNext(503, 2);
  const { key } = await receiveFine(storage, pdfOf(), 'acta.pdf');
  expect(bucket.requests.map(({ method }) => method)).toEqual(['PUT', 'PUT', 'PUT']);
  expect(await bytesOf(await storage.open(key))).toEqual(pdfOf());
});

test('a store that refuses keeps nothing: it is one clear refusal, and no file stays anywhere', async () => {
  const bucket = await bucketForTest();
  const { storage, files } = await storeForTest(bucket.settings);
  bucket.failNext(403, 1);
  expect(await storage.receive(inPieces(pdfOf()), 'acta.pdf', 'proof')).toEqual({
    ok: false,
    refusal: { code: 'storageUnwritable' },
  });
  bucket.failNext(403, 1);
  await expect(storage.open('0'.repeat(32))).rejects.toThrow('the store of files cannot be used');
  expect([bucket.objects.size, await files()]).toEqual([0, []]);
});

test('the sweep reads every page of the bucket and removes what no row names', async () => {
  const bucket = await bucketForTest();
  const { storage } = await storeForTest(bucket.settings);
  const keys: string[] = [];
  for (let at = 0; at < 5; at += 1) keys.push((await receiveFine(storage, pdfOf(), 'acta.pdf')).key);
  bucket.objects.set('otra-cosa', { bytes: Buffer.from('ajena'), modified: new Date(0) });
  for (const object of bucket.objects.values()) object.modified = new Date(0);
  const report = await storage.sweep(async () => keys.slice(0, 2), 24);
  expect(report).toMatchObject({ seen: 5, removed: 3 });
  expect(await storage.absent(keys)).toEqual(keys.slice(2));
  expect(bucket.objects.has('otra-cosa')).toBe(true);
});

test('without an answer from the bucket the store is not ready', async () => {
  const bucket = await bucketForTest();
  const { storage } = await storeForTest(bucket.settings);
  expect(await storage.ready()).toBe(true);
  bucket.failNext(403, 1);
  expect(await storage.ready()).toBe(false);
});
