import { stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { multipartPieces, multipartType } from '../fixtures/forms.ts';
import { pdfOf } from '../fixtures/pdf.ts';
import { portalForTest } from '../fixtures/portal.ts';
import { storeForTest } from '../fixtures/store.ts';
import { videoPieces } from '../fixtures/video.ts';
import type { ReceivedForm } from './form.ts';
import { receiveForm } from './receive-form.ts';

const slots = { acta: 'proof', soporte: 'evidence' } as const;

async function portal() {
  const { storage, files } = await storeForTest();
  const results: ReceivedForm[] = [];
  const port = await portalForTest(async (request) => {
    const form = await receiveForm(request, { storage, slots, maxFields: 10, maxFiles: 5 });
    results.push(form);
    return form;
  });
  return { port, results, files };
}

const parts = () => [
  { name: 'acta', fileName: 'acta.pdf', content: pdfOf() },
  { name: 'soporte', fileName: 'video.mp4', content: videoPieces(30 * 1024 * 1024) },
];

test('a client that goes away midway leaves the process alive and both folders empty', async () => {
  const { port, results, files } = await portal();
  for (let round = 0; round < 5; round += 1) {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write(headOf(40_000_000));
    for (const piece of someOf(multipartPieces(parts()), 60)) socket.write(piece);
    await until(async () => (await sizes(await files())) > 1_000_000);
    socket.destroy();
    await until(async () => results.length === round + 1);
  }
  for (const form of results) {
    expect(form).toMatchObject({
      ok: false,
      refusals: [{ code: 'uploadInterrupted', field: 'soporte', fileName: 'video.mp4' }],
    });
  }
  expect(await files()).toEqual([]);
});

test('a client that goes away between two files is told apart from a whole form', async () => {
  const { port, results, files } = await portal();
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write(headOf(1_000_000));
  socket.write(Buffer.concat([...multipartPieces(parts().slice(0, 1), { end: false })]));
  await until(async () => (await files()).length === 1);
  socket.destroy();
  await until(async () => results.length === 1);
  expect(results[0]).toMatchObject({ ok: false });
  expect(await files()).toEqual([]);
});

test('the next upload over the same server is whole', async () => {
  const { port, results, files } = await portal();
  const gone = connect(port, '127.0.0.1');
  gone.on('error', () => {});
  gone.write(headOf(1_000_000), () => gone.destroy());
  await until(async () => results.length === 1);
  const body = Buffer.concat([...multipartPieces(parts())]);
  const headers = { 'content-type': multipartType };
  const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers, body });
  expect(await answer.json()).toMatchObject({ ok: true, files: { acta: [{ name: 'acta.pdf' }] } });
  expect(await files()).toHaveLength(2);
});

function headOf(length: number): string {
  const lines = ['POST / HTTP/1.1', 'Host: portal.test', `Content-Type: ${multipartType}`, `Content-Length: ${length}`];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

function* someOf(pieces: Iterable<Buffer>, count: number): Generator<Buffer> {
  let left = count;
  for (const piece of pieces) {
    if (left === 0) return;
    left -= 1;
    yield piece;
  }
}

async function sizes(paths: readonly string[]): Promise<number> {
  const all = await Promise.all(paths.map((path) => stat(path).catch(() => null)));
  return all.reduce((sum, found) => sum + (found?.size ?? 0), 0);
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('it never happened');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
