import { handOverAlliances } from '@alianzas/domain/alliance/inputs';
import type { HandOverPage } from '@alianzas/domain/views';
import { count, statusOf } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Actions, CheckboxGroup, DataTable, EmptyState, Form, Notice, SelectField, SubmitButton } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { chosen, fieldError, typed } from '@alianzas/web/form-errors';
import { withFilters } from '../../pages/fields.ts';

type Keeper = HandOverPage['givers'][number];

export const LABELS = { alliances: 'Alianzas', to: 'Quién recibe', reason: 'Razón', from: 'Quién entrega' };

/** Whose cases: everybody who answers for some, also with a closed account. */
export function ChooseGiver({ givers }: { givers: readonly Keeper[] }) {
  if (givers.length === 0) return <EmptyState title="Nadie tiene alianzas a su cargo" />;
  return (
    <section className="space-y-4" aria-labelledby="quien">
      <h2 id="quien">¿De quién son hoy?</h2>
      <DataTable
        caption="Personas con alianzas a su cargo"
        captionHidden
        rows={givers}
        rowKey={(giver) => giver.id}
        columns={[
          {
            key: 'name',
            label: 'Persona',
            cell: (giver) => (
              <>
                <a href={withFilters(backoffice.handOver(), { de: giver.id })}>{giver.name}</a>
                <p className="meta">{giver.disabled ? 'Cuenta inactiva' : giver.position}</p>
              </>
            ),
          },
          { key: 'cases', label: 'A su cargo', cell: (giver) => count(giver.cases, 'alianza', 'alianzas') },
        ]}
      />
    </section>
  );
}

/** The name of the buttons of the form that mark its cases and send nothing. */
export const MARKING = 'marcar';

interface FormProps extends Pick<HandOverPage, 'receivers' | 'cases'> {
  giver: Keeper;
  /** The code of the case from which one came: only that one is marked then */
  only: string;
  state: FormState | undefined;
}

export function HandOverForm({ giver, only, receivers, cases, state }: FormProps) {
  const before = cases.filter(({ code }) => code === only).map(({ id }) => id);
  const marked = chosen(state, 'alliances', before);
  const others = receivers.filter((one) => one.id !== giver.id);
  return (
    <Form
      action={withFilters(backoffice.handOver(), { de: giver.id, alianza: only })}
      hidden={{ from: giver.id }}
      label="Entregar alianzas"
    >
      {giver.cases > cases.length ? (
        <Notice>
          {`Se ven ${cases.length} de ${giver.cases}, las más antiguas primero. Cuando entregue estas, aquí saldrán las demás.`}
        </Notice>
      ) : null}
      <CheckboxGroup
        name="alliances"
        legend={LABELS.alliances}
        hint="Solo las marcadas cambian de responsable."
        error={fieldError(state, 'alliances')}
        defaultValues={marked}
        choices={cases.map((one) => ({
          value: one.id,
          label: `${one.title} (${one.code})`,
          hint: `${statusOf('alliance', one.state).label}, en la actividad ${one.step} · ${one.organizations}`,
        }))}
      />
      {others.length === 0 ? (
        <Notice tone="attention">
          No hay a quién entregarlas: ninguna otra cuenta activa es de una persona profesional o responsable del equipo.
          Pida ese rol a la administración del sistema.
        </Notice>
      ) : null}
      <SelectField
        name="to"
        label={LABELS.to}
        empty="Elija a una persona"
        options={others.map((one) => ({
          value: one.id,
          label: `${one.name}, con ${count(one.cases, 'alianza', 'alianzas')} a su cargo`,
        }))}
        error={fieldError(state, 'to')}
        defaultValue={typed(state, 'to')}
      />
      <Field
        of={{ schema: handOverAlliances, labels: LABELS, state }}
        name="reason"
        hint="La leen las dos personas y queda con cada alianza. La organización no la ve."
        rows={3}
      />
      <Actions>
        {/* First, so that Enter sends what was typed */}
        <SubmitButton>Entregar las alianzas marcadas</SubmitButton>
        {cases.length > 1 ? (
          <>
            <SubmitButton tone="quiet" name={MARKING} value="todas">
              Marcar todas
            </SubmitButton>
            <SubmitButton tone="quiet" name={MARKING} value="ninguna">
              {only ? `Marcar solo ${only}` : 'No marcar ninguna'}
            </SubmitButton>
          </>
        ) : null}
      </Actions>
    </Form>
  );
}
