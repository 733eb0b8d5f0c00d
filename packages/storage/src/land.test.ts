import { expect, test, vi } from 'vitest';
import { pdfOf } from './fixtures/pdf.ts';
import { inPieces, storeForTest } from './fixtures/store.ts';

const fault = new RangeError('Maximum call stack size exceeded');
vi.mock('./inspect/inspect.ts', () => ({
  inspect: async () => {
    throw fault;
  },
}));

test('a file at which its inspector fails is told as damaged, with what failed, and nothing of it stays', async () => {
  const { storage, files } = await storeForTest();
  const received = await storage.receive(inPieces(pdfOf()), 'acta.pdf', 'evidence');
  expect(received).toEqual({ ok: false, refusal: { code: 'fileDamaged', cause: fault } });
  expect(await files()).toEqual([]);
});
