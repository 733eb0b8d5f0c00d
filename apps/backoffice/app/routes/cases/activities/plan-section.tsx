import { addFollowUpDate, savePlanSection } from '@alianzas/domain/plan/inputs';
import { longDay } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Actions, Form, SelectField, SubmitButton } from '@alianzas/ui';
import { Field, idIn } from '@alianzas/web/field';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { SaveUnsent } from '@alianzas/web/save-unsent';
import { VersionedForm } from '@alianzas/web/versioned-form';
import { ownState } from './fields.tsx';
import { labels } from './labels.ts';
import { Capacities } from './plan-capacities.tsx';
import { TakeOut } from './take-out.tsx';
import type { ScreenProps } from './types.ts';

/** The frame of the section: its term, how it is followed up, and that it answers to what each party can do. */
export function SectionForm(props: ScreenProps) {
  const { file, data } = props;
  return (
    <VersionedForm
      state={ownState(props.state, 'section')}
      version={data.plan?.section?.version ?? 0}
      action={backoffice.activity(file.code, 10)}
      hidden={{ intent: 'section', alliance: file.id }}
      id="marco"
      label="Marco del plan"
    >
      {(state) => <SectionFields {...props} state={state} />}
    </VersionedForm>
  );
}

export function SectionFields({ file, data, today, state }: ScreenProps) {
  const section = data.plan?.section ?? null;
  const given = {
    startsOn: section?.startsOn ?? today,
    termMonths: String(section?.termMonths ?? 6),
    endsOn: section?.endsOn,
    followUpMechanisms: section?.followUpMechanisms,
    capacityStatement: section?.capacityStatement,
  };
  const form = { schema: savePlanSection, labels: labels.section, state, given, form: 'plan' };
  return (
    <>
      <h3>Marco del plan</h3>
      <Field of={form} name="startsOn" />
      <Field of={form} name="termMonths" hint="Seis, salvo que las partes acuerden otra" />
      <Field of={form} name="endsOn" />
      <SelectField
        name="meeting"
        id={idIn(state, 'meeting', 'plan')}
        label={labels.section.meeting}
        error={fieldError(state, 'meeting')}
        defaultValue={typed(state, 'meeting', section?.meeting?.id ?? data.plan?.tables[0]?.id)}
        hint="Las reuniones de esta alianza, de primer contacto o de trabajo, con su acta aprobada"
        options={(data.plan?.tables ?? []).map((one) => ({ value: one.id, label: `${one.code}, ${one.title}` }))}
      />
      <Capacities file={file} saved={section?.capacities ?? null} state={state} />
      <Field of={form} name="followUpMechanisms" optional={false} hint="Se necesitan para aprobar" rows={3} />
      <Field of={form} name="capacityStatement" optional={false} hint="Diga cómo. Se necesita para aprobar" rows={3} />
      <Actions>
        <SubmitButton tone={section ? 'secondary' : 'primary'}>Guardar el marco del plan</SubmitButton>
        <SaveUnsent />
      </Actions>
    </>
  );
}

/** The follow-up meetings that the plan establishes. */
export function DatesForm(props: ScreenProps) {
  const { file, data } = props;
  const state = ownState(props.state, 'date');
  const here = backoffice.activity(file.code, 10);
  return (
    <section className="space-y-4" aria-labelledby="fechas">
      <h3 id="fechas">Fechas de seguimiento</h3>
      <ul className="tasks">
        {data.plan?.dates.map((date) => (
          <li key={date.id}>
            <span>{longDay(date.onDay)}</span>
            <TakeOut
              what={`la fecha del ${longDay(date.onDay)}`}
              says="Esa reunión de seguimiento sale del plan."
              action={here}
              hidden={{ intent: 'removeDate', alliance: file.id, date: date.id }}
            />
          </li>
        ))}
      </ul>
      <Form action={here} hidden={{ intent: 'date', alliance: file.id }} label="Agregar una fecha de seguimiento">
        <DateFields {...props} state={state} />
        <SubmitButton tone="secondary">Agregar la fecha</SubmitButton>
      </Form>
    </section>
  );
}

export function DateFields({ state, today }: Pick<ScreenProps, 'state' | 'today'>) {
  return <Field of={{ schema: addFollowUpDate, labels: labels.date, state, form: 'fecha' }} name="onDay" min={today} />;
}
