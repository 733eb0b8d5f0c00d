import { openActivityOf } from '@alianzas/domain/procedure';
import { alliancesData } from '@alianzas/domain/views';
import { instantWords, kindWord, sectorWord, statusWord } from '@alianzas/lexicon';
import { reads } from '@alianzas/web/loaders';
import { spreadsheet } from '../../pages/spreadsheet.ts';
import { staffOf } from '../../pages/staff.ts';

const HEADINGS = [
  'Código',
  'Alianza',
  'Tipo',
  'Organizaciones',
  'Sectores',
  'Vigencia',
  'Estado',
  'Actividad',
  'Profesional',
  'Abierta',
];

function activityWords(row: Parameters<typeof openActivityOf>[0]): string {
  const activity = openActivityOf(row);
  return activity ? `${activity.number}. ${activity.name}` : 'Terminó';
}

/** The output «Alianzas para cultura ciudadana» of section 4, whole, one line an alliance. */
export const loader = reads(async ({ ctx, who }) => {
  staffOf(who);
  const rows = await alliancesData(ctx);
  const lines = rows.map((row) => [
    row.code,
    row.title,
    row.kind ? kindWord(row.kind) : 'Sin definir',
    row.organizations.join(' · '),
    row.sectors.map(sectorWord).join(' · '),
    String(row.year),
    statusWord('alliance', row.told),
    activityWords(row),
    row.professional,
    instantWords(row.openedAt),
  ]);
  return spreadsheet('alianzas.csv', [HEADINGS, ...lines]);
});
