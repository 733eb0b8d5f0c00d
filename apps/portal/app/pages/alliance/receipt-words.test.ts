import { portal } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { receiptWords } from './receipt-words.ts';

const wish = {
  ...{ initiative: 'una', kind: 'unsure' as const, actions: 'Pintar' },
  ...{ influenceCircle: 'Vecinas', territory: 'El parque' },
};

test('the receipt of a request says the initiative that it chose and the documents that came with it', () => {
  const document = (name: string) => ({ id: name, name, bytes: 1200, scan: name === 'rut.pdf' ? 'clean' : 'pending' });
  const { lines, files } = receiptWords({
    id: 'SOL-2026-0001',
    ...{ act: 'requestSent', code: 'SOL-2026-0001', organization: 'Junta', by: 'Ana', at: new Date(0), sha256: null },
    content: { wish },
    ...{ initiative: 'Parques para todos', documents: ['rut.pdf', 'acta.pdf'].map(document) },
  });
  expect(lines).toContain('Iniciativa: Parques para todos');
  expect(lines).toContain('Documentos: rut.pdf, acta.pdf');
  expect(files.map(({ name, href }) => [name, href])).toEqual([
    ['rut.pdf', portal.file('rut.pdf')],
    ['acta.pdf', undefined],
  ]);
});
