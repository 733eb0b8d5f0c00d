import { proposeImprovement } from '@alianzas/domain/balance/inputs';
import { activitiesOf } from '@alianzas/domain/procedure';
import type { BalancePage } from '@alianzas/domain/views';
import { longDay } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Actions, DataTable, Details, SelectField, SubmitButton } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { SaveUnsent } from '@alianzas/web/save-unsent';
import { OfferedForm } from '@alianzas/web/versioned-form';
import { activityTitle } from '../../pages/activity-quote.tsx';
import { ownState } from '../cases/activities/fields.tsx';
import { LABELS } from './balance-labels.ts';

/** The acciones de mejora del procedimiento: the balance cannot be confirmed without one. */
export function Improvements({ page, state }: { page: BalancePage & { key: string }; state: FormState | undefined }) {
  return (
    <section className="space-y-4" aria-labelledby="mejoras">
      <h2 id="mejoras">Acciones de mejora del procedimiento</h2>
      {page.improvements.length === 0 ? (
        <p>Todavía no hay acciones de mejora. El balance necesita al menos una.</p>
      ) : null}
      {page.improvements.length === 0 ? null : (
        <DataTable
          caption="Acciones de mejora"
          captionHidden
          rows={page.improvements}
          rowKey={(one) => one.id}
          columns={[
            {
              key: 'activity',
              label: 'Actividad',
              cell: (one) => activityTitle(one.activity, page.cycle.procedureVersion),
            },
            { key: 'finding', label: 'Hallazgo', cell: (one) => one.finding },
            { key: 'action', label: 'Acción', cell: (one) => one.action },
            { key: 'responsible', label: 'Responsable', cell: (one) => one.responsible },
            { key: 'due', label: 'Para cuándo', cell: (one) => longDay(one.dueOn) },
          ]}
        />
      )}
      {page.can.improve || ownState(state, 'improve') ? (
        <ImprovementForm page={page} state={ownState(state, 'improve')} />
      ) : null}
    </section>
  );
}

function ImprovementForm({ page, state }: { page: BalancePage & { key: string }; state: FormState | undefined }) {
  const form = { schema: proposeImprovement, labels: LABELS, state };
  const options = activitiesOf(page.cycle.procedureVersion).map(({ number }) => ({
    value: String(number),
    label: activityTitle(number, page.cycle.procedureVersion),
  }));
  return (
    <Details
      summary="Agregar una acción de mejora"
      open={page.improvements.length === 0 || state?.values.finding !== undefined}
    >
      <OfferedForm
        isOffered={page.can.improve}
        state={state}
        action={backoffice.balance(page.cycle.year)}
        hidden={{ intent: 'improve', cycle: page.cycle.id, key: typed(state, 'key', page.key) }}
        label="Acción de mejora"
      >
        <SelectField
          name="activity"
          label={LABELS.activity}
          options={options}
          empty="Elija una actividad"
          error={fieldError(state, 'activity')}
          defaultValue={typed(state, 'activity')}
        />
        <Field of={form} name="finding" rows={3} />
        <Field of={form} name="action" rows={3} />
        <Field of={form} name="responsible" width="medium" />
        <Field of={form} name="dueOn" />
        <Actions>
          <SubmitButton tone="secondary">Agregar la acción de mejora</SubmitButton>
          <SaveUnsent />
        </Actions>
      </OfferedForm>
    </Details>
  );
}
