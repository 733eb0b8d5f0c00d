import {
  correctContribution,
  correctVerifiedContribution,
  declareContribution,
} from '@alianzas/domain/contribution/inputs';
import type { CaseFile, ContributionRow } from '@alianzas/domain/views';
import { apartHint, categories, methods, optionsOf } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Actions, Details, Form, Link, RadioGroup, SelectField, SubmitButton } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { type Bound, Field } from '@alianzas/web/field';
import { typed } from '@alianzas/web/form-errors';
import { SaveUnsent } from '@alianzas/web/save-unsent';
import { VersionedForm } from '@alianzas/web/versioned-form';
import { fieldOf } from './activities/fields.tsx';
import { knownOf } from './contribution-known.ts';
import { LABELS } from './contribution-labels.ts';
import type { Line } from './contribution-parts.tsx';

interface FormProps {
  file: CaseFile;
  /** What came back of this form */
  state: FormState | undefined;
  submission: string;
  today: string;
  /** Whether every delivery now comes after a filed balance */
  late: boolean;
}

/** What the team knows that an ally gave. */
export function DeclareForm({ file, state, submission, today, late }: FormProps) {
  return (
    <Details summary="Declarar una entrega" open={state !== undefined}>
      <Form
        action={backoffice.allianceContributions(file.code)}
        hidden={{ intent: 'declare', alliance: file.id, key: typed(state, 'key', submission) }}
        label="Declarar una entrega"
      >
        <SelectField
          {...fieldOf(state)('organization')}
          label={LABELS.organization}
          options={file.parties.map((party) => ({ value: party.organization, label: party.name }))}
        />
        <Delivery file={file} today={today} late={late} of={{ schema: declareContribution, labels: LABELS, state }} />
        <Actions>
          <SubmitButton>Declarar la entrega</SubmitButton>
          <SaveUnsent />
        </Actions>
      </Form>
    </Details>
  );
}

/** The same of a line that was declared wrong: the line as it was is kept as withdrawn. */
export function CorrectForm({ file, state, submission, today, late, line }: FormProps & { line: ContributionRow }) {
  const here = backoffice.allianceContributions(file.code);
  const form = { schema: correctContribution, labels: LABELS, state, given: state ? {} : knownOf(line) };
  return (
    <section className="space-y-4" aria-labelledby="corregir">
      <h3 id="corregir">Corregir la entrega</h3>
      <p>
        La línea anterior se conserva como retirada, con su razón, y esta queda en su lugar.{' '}
        <Link href={here}>No corregir</Link>
      </p>
      <Form
        action={`${here}?corregir=${line.id}`}
        hidden={{
          intent: 'correct',
          alliance: file.id,
          organization: line.organizationId,
          contribution: line.id,
          key: typed(state, 'key', submission),
        }}
        label="Corregir la entrega"
      >
        <Delivery file={file} today={today} late={late} of={form} />
        <Field of={form} name="reason" rows={3} />
        <Actions>
          <SubmitButton>Guardar la corrección</SubmitButton>
          <SaveUnsent />
        </Actions>
      </Form>
    </section>
  );
}

/** The same of one that was verified, which stays as it is: what it should have said, for another person to verify. */
export function CorrectVerifiedForm({ file, state: sent, submission, today, late, line }: FormProps & { line: Line }) {
  const here = backoffice.allianceContributions(file.code);
  const fields = (state: FormState | undefined, shown: ContributionRow) => {
    const reason = shown === line ? undefined : (shown.correctReason ?? undefined);
    const given = state ? {} : { ...knownOf(shown), reason };
    const form = { schema: correctVerifiedContribution, labels: LABELS, state, given };
    return (
      <>
        <Delivery file={file} today={today} late={late} of={form} />
        <Field of={form} name="reason" rows={3} hint="La lee también la organización" />
      </>
    );
  };
  return (
    <section className="space-y-4" aria-labelledby="corregir">
      <h3 id="corregir">Corregir la entrega verificada</h3>
      <p>
        La entrega verificada se conserva como está y cuenta hasta que otra persona del equipo verifique esta
        corrección. Lo que sumó un balance ya confirmado no cambia. <Link href={here}>No corregir</Link>
      </p>
      <VersionedForm
        state={sent}
        version={line.corrections}
        closed={!line.can.correctVerified}
        saved={line.correction ? fields(undefined, line.correction.by) : undefined}
        action={`${here}?corregir=${line.id}`}
        hidden={{ intent: 'correctVerified', contribution: line.id, key: typed(sent, 'key', submission) }}
        label="Corregir la entrega verificada"
      >
        {(state) => (
          <>
            {fields(state, line)}
            <Actions>
              <SubmitButton>Guardar la corrección</SubmitButton>
              <SaveUnsent />
            </Actions>
          </>
        )}
      </VersionedForm>
    </section>
  );
}

type DeliveryProps = Pick<FormProps, 'file' | 'today' | 'late'> & { of: Bound<keyof typeof LABELS> };

function Delivery({ file, today, late, of }: DeliveryProps) {
  const chosen = fieldOf(of.state, of.given);
  return (
    <>
      <SelectField
        {...chosen('initiative')}
        label={LABELS.initiative}
        options={file.initiatives.map((one) => ({ value: one.id, label: one.name }))}
      />
      <SelectField {...chosen('category')} label={LABELS.category} options={optionsOf(categories)} />
      <Field of={of} name="description" rows={3} />
      <Field of={of} name="quantity" />
      <Field of={of} name="unit" hint="Horas, jornadas, unidades" width="medium" />
      <Field of={of} name="deliveredOn" max={today} />
      <RadioGroup
        {...chosen('monetizable')}
        legend={LABELS.monetizable}
        choices={[
          {
            value: 'yes',
            label: 'Sí',
            children: (
              <>
                <SelectField
                  {...chosen('method')}
                  label={LABELS.method}
                  empty="Elija uno"
                  options={optionsOf(methods)}
                />
                <Field of={of} name="rate" />
                <Field of={of} name="rateSource" hint="Documento y fecha" />
              </>
            ),
          },
          { value: 'no', label: 'No', children: <Field of={of} name="notMonetizableReason" /> },
        ]}
      />
      <Field
        of={of}
        name="apartReason"
        optional={false}
        hint={
          late ? 'El balance ya fue confirmado: la entrega quedará como corrección posterior y no sumará.' : apartHint
        }
      />
    </>
  );
}
