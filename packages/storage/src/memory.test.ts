import { expect, test } from 'vitest';
import { postOf } from './fixtures/forms.ts';
import { storeForTest } from './fixtures/store.ts';
import { videoPieces, videoStream } from './fixtures/video.ts';
import { receiveForm } from './form/receive-form.ts';

const megabyte = 1024 * 1024;
const size = (process.env.DEEP === '1' ? 200 : 40) * megabyte;

test('a long video is received in pieces: memory grows by less than 64 MB', { timeout: 60_000 }, async () => {
  const { storage } = await storeForTest();
  await storage.receive(videoStream(4 * megabyte), 'calienta.mp4', 'evidence');
  const growth = await growthWhile(async () => {
    const received = await storage.receive(videoStream(size), 'jornada.mp4', 'evidence');
    expect(received).toMatchObject({ ok: true, file: { bytes: size, mediaType: 'video/mp4' } });
  });
  expect(growth).toBeLessThan(64 * megabyte);
});

test('the same inside a form: memory grows by less than 64 MB', { timeout: 60_000 }, async () => {
  const { storage } = await storeForTest();
  const rules = { storage, slots: { video: 'evidence' }, maxFields: 5, maxFiles: 1 } as const;
  const post = (bytes: number) => postOf([{ name: 'video', fileName: 'jornada.mp4', content: videoPieces(bytes) }]);
  await receiveForm(post(4 * megabyte), rules);
  const growth = await growthWhile(async () => {
    expect(await receiveForm(post(size), rules)).toMatchObject({ ok: true, files: { video: [{ bytes: size }] } });
  });
  expect(growth).toBeLessThan(64 * megabyte);
});

async function growthWhile(act: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 5);
  await act();
  clearInterval(watch);
  return most - before;
}
