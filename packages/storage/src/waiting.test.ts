import { randomBytes } from 'node:crypto';
import { utimes } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { type MadePart, postOf } from './fixtures/forms.ts';
import { pdfOf } from './fixtures/pdf.ts';
import { screenPicture } from './fixtures/pictures.ts';
import { bytesOf, receiveFine, storeForTest } from './fixtures/store.ts';
import { videoOf } from './fixtures/video.ts';
import { receiveForm } from './form/receive-form.ts';
import { keepWaiting, longestWait, takeWaiting, type WaitingMark } from './waiting.ts';

const minute = 60_000;
const morning = new Date('2026-11-27T13:00:00Z');
const later = (minutes: number) => new Date(morning.getTime() + minutes * minute);
const mark = { owner: 'person:1', key: randomBytes(32), now: morning };

async function kept() {
  const { storage, files } = await storeForTest();
  const file = await receiveFine(storage, await screenPicture(), 'mapa.png');
  return { storage, files, waiting: [{ field: 'soporte', file, since: morning.getTime() }] };
}

test('the same person takes a waiting file back within the hour, as often as the form comes back', async () => {
  const { waiting } = await kept();
  const token = keepWaiting(waiting, mark);
  for (const minutes of [0, 30, 59]) expect(takeWaiting(token, { ...mark, now: later(minutes) })).toEqual(waiting);
  expect(token).not.toContain('mapa');
});

test('what an unsent form holds waits as long as the form does, for the same person', async () => {
  const { waiting } = await kept();
  const token = keepWaiting(waiting, mark);
  const held = new Set([waiting[0]!.file.key]);
  for (const days of [1, 59]) {
    const now = later(days * 24 * 60);
    expect(takeWaiting(token, { ...mark, now, held })).toEqual(waiting);
    expect(takeWaiting(token, { ...mark, now, held, owner: 'person:2' })).toBeNull();
    expect(takeWaiting(token, { ...mark, now, held: new Set() })).toBeNull();
  }
});

test('a token that is somebody else’s, altered, of another key or over gives nothing', async () => {
  const { waiting } = await kept();
  const token = keepWaiting(waiting, mark);
  expect(takeWaiting(token, { ...mark, owner: 'person:2' })).toBeNull();
  expect(takeWaiting(token, { ...mark, now: later(60) })).toBeNull();
  expect(takeWaiting(token, { ...mark, key: randomBytes(32) })).toBeNull();
  expect(takeWaiting(token, { ...mark, key: [randomBytes(32), mark.key] })).toEqual(waiting);
  for (let at = 12; at < token.length; at += 7) {
    const altered = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
    expect(takeWaiting(altered, mark), `altered at ${at}`).toBeNull();
  }
  for (const text of ['', 'a1', 'a1..', '{}', '\0', 'x'.repeat(100_000)]) expect(takeWaiting(text, mark)).toBeNull();
});

test('waiting again gives another hour, but no file waits longer than the sweep is patient', async () => {
  const { waiting } = await kept();
  let token = keepWaiting(waiting, mark);
  let minutes = 0;
  for (;;) {
    const now = later(minutes + 50);
    const taken = takeWaiting(token, { ...mark, now });
    if (taken === null) break;
    minutes += 50;
    token = keepWaiting(taken, { ...mark, now });
  }
  expect(minutes * minute).toBeLessThan(longestWait);
  expect(minutes * minute).toBeGreaterThan(longestWait - 60 * minute);
});

test('what waited and was never taken is swept like all that no row names', async () => {
  const { storage, files, waiting } = await kept();
  for (const path of await files()) await utimes(path, new Date(0), new Date(0));
  expect(await storage.sweep(async () => [], 24)).toMatchObject({ removed: 3 });
  expect(await storage.absent(waiting.map(({ file }) => file.key))).toHaveLength(1);
});

async function formForTest() {
  const { storage, files } = await storeForTest();
  const rules = {
    storage,
    slots: { soporte: 'evidence', acta: 'proof' },
    required: ['soporte'],
    maxFields: 9,
  } as const;
  const send = (parts: MadePart[], waiting: Partial<WaitingMark> = {}) =>
    receiveForm(postOf(parts), { ...rules, maxFiles: 3, waiting: { ...mark, ...waiting } });
  const back = (notes: readonly { token: string }[]) => notes.map(({ token }) => ({ name: 'waiting', value: token }));
  return { storage, files, send, back };
}

const bad = { name: 'acta', fileName: 'acta.exe', content: 'x' };

