import { activityOf, type ToldVisit, toldVisit, versionNumbered } from '@alianzas/domain/procedure';
import type { CaseFile, CaseVisit } from '@alianzas/domain/views';
import { answerWord, count, doorWord, longDay } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { type Column, DataTable, FileList, Notice, PhvaLegend, PhvaMark, SummaryList } from '@alianzas/ui';
import { attachedItems } from '../../pages/attached.ts';
import { hoursOf, Moment, StatusTag } from '../../pages/words.tsx';

interface OfCase {
  file: CaseFile;
}

export function Facts({ file }: OfCase) {
  return (
    <SummaryList
      title="La alianza"
      rows={[
        { term: 'Puerta', detail: <Door file={file} /> },
        { term: 'Vigencia', detail: <a href={backoffice.cycle(file.cycle.year)}>{file.cycle.year}</a> },
        { term: 'Iniciativas', detail: file.initiatives.map((one) => one.name).join(' · ') },
        { term: 'Abierta', detail: <Moment at={file.openedAt} /> },
        { term: 'Procedimiento', detail: <Version number={file.procedureVersion} /> },
        { term: 'Gestión que la lidera', detail: managementUnder(file.procedureVersion) },
        { term: 'Vueltas de la actividad 13', detail: count(file.rounds, 'vuelta', 'vueltas') },
        { term: 'Metodología de trabajo', detail: file.methodology ?? 'Se define en la actividad 8' },
      ]}
    />
  );
}

/** By which door it came in, with what came with it. */
function Door({ file: { door, request, invitation } }: OfCase) {
  const word = doorWord(door);
  if (door === 'invitation' && invitation) {
    return (
      <>
        {word}{' '}
        <a className="unbroken" href={backoffice.invitation(invitation.code)}>
          {invitation.code}
        </a>
      </>
    );
  }
  if (!request) return <>{word}</>;
  return (
    <>
      {word}{' '}
      <a className="unbroken" href={backoffice.request(request.code)}>
        {request.code}
      </a>
      {request.files.length > 0 ? <FileList files={attachedItems(request.files)} /> : ', sin documentos adjuntos'}
    </>
  );
}

/** The units that manage it, as the version of the case names them. */
function managementUnder(version: number): string {
  const units = versionNumbered(version)?.content?.units ?? [];
  return units.map(({ name, acronym }) => (acronym ? `${name} (${acronym})` : name)).join(' · ');
}

/** The version under which the case began, which a later one does not change. */
function Version({ number }: { number: number }) {
  const emitted = versionNumbered(number)?.emittedOn;
  return (
    <>
      <a href={backoffice.procedure(number)}>Versión {number}</a>
      {emitted ? `, del ${longDay(emitted)}` : ''}
    </>
  );
}

/** The parties for which nobody can act: nothing that waits for them moves, and nobody reads what is written to them. */
export function Unattended({ parties }: Pick<CaseFile, 'parties'>) {
  const alone = parties.filter(({ unattended }) => unattended);
  if (alone.length === 0) return null;
  return (
    <Notice tone="attention">
      {alone.map(({ id, organization, name }) => (
        <p key={id}>
          Hoy no actúa nadie en el portal por <a href={backoffice.organization(organization)}>{name}</a>: lo que espera
          por ella no avanza, y nadie recibe sus correos. En su página se agrega a quien actúe por ella.
        </p>
      ))}
    </Notice>
  );
}

export function Parties({ file }: OfCase) {
  return (
    <section className="space-y-4" aria-labelledby="partes">
      <h2 id="partes">Partes</h2>
      <DataTable
        caption="Organizaciones de la alianza. La Secretaría es parte de todas."
        rows={file.parties}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'name',
            label: 'Organización',
            cell: (row) => <a href={backoffice.organization(row.organization)}>{row.name}</a>,
          },
          { key: 'standing', label: 'Calidad', cell: (row) => <StatusTag of="organization" code={row.standing} /> },
          {
            key: 'answer',
            label: '¿Parte activa? (5)',
            cell: (row) => (row.answer ? `${answerWord(5, row.answer)}. ${row.reason}` : 'Sin decidir'),
          },
          { key: 'liaison', label: 'Enlace', cell: (row) => row.liaison ?? 'Se nombra en la actividad 8' },
        ]}
      />
    </section>
  );
}

const columnsOf = (version: number): Column<CaseVisit & { told: ToldVisit }>[] => [
  {
    key: 'activity',
    label: 'Actividad',
    cell: ({ activity, visit }) => {
      const { number, phva, name } = activityOf(activity, version);
      return (
        <>
          <PhvaMark letter={phva} /> {number}. {name}
          {visit > 1 ? ` (visita ${visit})` : ''}
        </>
      );
    },
  },
  { key: 'state', label: 'Estado', cell: (row) => <StatusTag of="visit" code={row.told} /> },
  { key: 'answer', label: 'Respuesta', cell: (row) => (row.answer ? answerWord(row.activity, row.answer) : '') },
  { key: 'opened', label: 'Abierta', cell: (row) => <Moment at={row.openedAt} /> },
  {
    key: 'closed',
    label: 'Cerrada',
    cell: (row) => (row.closedAt ? <Moment at={row.closedAt} /> : ''),
  },
  { key: 'by', label: 'Cerró', cell: (row) => row.closedBy ?? '' },
  {
    key: 'used',
    label: 'Horas empleadas',
    numeric: true,
    cell: (row) => (row.minutesUsed === null ? 'Sin dato' : hoursOf(row.minutesUsed)),
  },
  { key: 'norm', label: 'Norma', numeric: true, cell: (row) => `${activityOf(row.activity, version).hours} h` },
];

export function Visits({ file }: OfCase) {
  return (
    <section className="space-y-4" aria-labelledby="recorrido">
      <h2 id="recorrido">Recorrido</h2>
      <p>Las horas de la norma miden esfuerzo, no plazo.</p>
      <DataTable
        caption="Cada paso por una actividad, con las horas empleadas junto a la norma"
        columns={columnsOf(file.procedureVersion)}
        rows={file.visits.map((row) => ({ ...row, told: toldVisit(file, row) }))}
        rowKey={(row) => `${row.activity}-${row.visit}`}
      />
      <PhvaLegend />
    </section>
  );
}
