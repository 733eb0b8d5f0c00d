import { dueAfterEnd } from '@alianzas/domain/plan/inputs';
import { longDay } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Notice, SubmitButton } from '@alianzas/ui';
import { VersionedForm } from '@alianzas/web/versioned-form';
import { PlanTable } from '../plan-table.tsx';
import { MinutesUsed, ownState } from './fields.tsx';
import { ActionForms } from './plan-actions.tsx';
import { DatesForm, SectionForm } from './plan-section.tsx';
import type { ScreenProps } from './types.ts';

/** Activity 10: the section of the alliance in the Plan de trabajo RED, in the order in which it is written. */
export function PlanScreen(props: ScreenProps) {
  const { file, data, activity, canDrive, today } = props;
  const plan = data.plan!;
  return (
    <section className="space-y-4" aria-labelledby="registro">
      <h2 id="registro">Sección de la alianza en el Plan de trabajo RED</h2>
      <p>
        El plan es uno por vigencia. Cada compromiso en firme, también los de la Secretaría, da origen a una acción, y
        cada acción a actividades con fecha y responsable.
      </p>
      <PastEnd data={data} />
      <PlanTable plan={plan} today={today} file={file} editable={data.editable} />
      {canDrive ? (
        <>
          <SectionForm {...props} />
          <ActionForms {...props} />
          <DatesForm {...props} />
          <VersionedForm
            isAct
            state={ownState(props.state, 'approve')}
            version={data.planRead!}
            action={backoffice.activity(file.code, 10)}
            hidden={{ intent: 'approve', alliance: file.id }}
            label="Aprobar el plan"
          >
            {(state) => (
              <>
                <MinutesUsed activity={activity} state={state} />
                <SubmitButton tone={plan.section ? 'primary' : 'quiet'}>
                  Aprobar la sección y cerrar la actividad 10
                </SubmitButton>
              </>
            )}
          </VersionedForm>
        </>
      ) : (
        <Notice>La escribe el profesional de la alianza, o quien lidera el equipo.</Notice>
      )}
    </section>
  );
}

/** The plan may end before a commitment falls due: whoever writes it should mean it. */
function PastEnd({ data: { plan, commitments } }: Pick<ScreenProps, 'data'>) {
  const section = plan?.section;
  const late = section ? dueAfterEnd(commitments ?? [], section.endsOn) : [];
  if (!section || late.length === 0) return null;
  return (
    <Notice tone="attention">
      <p>
        El plan termina el {longDay(section.endsOn)}, antes de lo prometido en{' '}
        {late.length === 1 ? 'este compromiso' : 'estos compromisos'}. Revise el <a href="#marco">marco del plan</a> si
        no es lo que acordaron.
      </p>
      <ul className="list-disc pl-5">
        {late.map((one) => (
          <li key={one.id}>
            Compromiso {one.number}, {one.action}: para el {longDay(one.dueOn)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
