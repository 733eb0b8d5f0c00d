import { expect, test } from 'vitest';
import { receiptText } from './index.ts';

test('what a unit is worth reads as money, as its value does', () => {
  const given = { initiative: 'Parques', category: 'space', description: 'Salón', quantity: '20.0000', unit: 'horas' };
  const valued = { value: '250000', method: 'quotation', rate: '12500.0000', rateSource: 'Cotización' };
  const { lines } = receiptText({
    act: 'contributionDeclared',
    content: {
      ...{ ...given, ...valued, deliveredOn: '2026-12-10', notMonetizableReason: null },
      ...{ apartReason: null, note: null, corrects: null },
    },
  });
  expect(lines.join('\n')).toContain('$\u00a012.500 por unidad, según Cotización');
  expect(lines.join('\n')).toContain('Valor: $\u00a0250.000');
});
