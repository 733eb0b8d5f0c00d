import { isLate } from '@alianzas/domain/plan/inputs';
import type { EvidenceRow, PlanPage, PlanRow } from '@alianzas/domain/views';
import { longDay, shortDay } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { DataTable, SubmitButton, Tag } from '@alianzas/ui';
import { VersionedForm } from '@alianzas/web/versioned-form';
import { StatusTag } from '../../../pages/words.tsx';
import { DueDifferences } from '../due-differences.tsx';
import { MinutesUsed, ownState } from './fields.tsx';
import type { ScreenProps } from './types.ts';
import { Unproved } from './unproved.tsx';

/** Activity 11: the evidence of each activity of the plan in force, both sides', and the conclusion. */
export function ExecutionScreen({ activity, file, data, canDrive, state, today }: ScreenProps) {
  const evidence = data.evidence ?? [];
  const activities = (data.plan?.actions ?? []).flatMap((action) => action.activities).filter((row) => !row.replaced);
  return (
    <section className="space-y-4" aria-labelledby="registro">
      <h2 id="registro">Evidencias de la ejecución</h2>
      {file.rounds > 0 ? (
        <p>Es la vuelta {file.rounds}: solo cuenta la evidencia que llegó desde que la actividad se abrió de nuevo.</p>
      ) : null}
      {data.plan ? <DueDifferences plan={data.plan} today={today} file={file} editable={data.editable} /> : null}
      <DataTable
        caption="Actividades del plan en firme"
        rows={activities}
        rowKey={(row) => row.id}
        columns={[
          { key: 'title', label: 'Actividad', cell: (row) => `${row.number}. ${row.title}` },
          { key: 'who', label: 'Responde', cell: (row) => row.organization ?? 'La Secretaría' },
          {
            key: 'ends',
            label: 'Termina',
            cell: (row) => (
              <>
                <Ends row={row} today={today} />
                {data.editable?.includes(row.id) ? (
                  <p className="meta">
                    <a href={backoffice.planActivity(file.code, row.number)}>Cambiar la actividad {row.number}</a>
                  </p>
                ) : null}
              </>
            ),
          },
          {
            key: 'evidence',
            label: 'Evidencias',
            cell: (row) => <EvidenceOf rows={evidence.filter((one) => one.activity.number === row.number)} />,
          },
          {
            key: 'own',
            label: 'Reportar',
            cell: (row) =>
              row.organization === null && canDrive ? (
                <a href={backoffice.newEvidence(file.code, row.number)}>Reportar la actividad {row.number}</a>
              ) : (
                'La reporta la organización'
              ),
          },
        ]}
      />
      <FollowUps file={file} plan={data.plan} canDrive={canDrive} />
      {canDrive ? <Unproved activities={activities} today={today} /> : null}
      {canDrive ? (
        <VersionedForm
          isAct
          state={ownState(state, 'conclude')}
          version={data.executionRead!}
          action={backoffice.activity(file.code, 11)}
          hidden={{ intent: 'conclude', alliance: file.id }}
          label="Concluir la ejecución"
        >
          {(sent) => (
            <>
              <MinutesUsed activity={activity} state={sent} />
              <SubmitButton>Concluir la ejecución y cerrar la actividad 11</SubmitButton>
            </>
          )}
        </VersionedForm>
      ) : null}
    </section>
  );
}

/** The follow-up meetings that the plan sets are held while it is carried out. */
function FollowUps({ file, plan, canDrive }: Pick<ScreenProps, 'file' | 'canDrive'> & { plan: PlanPage | undefined }) {
  const pending = (plan?.dates ?? []).filter((date) => !date.held).map((date) => longDay(date.onDay));
  return (
    <>
      <h3>Seguimiento mientras se ejecuta</h3>
      <p>
        {pending.length > 0 ? `Reuniones de seguimiento por hacer: ${pending.join(' · ')}. ` : null}
        El acta de una reunión de seguimiento registra cómo va cada actividad y no cierra la 11 ni la 12.
      </p>
      {canDrive ? (
        <a href={`${backoffice.newMeeting()}?actividad=12&alianza=${file.code}`}>Convocar una reunión de seguimiento</a>
      ) : null}
    </>
  );
}

function Ends({ row, today }: { row: PlanRow; today: string }) {
  const late = isLate({ ...row, reported: row.accepted + row.received > 0 }, today);
  return (
    <>
      {shortDay(row.endsOn)} {late ? <Tag tone="problem">Vencida</Tag> : null}
    </>
  );
}

function EvidenceOf({ rows }: { rows: readonly EvidenceRow[] }) {
  if (rows.length === 0) return <>Ninguna</>;
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id}>
          <a href={backoffice.evidence(row.id)}>Evidencia {row.number}</a> <StatusTag of="evidence" code={row.state} />
        </li>
      ))}
    </ul>
  );
}
