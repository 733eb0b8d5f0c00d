import { type ActivityNumber, activityOf } from '@alianzas/domain/procedure';
import type { AllianceRow } from '@alianzas/domain/views';
import { count, kindWord, sectorWord, shortDay } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { type Column, PhvaMark } from '@alianzas/ui';
import { StatusTag } from '../../pages/words.tsx';

/** The columns of the list; `since` is a day: in a list of forty the hour is noise. */
export const allianceColumns: Column<AllianceRow>[] = [
  {
    key: 'title',
    label: 'Alianza',
    cell: (row) => (
      <>
        <a href={backoffice.alliance(row.code)}>{row.title}</a>
        <p className="meta">
          <span className="code">{row.code}</span> · {row.organizations.join(' · ')}
        </p>
      </>
    ),
  },
  { key: 'kind', label: 'Tipo', cell: (row) => (row.kind ? kindWord(row.kind) : 'Sin definir') },
  { key: 'sectors', label: 'Sector', cell: (row) => row.sectors.map(sectorWord).join(' · ') },
  { key: 'step', label: 'Actividad', cell: (row) => <Step row={row} /> },
  {
    key: 'since',
    label: 'Desde',
    cell: (row) => (row.since ? <time dateTime={row.since}>{shortDay(row.since)}</time> : ''),
  },
  { key: 'professional', label: 'Profesional', cell: (row) => row.professional },
  { key: 'state', label: 'Estado', cell: (row) => <StatusTag of="alliance" code={row.state} /> },
];

function Step({ row }: { row: AllianceRow }) {
  if (row.step === null) return <>Terminó</>;
  const activity = activityOf(row.step as ActivityNumber);
  return (
    <span>
      <PhvaMark letter={activity.phva} /> {row.step}. {activity.name}
      {row.rounds > 0 ? ` · ${count(row.rounds, 'vuelta', 'vueltas')}` : ''}
    </span>
  );
}
