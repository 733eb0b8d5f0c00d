import { type Activity, activityOf } from '@alianzas/domain/procedure';
import type { CaseFile } from '@alianzas/domain/views';
import { answerWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Notice, PhvaMark, Quote, SummaryList } from '@alianzas/ui';
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

interface StandingProps {
  activity: Activity;
  file: CaseFile;
  /** It is open, and its case runs */
  isWorked: boolean;
}

/** Where this activity stands in the case: closed by whom and when, passed over, left open, or what comes before it. */
export function Standing({ activity, file, isWorked }: StandingProps) {
  const visit = file.visits.filter((one) => one.activity === activity.number).at(-1);
  if (isWorked) return null;
  if (visit?.state === 'open') return <Notice>La alianza dejó de avanzar con esta actividad abierta.</Notice>;
  if (visit?.state === 'notApplicable')
    return (
      <Notice>Esta actividad no aplica: en la actividad 5 la respuesta fue NO para todas las organizaciones.</Notice>
    );
  if (visit?.closedAt) {
    return (
      <Notice>
        Cerrada el <Moment at={visit.closedAt} />
        {visit.closedBy ? ` por ${visit.closedBy}` : ''}
        {visit.answer ? `. Respuesta: ${answerWord(activity.number, visit.answer)}` : ''}. Registro: {activity.record}.
        {file.step === null ? null : (
          <>
            {' '}
            La alianza va en la actividad <OpenActivity file={file} />.
          </>
        )}
      </Notice>
    );
  }
  if (file.step === null) return <Notice>El camino de esta alianza terminó antes de llegar a esta actividad.</Notice>;
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
        registro: {activityOf(file.step, file.procedureVersion).record}.
      </p>
    </Notice>
  );
}

function OpenActivity({ file }: { file: CaseFile }) {
  const { number, name } = activityOf(file.step!, file.procedureVersion);
  return (
    <a href={backoffice.activity(file.code, number)}>
      {number}. {name}
    </a>
  );
}
