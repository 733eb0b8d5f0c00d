import { type Activity, latestVisit, openActivityOf, type Stand, standOf } from '@alianzas/domain/procedure';
import type { CaseFile } from '@alianzas/domain/views';
import { answerWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Notice, PhvaMark, Quote, SummaryList } from '@alianzas/ui';
import type { FC } from 'react';
import { Moment } from '../../../pages/words.tsx';

/** The row of the procedure, word for word, with all its columns. */
export function Row({ activity, version }: { activity: Activity; version: number }) {
  return (
    <section className="space-y-4" aria-labelledby="actividad">
      <h2 id="actividad">
        {activity.number}. {activity.name}
      </h2>
      <Quote
        source={`Procedimiento, versión ${version}, actividad ${activity.number}`}
        href={backoffice.procedureActivity(activity.number, version)}
      >
        {activity.description}
      </Quote>
      <SummaryList
        rows={[
          { term: 'Ciclo PHVA', detail: <PhvaMark letter={activity.phva} word /> },
          { term: 'Actores', detail: activity.actors },
          { term: 'Responsable', detail: activity.responsible },
          { term: 'Tiempo (Horas)', detail: String(activity.hours) },
          { term: 'Documento o Registro', detail: activity.record },
        ]}
      />
    </section>
  );
}

interface Of {
  activity: Activity;
  file: CaseFile;
}

/** Where this activity stands in the case: closed by whom and when, passed over, left open, or what comes before it. */
export function Standing({ activity, file, isWorked }: Of & { isWorked: boolean }) {
  if (isWorked) return null;
  const Stands = STANDS[standOf(file, activity.number)];
  return <Stands activity={activity} file={file} />;
}

const STANDS: Record<Stand, FC<Of>> = {
  open: () => <Notice>La alianza dejó de avanzar con esta actividad abierta.</Notice>,
  notApplicable: () => (
    <Notice>Esta actividad no aplica: en la actividad 5 la respuesta fue NO para todas las organizaciones.</Notice>
  ),
  closed: Closed,
  notReached: () => <Notice>El camino de esta alianza terminó antes de llegar a esta actividad.</Notice>,
  ahead: Ahead,
};

function Closed({ activity, file }: Of) {
  const { closedAt, closedBy, answer } = latestVisit(file, activity.number)!;
  return (
    <Notice>
      Cerrada el <Moment at={closedAt!} />
      {closedBy ? ` por ${closedBy}` : ''}
      {answer ? `. Respuesta: ${answerWord(activity.number, answer)}` : ''}. Registro: {activity.record}.
      {file.isOver ? null : (
        <>
          {' '}
          La alianza va en la actividad <OpenActivity file={file} />.
        </>
      )}
    </Notice>
  );
}

function Ahead({ file }: Of) {
  if (file.stopped)
    return (
      <Notice>
        La alianza no había llegado a esta actividad: iba en la actividad <OpenActivity file={file} />.
      </Notice>
    );
  return (
    <Notice tone="attention">
      <p>
        Esta actividad todavía no está abierta. Antes se cierra la actividad <OpenActivity file={file} />, con su
        registro: {openActivityOf(file)!.record}.
      </p>
    </Notice>
  );
}

function OpenActivity({ file }: { file: CaseFile }) {
  const { number, name } = openActivityOf(file)!;
  return (
    <a href={backoffice.activity(file.code, number)}>
      {number}. {name}
    </a>
  );
}
