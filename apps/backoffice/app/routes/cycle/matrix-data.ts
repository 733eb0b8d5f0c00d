import { deliveriesOf } from '@alianzas/domain/views';
import { categoryWord, decimal, methodWord, originWord, statusOf } from '@alianzas/lexicon';
import { reads } from '@alianzas/web/loaders';
import { spreadsheet } from '../../pages/spreadsheet.ts';
import { staffOf } from '../../pages/staff.ts';
import { CORRECTIONS } from './quantification-format.ts';
import { yearOf } from './year.ts';

const HEADINGS = [
  'N.º',
  'Vigencia',
  'Alianza',
  'Aliado',
  'Origen',
  'Iniciativa priorizada',
  'Fecha de la entrega',
  'Categoría',
  'Descripción',
  'Cantidad',
  'Unidad',
  '¿Se puede monetizar?',
  'Motivo si no',
  'Método de valoración',
  'Valor unitario (COP)',
  'Fuente del valor',
  'Valor (COP)',
  'Estado',
  'Verificó',
  'Aparte, no suma',
];

/** The matrix, a line a delivery, and below it what adds to nothing. Values are bare digits, so that a spreadsheet adds them. */
export const loader = reads(async ({ ctx, who }, { params }) => {
  staffOf(who);
  const year = yearOf(params);
  const { counted, apart } = await deliveriesOf(ctx, year);
  const lines = [...counted, ...apart].map((row, index) => [
    ...[String(index + 1), String(year)],
    row.alliance,
    row.organization,
    originWord(row.origin),
    row.initiative,
    row.deliveredOn,
    categoryWord(row.category),
    row.description,
    decimal(row.quantity),
    row.unit,
    row.monetizable ? 'Sí' : 'No',
    row.reason ?? '',
    row.monetizable ? methodWord(row.method) : '',
    row.rate ? decimal(row.rate) : '',
    row.rateSource ?? '',
    row.value ?? '',
    statusOf('contribution', row.state).label,
    row.verifier ?? '',
    index < counted.length ? '' : (row.apartReason ?? 'Corrección posterior'),
  ]);
  const own = lines.slice(0, counted.length);
  const later = apart.length > 0 ? [[], [CORRECTIONS], ...lines.slice(counted.length)] : [];
  return spreadsheet(`matriz-de-entregas-${year}.csv`, [HEADINGS, ...own, ...later]);
});
