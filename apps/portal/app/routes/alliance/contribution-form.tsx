import type { Contribution } from '@alianzas/domain/contribution';
import { categories, correctContribution, declareContribution, methods } from '@alianzas/domain/contribution/inputs';
import { apartHint, categoryWord, decimal, methodWord } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { Actions, Form, Link, Notice, RadioGroup, SelectField, SubmitButton } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { type Bound, Field } from '@alianzas/web/field';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { SaveUnsent } from '@alianzas/web/save-unsent';
import { OfferedForm } from '@alianzas/web/versioned-form';
import { OwnField, type OwnPart } from '../../pages/alliance/own-field.tsx';

export const LABELS = {
  organization: 'Por cuál de sus organizaciones',
  initiative: 'Iniciativa',
  category: '¿Qué entregó?',
  description: 'Descríbalo',
  quantity: 'Cantidad',
  unit: 'Unidad',
  deliveredOn: '¿Cuándo se entregó?',
  monetizable: '¿Se puede medir en dinero?',
  method: '¿Cómo se valoró?',
  rate: 'Valor de cada unidad, en pesos',
  rateSource: '¿De dónde sale ese valor?',
  notMonetizableReason: '¿Por qué no?',
  apartReason: '¿Por qué se registra aparte?',
  reason: 'Razón',
};

export type Known = Readonly<Record<string, string | undefined>>;

interface FormProps {
  code: string;
  alliance: string;
  initiatives: readonly { id: string; name: string }[];
  key_: string;
  today: string;
  /** Whether every delivery now comes after a filed balance */
  late: boolean;
  /** What came back of this form */
  state: FormState | undefined;
}

/** What an organization gave, told by its people. */
export function DeclareForm(props: FormProps & { parts: readonly OwnPart[]; isOffered: boolean }) {
  const { code, alliance, parts, key_, today, state, isOffered } = props;
  return (
    <section>
      <h2>Registrar un aporte</h2>
      <Notice>
        Si se puede medir en dinero, escriba la tarifa y de dónde sale. Un valor solo cuenta en el balance si alguien
        del equipo lo verifica antes de que el balance se confirme.
      </Notice>
      <OfferedForm
        isOffered={isOffered}
        state={state}
        action={portal.contributions(code)}
        hidden={{ intent: 'declare', key: typed(state, 'key', key_), alliance }}
        label="Registrar un aporte"
      >
        <OwnField parts={parts} state={state} />
        <Delivery
          {...props}
          of={{ schema: declareContribution, labels: LABELS, state, given: { deliveredOn: today } }}
        />
        <Actions>
          <SubmitButton>Registrar el aporte</SubmitButton>
          <SaveUnsent />
        </Actions>
      </OfferedForm>
    </section>
  );
}

/** The same of what was registered wrong and nobody verified: what it said is kept as withdrawn. */
export function CorrectForm(props: FormProps & { organization: string; line: { id: string; known: Known } }) {
  const { code, alliance, organization, key_, state, line } = props;
  const form = { schema: correctContribution, labels: LABELS, state, given: state ? {} : line.known };
  return (
    <section aria-labelledby="corregir">
      <h2 id="corregir">Corregir un aporte</h2>
      <p>
        El aporte anterior se conserva como retirado, con su razón, y este queda en su lugar.{' '}
        <Link href={portal.contributions(code)}>No corregir</Link>
      </p>
      <Form
        action={`${portal.contributions(code)}?corregir=${line.id}`}
        hidden={{
          ...{ intent: 'correct', key: typed(state, 'key', key_), alliance, organization },
          contribution: line.id,
        }}
        label="Corregir un aporte"
      >
        <Delivery {...props} of={form} />
        <Field of={form} name="reason" rows={3} />
        <Actions>
          <SubmitButton>Guardar la corrección</SubmitButton>
          <SaveUnsent />
        </Actions>
      </Form>
    </section>
  );
}

/** What a line says, as its form shows it. */
export function knownOf(line: Contribution): Known {
  return {
    ...{ initiative: line.initiativeId, category: line.category, description: line.description, unit: line.unit },
    ...{ quantity: decimal(line.quantity), deliveredOn: line.deliveredOn ?? undefined },
    monetizable: line.value === null ? 'no' : 'yes',
    ...{ method: line.method ?? undefined, rate: line.rate ? decimal(line.rate) : undefined },
    ...{ rateSource: line.rateSource ?? undefined, notMonetizableReason: line.notMonetizableReason ?? undefined },
    apartReason: line.apartReason ?? undefined,
  };
}

function Delivery({
  initiatives,
  late,
  of,
}: Pick<FormProps, 'initiatives' | 'late'> & { of: Bound<keyof typeof LABELS> }) {
  const chosen = (name: keyof typeof LABELS) => ({
    name,
    error: fieldError(of.state, name),
    defaultValue: typed(of.state, name, of.given?.[name]),
  });
  return (
    <>
      <SelectField
        {...chosen('initiative')}
        label={LABELS.initiative}
        options={initiatives.map((one) => ({ value: one.id, label: one.name }))}
      />
      <SelectField
        {...chosen('category')}
        label={LABELS.category}
        options={categories.map((value) => ({ value, label: categoryWord(value) }))}
      />
      <Field of={of} name="description" />
      <Field of={of} name="quantity" />
      <Field of={of} name="unit" hint="Por ejemplo: horas, refrigerios, metros cuadrados" width="medium" />
      <Field of={of} name="deliveredOn" />
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
                  options={methods.map((value) => ({ value, label: methodWord(value) }))}
                />
                <Field of={of} name="rate" />
                <Field of={of} name="rateSource" hint="Una cotización, una lista de precios, una certificación" />
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
          late
            ? 'El balance de la vigencia ya fue confirmado: el aporte quedará como corrección posterior y no sumará.'
            : apartHint
        }
      />
    </>
  );
}
