import { afterAll, expect, test, vi } from 'vitest';
import { pdfOf } from './fixtures/pdf.ts';

const fault = new RangeError('Maximum call stack size exceeded');
vi.doMock('./inspect/inspect.ts', () => ({
  inspect: async () => {
    throw fault;
  },
}));

// Loaded anew with that inspector, and once more without it for the files that the same worker runs afterwards
vi.resetModules();
const { inPieces, storeForTest } = await import('./fixtures/store.ts');
afterAll(() => {
  vi.doUnmock('./inspect/inspect.ts');
  vi.resetModules();
});

test('a file at which its inspector fails is told as damaged, with what failed, and nothing of it stays', async () => {
  const { storage, files } = await storeForTest();
  const received = await storage.receive(inPieces(pdfOf()), 'acta.pdf', 'evidence');
  expect(received).toEqual({ ok: false, refusal: { code: 'fileDamaged', cause: fault } });
  expect(await files()).toEqual([]);
});
