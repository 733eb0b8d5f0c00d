import type { PlanActionRow } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import {
  ActionForm,
  Actions,
  DateField,
  Details,
  Form,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '@alianzas/ui';
import { typed } from '../../../pages/form-errors.tsx';
import { fieldOf, ownState } from './fields.tsx';
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

function NewAction({ file, data, submission, ...props }: ScreenProps) {
  const state = ownState(props.state, 'action');
  const field = fieldOf(state, {}, 'accion');
  const inForce = (data.commitments ?? []).filter(
    (row) => row.state === 'accepted' || (row.state === 'proposed' && row.round > 0),
  );
  const free = inForce.find((row) => !data.plan?.actions.some((one) => one.commitment.id === row.id)) ?? inForce[0];
  return (
    <Form
      action={backoffice.activity(file.code, 10)}
      hidden={{ intent: 'action', alliance: file.id, key: typed(state, 'key', submission) }}
      label="Agregar una acción"
    >
      <h4>Agregar una acción</h4>
      <SelectField
        {...field('commitment')}
        label="Compromiso del que nace"
        options={inForce.map((row) => ({
          value: row.id,
          label: `${row.number}. ${row.organization?.name ?? 'La Secretaría'}: ${row.action}`.slice(0, 120),
        }))}
        defaultValue={typed(state, 'commitment', free?.id)}
      />
      <TextField {...field('title')} label="Acción" />
      <TextArea
        {...field('coresponsibility')}
        label="Corresponsabilidad y cooperación"
        hint="Cómo las incluye esta acción para buscar soluciones a las problemáticas de ciudad y generar confianza"
        rows={3}
        limit={2000}
      />
      <SubmitButton tone="secondary">Agregar la acción</SubmitButton>
    </Form>
  );
}

function OneAction({ file, one, submission, ...props }: ScreenProps & { one: PlanActionRow }) {
  const state = ownState(props.state, 'activity', { name: 'action', value: one.id });
  const own = fieldOf(state, {}, one.id);
  const here = backoffice.activity(file.code, 10);
  const empty = one.activities.length === 0;
  return (
    <Details
      summary={`Compromiso ${one.commitment.number}: ${one.title}${empty ? '. Le faltan actividades' : ''}`}
      open={empty || state !== undefined}
    >
      <Actions>
        {empty ? (
          <ActionForm
            action={here}
            hidden={{ intent: 'removeAction', action: one.id }}
            label="Quitar esta acción"
            tone="quiet"
          />
        ) : null}
        {one.activities.map((done) => (
          <ActionForm
            key={done.id}
            action={here}
            hidden={{ intent: 'removeActivity', activity: done.id }}
            label={`Quitar la actividad ${done.number}`}
            tone="quiet"
          />
        ))}
      </Actions>
      <Form
        action={here}
        hidden={{ intent: 'activity', action: one.id, key: typed(state, 'key', submission) }}
        label={`Agregar una actividad a ${one.title}`}
      >
        <TextField {...own('title')} label="Actividad específica" />
        <SelectField
          {...own('organization')}
          label="Quién responde"
          options={[
            ...file.parties.map((party) => ({ value: party.organization, label: party.name })),
            { value: 'secretariat', label: 'La Secretaría' },
          ]}
          defaultValue={typed(
            state,
            'organization',
            file.parties.find((party) => party.name === one.commitment.organization)?.organization ?? 'secretariat',
          )}
        />
        <TextField {...own('responsible')} label="Persona o cargo responsable" />
        <DateField {...own('startsOn')} label="Inicio" />
        <DateField {...own('endsOn')} label="Fin" />
        <TextField {...own('place')} label="Lugar" optional />
        <SubmitButton tone="secondary">Agregar la actividad</SubmitButton>
      </Form>
    </Details>
  );
}
