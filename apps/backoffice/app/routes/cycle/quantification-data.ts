import { quantifiedLines } from '@alianzas/domain/balance';
import { type QuantificationPage, quantificationPage } from '@alianzas/domain/views';
import { quantificationHeadings } from '@alianzas/lexicon';
import { reads } from '@alianzas/web/loaders';
import { spreadsheet } from '../../pages/spreadsheet.ts';
import { staffOf } from '../../pages/staff.ts';
import { CORRECTIONS, inFormat, PROVISIONAL } from './quantification-format.ts';
import { yearOf } from './year.ts';

/** The quantification in its format, as a spreadsheet opens it; it says that the format is provisional. */
export const loader = reads(async ({ ctx, who }, { params }) => {
  staffOf(who);
  const page = await quantificationPage(ctx, yearOf(params));
  const { columns } = page.format;
  const total = (word: string, value: string) => columns.map((column) => totalCell(column, word, value));
  return spreadsheet(`cuantificacion-${page.year}-provisional.csv`, [
    [PROVISIONAL],
    columns.map((column) => quantificationHeadings[column]),
    ...inFormat(page).map((line) => columns.map((column) => line[column])),
    total('Total de recursos privados', page.totals.private),
    total('Total de recursos comunitarios', page.totals.community),
    total('Total', page.totals.total),
    ...correctionsOf(page),
  ]);
});

/** What came after the cut, below the totals and outside of them. */
function correctionsOf({ apart, format, year }: QuantificationPage): string[][] {
  if (apart.length === 0) return [];
  const rows = inFormat({ year, lines: quantifiedLines(apart) });
  return [[], [CORRECTIONS], ...rows.map((line) => format.columns.map((column) => line[column]))];
}

function totalCell(column: string, word: string, value: string): string {
  if (column === 'initiative') return word;
  return column === 'value' ? value : '';
}
