import { decideCompliance } from '@alianzas/domain/followup/inputs';
import { answerWord, causes, complianceWord, count, optionsOf, statusWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Actions, Link, Notice, RadioGroup, SelectField, SubmitButton, SummaryList } from '@alianzas/ui';
import { Field } from '@alianzas/web/field';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { SaveUnsent } from '@alianzas/web/save-unsent';
import { VersionedForm } from '@alianzas/web/versioned-form';
import { MinutesUsed, ownState } from './fields.tsx';
import { labels } from './labels.ts';
import type { ScreenProps, Unmet } from './types.ts';

/** What was answered each time that the case came to 13, and why. */
export function AnswersGiven({ answers }: { answers: readonly { visit: number; answer: string; reason: string }[] }) {
  if (answers.length === 0) return null;
  return (
    <SummaryList
      title="Lo que ya se respondió"
      rows={answers.map(({ visit, answer, reason }) => ({
        term: `Vez ${visit}: ${answerWord(13, answer)}`,
        detail: reason,
      }))}
    />
  );
}

/** Decision 13: where each answer goes, the plan as the follow-up left it, and the form of both answers. */
export function ComplianceScreen(props: ScreenProps) {
  const { file, data, canDrive } = props;
  const rows = (data.plan?.actions ?? []).flatMap((action) => action.activities).filter((row) => !row.replaced);
  return (
    <section className="space-y-4" aria-labelledby="registro">
      <h2 id="registro">¿Se cumplen las actividades?</h2>
      <p>
        Esta decisión no pide registro. La alianza{' '}
        {file.rounds === 0 ? 'no ha dado vueltas' : `lleva ${count(file.rounds, 'vuelta', 'vueltas')}`}; no hay un
        máximo.
      </p>
      <SummaryList
        title="Cómo dejó el seguimiento cada actividad"
        rows={rows.map((row) => ({
          term: `${row.number}. ${row.title}`,
          detail: row.compliance ? complianceWord(row.compliance) : 'Sin seguimiento',
        }))}
      />
      {canDrive ? (
        <DecisionForm {...props} />
      ) : (
        <Notice>La decide el profesional de la alianza, o quien lidera el equipo.</Notice>
      )}
    </section>
  );
}

function DecisionForm(props: ScreenProps) {
  const { file } = props;
  return (
    <VersionedForm
      isAct
      state={ownState(props.state, 'decide')}
      version={file.visits.filter((one) => one.activity === 13).at(-1)?.visit ?? 0}
      action={backoffice.activity(file.code, 13)}
      hidden={{ intent: 'decide', alliance: file.id }}
      label="Decidir la actividad 13"
    >
      {(state) => <DecisionFields {...props} state={state} />}
    </VersionedForm>
  );
}

/** What becomes of the activities that a No does not name: it renews one, and forgets none. */
function AllUnmet({ rows, unmet }: { rows: readonly Numbered[]; unmet: readonly Unmet[] }) {
  if (rows.length < 2) return null;
  return (
    <Notice>
      <p>
        Hay {rows.length} actividades sin cumplir. El No renueva una: la que usted elija. Las demás siguen en el plan
        con su compromiso y sus fechas. Cada una queda con su salida no conforme, que se abre o se descarta con su
        razón; el próximo seguimiento responde por todas y, hasta que se cumplan, la respuesta no puede ser Sí.
      </p>
      <ul className="list-disc pl-5">
        {rows.map((row) => (
          <li key={row.id}>
            {choiceOf(row).label}: <OfUnmet {...unmet.find(({ id }) => id === row.id)} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function OfUnmet({ nonconformity }: Partial<Pick<Unmet, 'nonconformity'>>) {
  if (!nonconformity) return 'el No propone su salida no conforme';
  const { code, state } = nonconformity;
  return (
    <>
      <Link href={backoffice.nonconformity(code)}>{code}</Link>, {statusWord('nonconformity', state).toLowerCase()}
    </>
  );
}

type Numbered = { id: string; number: number; title: string };

function choiceOf({ id, number, title }: Numbered) {
  return { value: id, label: `${number}. ${title}` };
}

const OF_NO = ['planActivity', 'cause', 'renewal.action', 'renewal.deliverable', 'renewal.dueOn'];

export function DecisionFields({ data, activity, today, state }: ScreenProps) {
  const form = { schema: decideCompliance, labels: labels.decide, state };
  const { lacks = [], renewable = [] } = data.compliance ?? {};
  const rows = (data.plan?.actions ?? []).flatMap((action) => action.activities);
  const unmet = rows.filter((row) => renewable.some(({ id }) => id === row.id));
  // What was typed of a No stays, though another follow-up left nothing to answer for it
  const mayBeNo = unmet.length > 0 || typed(state, 'answer') === 'no' || OF_NO.some((name) => typed(state, name));
  const gone = rows.filter((row) => !unmet.includes(row)).find(({ id }) => id === typed(state, 'planActivity'));
  const renewal = (
    <>
      <SelectField
        name="planActivity"
        label={labels.decide.planActivity}
        error={fieldError(state, 'planActivity')}
        defaultValue={typed(state, 'planActivity')}
        empty="Elija una"
        {...(gone && { hint: `Se había elegido «${choiceOf(gone).label}», que ya no se puede elegir` })}
        options={unmet.map(choiceOf)}
        gone={gone && choiceOf(gone)}
      />
      <SelectField
        name="cause"
        label={labels.decide.cause}
        error={fieldError(state, 'cause')}
        defaultValue={typed(state, 'cause')}
        empty="Elija una"
        options={optionsOf(causes)}
      />
      <Field of={form} name="renewal.action" rows={3} />
      <Field of={form} name="renewal.deliverable" rows={2} />
      <Field of={form} name="renewal.dueOn" min={today} />
    </>
  );
  return (
    <>
      {unmet.length === 0 ? (
        <p>
          El último seguimiento dejó todas las actividades cumplidas: no hay una que responda por un No. Responda Sí.
        </p>
      ) : null}
      <AllUnmet rows={unmet} unmet={renewable} />
      <RadioGroup
        name="answer"
        legend={labels.decide.answer}
        error={fieldError(state, 'answer')}
        defaultValue={typed(state, 'answer')}
        choices={[
          {
            value: 'yes',
            label: 'Sí',
            hint:
              lacks.length > 0
                ? 'Todavía no: arriba está lo que falta'
                : 'Sigue en la actividad 14 y los compromisos en firme quedan cumplidos',
          },
          ...(mayBeNo
            ? [
                {
                  value: 'no',
                  label: 'No',
                  hint: 'Nace un compromiso nuevo, en firme desde hoy, y la alianza vuelve a la actividad 11',
                  children: renewal,
                },
              ]
            : []),
        ]}
      />
      <Field of={form} name="reason" rows={3} />
      <MinutesUsed activity={activity} state={state} />
      <Actions>
        <SubmitButton>Registrar la decisión</SubmitButton>
        <SaveUnsent />
      </Actions>
    </>
  );
}
