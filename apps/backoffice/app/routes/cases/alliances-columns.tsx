import { openActivityOf } from '@alianzas/domain/procedure';
import type { AllianceRow } from '@alianzas/domain/views';
import { count, kindWord, sectorWord, shortDay, withoutProfessional } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { type Column, PhvaMark } from '@alianzas/ui';
import { TurnLine } from '../../pages/turn.tsx';
import { StatusTag } from '../../pages/words.tsx';

/** The columns of the list; `since` is a day: in a list of forty the hour is noise. */
export const allianceColumns: Column<AllianceRow & { mine: boolean }>[] = [
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
  {
    key: 'kind',
    label: 'Tipo y sector',
    cell: (row) => (
      <div>
        {row.kind ? kindWord(row.kind) : 'Sin definir'}
        <p className="meta">{row.sectors.map(sectorWord).join(' · ')}</p>
      </div>
    ),
  },
  { key: 'step', label: 'Actividad', cell: (row) => <Step row={row} /> },
  {
    key: 'since',
    label: 'Desde',
    cell: (row) => (row.since ? <time dateTime={row.since}>{shortDay(row.since)}</time> : ''),
  },
  { key: 'professional', label: 'Profesional', cell: (row) => row.professional ?? withoutProfessional },
  {
    key: 'state',
    label: 'Estado y turno',
    cell: (row) => (row.turn ? <TurnLine turn={row.turn} reader={row} /> : <StatusTag of="alliance" code={row.told} />),
  },
];

function Step({ row }: { row: AllianceRow }) {
  const activity = openActivityOf(row);
  if (!activity) return <>Terminó</>;
  return (
    <span>
      <PhvaMark letter={activity.phva} /> {activity.number}. {activity.name}
      {row.rounds > 0 ? ` · ${count(row.rounds, 'vuelta', 'vueltas')}` : ''}
    </span>
  );
}
