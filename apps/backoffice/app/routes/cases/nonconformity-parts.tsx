import type { NonconformityRow } from '@alianzas/domain/views';
import { corrections, correctionWord, optionsOf } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Details, Form, Notice, RadioGroup, SelectField, SubmitButton, SummaryList, TextArea } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { idIn } from '../../pages/field-id.ts';
import { Day, Moment, StatusTag } from '../../pages/words.tsx';
import { ownState } from './activities/fields.tsx';

interface Props {
  row: NonconformityRow;
  mayTreat: boolean;
  state: FormState | undefined;
}

export function Nonconformity({ row, mayTreat, state }: Props) {
  return (
    <section className="space-y-4" aria-labelledby={row.code}>
      <h2 id={row.code}>
        {row.code} <StatusTag of="nonconformity" code={row.state} />
      </h2>
      <SummaryList
        rows={[
          {
            term: 'Alianza',
            detail: (
              <a href={backoffice.alliance(row.alliance.code)}>{`${row.alliance.code}, ${row.alliance.title}`}</a>
            ),
          },
          { term: 'Actividad del plan', detail: `${row.activity.number}. ${row.activity.title}` },
          { term: 'Qué se encontró', detail: row.description },
          { term: 'Abierta', detail: <Moment at={row.openedAt} /> },
          { term: 'La abrió', detail: row.author ?? '' },
          { term: 'Para cuándo', detail: row.dueOn ? <Day on={row.dueOn} /> : 'Sin fecha' },
          {
            term: 'Corrección',
            detail: row.correction ? `${correctionWord(row.correction)}. ${row.correctionNote}` : 'Sin corregir',
          },
          { term: 'Cerrada', detail: row.closedAt ? <Moment at={row.closedAt} /> : 'No' },
        ]}
      />
      {mayTreat && row.state === 'open' ? (
        <CorrectForm row={row} state={ownState(state, 'correct', { name: 'nonconformity', value: row.id })} />
      ) : null}
      {mayTreat && row.state === 'corrected' ? (
        <CloseForm row={row} state={ownState(state, 'close', { name: 'nonconformity', value: row.id })} />
      ) : null}
    </section>
  );
}

export const LABELS = {
  correction: 'Corrección',
  note: 'Qué se hizo',
  followUp: 'Seguimiento que lo comprueba',
};

function CorrectForm({ row, state }: { row: NonconformityRow; state: FormState | undefined }) {
  return (
    <Details summary={`Corregir ${row.code}`} open={state !== undefined}>
      <Form
        action={backoffice.nonconformities()}
        hidden={{ intent: 'correct', nonconformity: row.id }}
        label={`Corregir ${row.code}`}
      >
        <RadioGroup
          name="correction"
          id={idIn(state, 'correction', row.id)}
          legend={LABELS.correction}
          hint="Solo las dos del procedimiento, sección 7"
          error={fieldError(state, 'correction')}
          choices={optionsOf(corrections)}
          defaultValue={typed(state, 'correction')}
        />
        <TextArea
          name="note"
          id={idIn(state, 'note', row.id)}
          label={LABELS.note}
          rows={3}
          limit={2000}
          error={fieldError(state, 'note')}
          defaultValue={typed(state, 'note')}
        />
        <SubmitButton tone="secondary">Registrar la corrección</SubmitButton>
      </Form>
    </Details>
  );
}

function CloseForm({ row, state }: { row: NonconformityRow; state: FormState | undefined }) {
  if (row.later.length === 0)
    return (
      <Notice>Se cierra con el plan con seguimiento y el acta de un seguimiento posterior. Todavía no hay uno.</Notice>
    );
  return (
    <Details summary={`Cerrar ${row.code}`} open={state !== undefined}>
      <Form
        action={backoffice.nonconformities()}
        hidden={{ intent: 'close', nonconformity: row.id }}
        label={`Cerrar ${row.code}`}
      >
        <SelectField
          name="followUp"
          id={idIn(state, 'followUp', row.id)}
          error={fieldError(state, 'followUp')}
          label={LABELS.followUp}
          options={row.later.map((one) => ({
            value: `${one.snapshot} ${one.acta}`,
            label: `Seguimiento ${one.visit}, acta ${one.actaCode}`,
          }))}
        />
        <SubmitButton tone="secondary">Cerrar la salida no conforme</SubmitButton>
      </Form>
    </Details>
  );
}
