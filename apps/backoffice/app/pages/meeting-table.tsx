import type { MeetingLine } from '@alianzas/domain/views';
import { listed, statusOf } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { DataTable, Link, Tag, Written } from '@alianzas/ui';
import { whenWords } from './meeting-words.ts';

/** Meetings in a table: when, which, about what, and how its acta stands. */
export function MeetingTable({ caption, meetings }: { caption: string; meetings: readonly MeetingLine[] }) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={meetings}
      rowKey={(meeting) => meeting.code}
      columns={[
        {
          key: 'title',
          label: 'Reunión',
          cell: (meeting) => (
            <>
              <Link href={backoffice.meeting(meeting.code)}>{meeting.title}</Link>
              <span className="meta block">{meeting.code}</span>
            </>
          ),
        },
        {
          key: 'when',
          label: 'Cuándo y dónde',
          cell: (meeting) => (
            <div>
              {whenWords(meeting)}
              <span className="meta block">
                <Written text={meeting.place} />
              </span>
            </div>
          ),
        },
        { key: 'activities', label: 'Actividades', cell: (meeting) => listed(meeting.activities.map(String)) },
        { key: 'alliances', label: 'Alianzas', cell: alliancesCell },
        { key: 'acta', label: 'Acta', cell: actaCell },
      ]}
    />
  );
}

function alliancesCell({ code: meeting, alliances, allianceCount }: MeetingLine) {
  if (allianceCount === 0) return 'Toda la Red';
  const rest = allianceCount - alliances.length;
  return (
    <div>
      {alliances.map((code) => (
        <Link className="block whitespace-nowrap" href={backoffice.alliance(code)} key={code}>
          {code}
        </Link>
      ))}
      {rest > 0 ? (
        <Link className="block" href={backoffice.meeting(meeting)}>
          y {rest} más
        </Link>
      ) : null}
    </div>
  );
}

function actaCell({ code, acta, isCancelled }: MeetingLine) {
  if (isCancelled) return <Tag>Cancelada</Tag>;
  if (!acta) return 'Sin acta';
  const { label, tone } = statusOf('acta', acta.state);
  return (
    <div>
      <Link href={backoffice.acta(code)}>{acta.code}</Link> <Tag tone={tone}>{label}</Tag>
    </div>
  );
}
