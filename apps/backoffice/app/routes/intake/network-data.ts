import { networkPage } from '@alianzas/domain/views';
import { instantWords, relevantFields, sectorWord } from '@alianzas/lexicon';
import { staffOf } from '../../pages/staff.ts';
import { reads } from '../../reads.ts';

/** The whole database of the Red as a spreadsheet opens it: UTF-8 with its mark, commas, one line an ally. */
export const loader = reads(async ({ ctx, who }) => {
  staffOf(who);
  const { rows } = await networkPage(ctx, '', null);
  const fields = Object.keys(relevantFields);
  const lines = [
    ['Aliado', 'Sector', ...Object.values(relevantFields), 'Incluido', 'Alianza'],
    ...rows.map((row) => [
      row.name,
      sectorWord(row.sector),
      ...fields.map((field) => row.relevant[field] ?? ''),
      instantWords(row.enteredAt),
      row.alliance,
    ]),
  ];
  const text = lines.map((line) => line.map(cell).join(',')).join('\r\n');
  return new Response(`\uFEFF${text}\r\n`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="base-de-datos-red.csv"',
      'Cache-Control': 'private, no-store',
    },
  });
});

/** Quoted, and never read as a formula by a spreadsheet. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
