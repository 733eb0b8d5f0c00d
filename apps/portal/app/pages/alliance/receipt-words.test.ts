import { expect, test } from 'vitest';
import { receiptWords } from './receipt-words.ts';

const wish = {
  ...{ initiative: 'una', kind: 'unsure' as const, actions: 'Pintar' },
  ...{ influenceCircle: 'Vecinas', territory: 'El parque' },
};

test('the receipt of a request says the initiative that it chose and the documents that came with it', () => {
  const { lines } = receiptWords({
    ...{ act: 'requestSent', code: 'SOL-2026-0001', organization: 'Junta', by: 'Ana', at: new Date(0), sha256: null },
    content: { wish },
    ...{ initiative: 'Parques para todos', documents: ['rut.pdf', 'acta.pdf'] },
  });
  expect(lines).toContain('Iniciativa: Parques para todos');
  expect(lines).toContain('Archivos: rut.pdf, acta.pdf');
});
