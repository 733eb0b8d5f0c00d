import { addPlanAction, addPlanActivity, inForce } from '@alianzas/domain/plan/inputs';
import type { PlanActionRow } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { Actions, Details, Form, SelectField, SubmitButton } from '@alianzas/ui';
import { Field, idIn } from '@alianzas/web/field';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { SaveUnsent } from '@alianzas/web/save-unsent';
import { ownState } from './fields.tsx';
import { labels } from './labels.ts';
import { actionPlace } from './plan-places.ts';
import { isRemovalOf, TakeActionOut, TakeActivityOut } from './plan-removals.tsx';
import type { ScreenProps } from './types.ts';

/** Actions are born of commitments in force; activities of actions. */
export function ActionForms(props: ScreenProps) {
  const { data } = props;
  return (
    <section className="space-y-4" aria-labelledby="acciones">
      <h3 id="acciones">Acciones y actividades</h3>
      {data.plan?.actions.map((one) => (
        <OneAction key={one.id} {...props} one={one} />
      ))}
      <NewAction {...props} />
    </section>
  );
}

function NewAction(props: ScreenProps) {
  const { file, submission } = props;
  const state = ownState(props.state, 'action');
  return (
    <Form
      action={backoffice.activity(file.code, 10)}
      hidden={{ intent: 'action', alliance: file.id, key: typed(state, 'key', submission) }}
      label="Agregar una acción"
    >
      <h4 id="agregar-accion">Agregar una acción</h4>
      <ActionFields {...props} state={state} />
      <Actions>
        <SubmitButton tone="secondary">Agregar la acción</SubmitButton>
        <SaveUnsent />
      </Actions>
    </Form>
  );
}

export function ActionFields({ data, state }: Pick<ScreenProps, 'data' | 'state'>) {
  const all = data.commitments ?? [];
  const promised = all.filter(inForce);
  const without = promised.filter((row) => !data.plan?.actions.some((one) => one.commitment.id === row.id));
  // The list changes without a script: words are put in only where nobody could choose another commitment for them.
  const only = without.length === 1 ? without[0] : undefined;
  const given = { title: only?.action.slice(0, 500) };
  const isAsGiven = typed(state, 'title', given.title) === given.title;
  const form = { schema: addPlanAction, labels: labels.action, state, given, form: 'accion' };
  return (
    <>
      <SelectField
        name="commitment"
        id={idIn(state, 'commitment', 'accion')}
        label={labels.action.commitment}
        error={fieldError(state, 'commitment')}
        defaultValue={typed(state, 'commitment', without[0]?.id)}
        options={all
          .filter((row) => promised.includes(row) || row.id === typed(state, 'commitment'))
          .map((row) => ({
            value: row.id,
            label: `${row.number}. ${row.organization?.name ?? 'La Secretaría'}: ${row.action}`.slice(0, 120),
          }))}
      />
      <Field of={form} name="title" hint={only && isAsGiven ? `Tomada del compromiso ${only.number}` : undefined} />
      <Field
        of={form}
        name="coresponsibility"
        hint="Cómo las incluye esta acción para buscar soluciones a las problemáticas de ciudad y generar confianza"
        rows={3}
      />
    </>
  );
}

function OneAction({ file, data, one, submission, ...props }: ScreenProps & { one: PlanActionRow }) {
  const state = ownState(props.state, 'activity', { name: 'action', value: one.id });
  const empty = one.activities.length === 0;
  const promised = data.commitments?.find((row) => row.id === one.commitment.id);
  const party = file.parties.find((side) => side.organization === promised?.organization?.id);
  const given = empty
    ? {
        title: promised?.action.slice(0, 500),
        responsible: party ? party.liaisonEmail && party.liaison : file.professional.name,
        startsOn: data.plan?.section?.startsOn,
        endsOn: promised?.dueOn,
      }
    : {};
  const here = backoffice.activity(file.code, 10);
  return (
    <Details
      id={actionPlace(one.id)}
      summary={`Compromiso ${one.commitment.number}: ${one.title}${empty ? '. Le faltan actividades' : ''}`}
      open={empty || state !== undefined || isRemovalOf(props.state, one)}
    >
      <TakeActionOut file={file} data={data} one={one} state={props.state} />
      {one.activities.map((activity) => (
        <TakeActivityOut key={activity.id} file={file} activity={activity} state={props.state} />
      ))}
      <Form
        action={here}
        hidden={{ intent: 'activity', action: one.id, key: typed(state, 'key', submission) }}
        label={`Agregar una actividad a ${one.title}`}
      >
        {empty && promised ? (
          <p className="meta">
            Abajo {state ? 'se escribió' : 'está'} lo que dice el compromiso {promised.number}, con su fecha y su
            responsable. Cámbielo donde haga falta.
          </p>
        ) : null}
        <ActivityFields file={file} state={state} given={given} form={one.id} side={party?.organization} />
        <Actions>
          <SubmitButton tone="secondary">Agregar la actividad</SubmitButton>
          <SaveUnsent of={one.id} />
        </Actions>
      </Form>
    </Details>
  );
}

interface ActivityFieldsProps extends Pick<ScreenProps, 'file' | 'state'> {
  given?: Readonly<Record<string, string | null | undefined>>;
  form?: string;
  /** The side that answers for it, until another is chosen */
  side?: string | undefined;
}

export function ActivityFields({ file, state, given = {}, form = 'actividad', side }: ActivityFieldsProps) {
  const own = { schema: addPlanActivity, labels: labels.activity, state, given, form };
  return (
    <>
      <Field of={own} name="title" />
      <SelectField
        name="organization"
        id={idIn(state, 'organization', form)}
        label={labels.activity.organization}
        error={fieldError(state, 'organization')}
        defaultValue={typed(state, 'organization', side ?? 'secretariat')}
        options={[
          ...file.parties.map((party) => ({ value: party.organization, label: party.name })),
          { value: 'secretariat', label: 'La Secretaría' },
        ]}
      />
      <Field of={own} name="responsible" />
      <Field of={own} name="startsOn" />
      <Field of={own} name="endsOn" />
      <Field of={own} name="place" hint="Barrio, dirección o lugar" />
    </>
  );
}
