import { networkPage } from '@alianzas/domain/views';
import { instantWords, relevantFields, relevantWord, sectorWord } from '@alianzas/lexicon';
import { reads } from '@alianzas/web/loaders';
import { spreadsheet } from '../../pages/spreadsheet.ts';
import { staffOf } from '../../pages/staff.ts';

/** The whole database of the Red as a spreadsheet opens it, one line an ally. */
export const loader = reads(async ({ ctx, who }) => {
  staffOf(who);
  const { rows } = await networkPage(ctx, '', null);
  const fields = Object.keys(relevantFields);
  const lines = [
    ['Aliado', 'Sector', ...Object.values(relevantFields), 'Incluido', 'Alianza'],
    ...rows.map((row) => [
      row.name,
      sectorWord(row.sector),
      ...fields.map((field) => relevantWord(field, row.relevant[field])),
      instantWords(row.enteredAt),
      row.alliance,
    ]),
  ];
  return spreadsheet('base-de-datos-red.csv', lines);
});
