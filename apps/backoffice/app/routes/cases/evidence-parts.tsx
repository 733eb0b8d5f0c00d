import type { EvidenceRow, EvidenceRowFile } from '@alianzas/domain/views';
import { bytes, longDay, statusOf } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { type Column, DataTable, FileList, Link, Written } from '@alianzas/ui';
import { isOpenable } from '../../pages/attached.ts';
import { Moment, StatusTag } from '../../pages/words.tsx';

export function EvidenceTable({ rows, withAlliance }: { rows: readonly EvidenceRow[]; withAlliance?: boolean }) {
  const columns = withAlliance ? [...COLUMNS, ALLIANCE] : COLUMNS;
  return <DataTable caption="Evidencias" captionHidden columns={columns} rows={rows} rowKey={(row) => row.id} />;
}

const ALLIANCE: Column<EvidenceRow> = {
  key: 'alliance',
  label: 'Alianza',
  cell: (row) => (
    <Link className="whitespace-nowrap" href={backoffice.alliance(row.alliance.code)}>
      {row.alliance.code}
    </Link>
  ),
};

const COLUMNS: Column<EvidenceRow>[] = [
  {
    key: 'number',
    label: 'Evidencia',
    cell: (row) => <Link href={backoffice.evidence(row.id)}>{`${row.number}. ${row.activity.title}`}</Link>,
  },
  { key: 'who', label: 'De', cell: (row) => row.organization ?? 'La Secretaría' },
  {
    key: 'on',
    label: 'Ejecutada',
    cell: (row) => (
      <>
        <Written
          text={row.look === 'needsReason' ? longDay(row.executedOn) : `${longDay(row.executedOn)}, ${row.place}`}
        />
        {row.apartReason ? (
          <p className="meta">
            <Written text={`Aparte, no suma: ${row.apartReason}`} />
          </p>
        ) : null}
      </>
    ),
  },
  { key: 'at', label: 'Recibida', cell: (row) => <Moment at={row.submittedAt} /> },
  {
    key: 'files',
    label: 'Archivos',
    numeric: true,
    cell: (row) =>
      row.look === 'needsReason' ? 'Con una razón' : <Link href={backoffice.evidence(row.id)}>{row.files.length}</Link>,
  },
  { key: 'state', label: 'Estado', cell: (row) => <Reviewed row={row} /> },
];

function Reviewed({ row }: { row: EvidenceRow }) {
  return (
    <>
      <StatusTag of="evidence" code={row.state} />
      {row.reviewReason ? (
        <p>
          <Written text={row.reviewReason} />
        </p>
      ) : null}
      {row.withdrawn ? (
        <p className="meta">
          <Written
            text={`La retiró ${row.withdrawn.by ?? row.organization ?? 'la Secretaría'}. ${row.withdrawn.reason}`}
          />
        </p>
      ) : null}
      <Earlier row={row} />
    </>
  );
}

/** What was sent back before it, and why. */
export function Earlier({ row: { earlier } }: { row: Pick<EvidenceRow, 'earlier'> }) {
  if (!earlier) return null;
  return (
    <p className="meta">
      Antes se devolvió la evidencia {earlier.number}: <Written text={earlier.reason} />
    </p>
  );
}

/** Files with their state; only what may be opened is a link, and of a picture its thumbnail. */
export function EvidenceFiles({ number, files }: Pick<EvidenceRow, 'number' | 'files'>) {
  return (
    <>
      <FileList
        files={files.map((file) => ({
          name: file.name,
          meta: `${file.name.split('.').at(-1)?.toUpperCase()}, ${bytes(file.bytes)}`,
          status: statusOf('file', file.scan),
          ...(isOpenable(file.scan) ? { href: backoffice.file(file.id), picture: pictureOf(file, number) } : {}),
        }))}
      />
      {files.some((file) => file.scan === 'noScanner') ? (
        <p className="meta">
          Esta instalación no tiene antivirus: nadie revisó los archivos. Ábralos solo si confía en quien los envió.
        </p>
      ) : null}
    </>
  );
}

function pictureOf({ id, name, mediaType, width, height }: EvidenceRowFile, evidence: number) {
  if (!mediaType.startsWith('image/')) return undefined;
  const size = width && height ? { width, height } : {};
  return { src: backoffice.thumbnail(id), alt: `Foto ${name} de la evidencia ${evidence}`, ...size };
}