test('the files that passed wait, with their thumbnails, when another one failed, and are there at the next try', async () => {
  const { storage, send, back } = await formForTest();
  const picture = await screenPicture();
  const first = await send([{ name: 'soporte', fileName: 'mapa.png', content: picture }, bad]);
  expect(first).toMatchObject({ ok: false, refusals: [{ code: 'fileTypeRefused', fileName: 'acta.exe' }] });
  expect(first.waiting).toMatchObject([{ field: 'soporte', name: 'mapa.png', bytes: picture.length, isPicture: true }]);
  const [shown] = takeWaiting(first.waiting[0]?.token ?? '', mark) ?? [];
  expect((await bytesOf(await storage.thumbnail(shown?.file.key ?? ''))).toString('latin1', 8, 12)).toBe('WEBP');

  const acta = { name: 'acta', fileName: 'acta.pdf', content: pdfOf() };
  const second = await send([...back(first.waiting), acta], { now: later(40) });
  expect(second).toMatchObject({ ok: true, files: { soporte: [{ name: 'mapa.png' }], acta: [{ name: 'acta.pdf' }] } });
  expect(second.fields).not.toHaveProperty('waiting');
});

test('a file given back twice in one form is one file, and one left out stays out', async () => {
  const { send, back } = await formForTest();
  const two = ['a.pdf', 'b.pdf'].map((fileName) => ({
    name: 'soporte',
    fileName,
    content: pdfOf({ trailer: `/Info (${fileName})` }),
  }));
  const { waiting } = await send([...two, bad]);
  const again = await send(back([...waiting.slice(1), ...waiting.slice(1)]));
  expect(again).toMatchObject({ ok: true, files: { soporte: [{ name: 'b.pdf' }], acta: [] } });
  expect(again.files.soporte).toHaveLength(1);
  const chosenAgain = await send([...back(waiting), ...two.slice(0, 1)]);
  expect(chosenAgain.files.soporte).toHaveLength(2);
});

test('a token of another form brings in nothing that this one does not take', async () => {
  const { storage, send } = await formForTest();
  const video = await receiveFine(storage, videoOf(), 'jornada.mp4');
  const document = await receiveFine(storage, pdfOf(), 'acta.pdf');
  const token = (field: string, file: typeof video) => keepWaiting([{ field, file, since: morning.getTime() }], mark);
  for (const other of [token('acta', video), token('constructor', document), token('otro', document)]) {
    const form = await send([{ name: 'waiting', value: other }]);
    expect(form).toMatchObject({
      ok: false,
      files: { soporte: [], acta: [] },
      refusals: [{ code: 'waitingGone' }, {}],
    });
  }
  expect(await send([{ name: 'waiting', value: token('soporte', video) }])).toMatchObject({ ok: true });
});

test('files that waited and new ones together are no more than the form takes', async () => {
  const { send, back } = await formForTest();
  const named = (fileName: string) => ({
    name: 'soporte',
    fileName,
    content: pdfOf({ trailer: `/Info (${fileName})` }),
  });
  const { waiting } = await send([named('a.pdf'), named('b.pdf'), bad]);
  const again = await send([...back(waiting), named('c.pdf'), named('d.pdf')]);
  expect(again).toMatchObject({ ok: false, refusals: [{ code: 'tooManyFiles', limit: 3 }] });
  expect(again.files.soporte?.map(({ name }) => name)).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
});

test('a file that is gone, over, or somebody else’s is told to be chosen again', async () => {
  const { storage, send, back } = await formForTest();
  const { waiting, files } = await send([{ name: 'soporte', fileName: 'a.pdf', content: pdfOf() }, bad]);
  const missing = { code: 'fileMissing', field: 'soporte' };
  const gone = { ok: false, refusals: [{ code: 'waitingGone', field: null }, missing] };
  expect(await send(back(waiting), { now: later(61) })).toMatchObject(gone);
  expect(await send(back(waiting), { owner: 'browser:9' })).toMatchObject(gone);
  expect(await send(back([{ token: 'x' }]))).toMatchObject(gone);
  await storage.remove(files.soporte?.[0]?.key ?? '');
  expect(await send(back(waiting))).toMatchObject(gone);
});

test('a form cut halfway keeps nothing, and its waiting files wait on', async () => {
  const { files, send, back } = await formForTest();
  const { waiting } = await send([{ name: 'soporte', fileName: 'a.pdf', content: pdfOf() }, bad]);
  const parts = [...back(waiting), { name: 'acta', fileName: 'b.pdf', content: pdfOf() }];
  const { storage } = await storeForTest();
  const rules = { storage, slots: { acta: 'proof' }, maxFields: 9, maxFiles: 3, waiting: mark } as const;
  expect(await receiveForm(postOf(parts, { end: false }), rules)).toMatchObject({
    ok: false,
    refusals: [{ code: 'uploadInterrupted' }],
  });
  expect(await files()).toHaveLength(1);
  expect(await send(back(waiting))).toMatchObject({ ok: true });
});
