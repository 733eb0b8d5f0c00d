import type { Contribution } from '@alianzas/domain/contribution';
import { categories, methods } from '@alianzas/domain/contribution/inputs';
import { categoryWord, decimal, methodWord } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import {
  Actions,
  DateField,
  Form,
  Link,
  MoneyField,
  Notice,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { SaveUnsent } from '@alianzas/web/save-unsent';

export const LABELS = {
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
  organization: string;
  initiatives: readonly { id: string; name: string }[];
  key_: string;
  today: string;
  /** Whether every delivery now comes after a filed balance */
  late: boolean;
  /** What came back of this form */
  state: FormState | undefined;
}

/** What an organization gave, told by its people. */
export function DeclareForm(props: FormProps) {
  const { code, alliance, organization, key_, today, state } = props;
  return (
    <section>
      <h2>Registrar un aporte</h2>
      <Notice>
        Si se puede medir en dinero, escriba la tarifa y de dónde sale. Un valor cuenta en el balance cuando alguien del
        equipo lo verifica.
      </Notice>
      <Form
        action={portal.contributions(code)}
        hidden={{ intent: 'declare', key: typed(state, 'key', key_), alliance, organization }}
        label="Registrar un aporte"
      >
        <Delivery {...props} known={{ deliveredOn: today }} />
        <Actions>
          <SubmitButton>Registrar el aporte</SubmitButton>
          <SaveUnsent />
        </Actions>
      </Form>
    </section>
  );
}

/** The same of what was registered wrong and nobody verified: what it said is kept as withdrawn. */
export function CorrectForm(props: FormProps & { line: { id: string; known: Known } }) {
  const { code, alliance, organization, key_, state, line } = props;
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
        <Delivery {...props} known={line.known} />
        <TextArea
          name="reason"
          label="Razón de la corrección"
          rows={3}
          limit={1000}
          error={fieldError(state, 'reason')}
          defaultValue={typed(state, 'reason')}
        />
        <Actions>
          <SubmitButton>Guardar la corrección</SubmitButton>
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

function Delivery({ initiatives, late, state, known }: FormProps & { known: Known }) {
  const value = (name: string) => typed(state, name, state ? undefined : known[name]);
  return (
    <>
      <SelectField
        name="initiative"
        label="Iniciativa"
        options={initiatives.map((one) => ({ value: one.id, label: one.name }))}
        error={fieldError(state, 'initiative')}
        defaultValue={value('initiative')}
      />
      <SelectField
        name="category"
        label="¿Qué entregó?"
        options={categories.map((value) => ({ value, label: categoryWord(value) }))}
        error={fieldError(state, 'category')}
        defaultValue={value('category')}
      />
      <TextArea
        name="description"
        label="Descríbalo"
        error={fieldError(state, 'description')}
        defaultValue={value('description')}
      />
      <TextField
        name="quantity"
        label="Cantidad"
        inputMode="decimal"
        width="short"
        error={fieldError(state, 'quantity')}
        defaultValue={value('quantity')}
      />
      <TextField
        name="unit"
        label="Unidad"
        hint="Por ejemplo: horas, refrigerios, metros cuadrados"
        width="medium"
        error={fieldError(state, 'unit')}
        defaultValue={value('unit')}
      />
      <DateField
        name="deliveredOn"
        label="¿Cuándo se entregó?"
        error={fieldError(state, 'deliveredOn')}
        defaultValue={value('deliveredOn')}
      />
      <RadioGroup
        name="monetizable"
        legend="¿Se puede medir en dinero?"
        choices={[
          {
            value: 'yes',
            label: 'Sí',
            children: (
              <>
                <SelectField
                  name="method"
                  label="¿Cómo se valoró?"
                  empty="Elija uno"
                  options={methods.map((value) => ({ value, label: methodWord(value) }))}
                  error={fieldError(state, 'method')}
                  defaultValue={value('method')}
                />
                <MoneyField
                  name="rate"
                  label="Valor de cada unidad, en pesos"
                  error={fieldError(state, 'rate')}
                  defaultValue={value('rate')}
                />
                <TextField
                  name="rateSource"
                  label="¿De dónde sale ese valor?"
                  hint="Una cotización, una lista de precios, una certificación"
                  error={fieldError(state, 'rateSource')}
                  defaultValue={value('rateSource')}
                />
              </>
            ),
          },
          {
            value: 'no',
            label: 'No',
            children: (
              <TextField
                name="notMonetizableReason"
                label="¿Por qué no?"
                error={fieldError(state, 'notMonetizableReason')}
                defaultValue={value('notMonetizableReason')}
              />
            ),
          },
        ]}
        defaultValue={value('monetizable')}
        error={fieldError(state, 'monetizable')}
      />
      <TextField
        name="apartReason"
        label="¿Por qué se registra aparte?"
        hint={
          late
            ? 'El balance de la vigencia ya fue confirmado: el aporte quedará como corrección posterior y no sumará.'
            : 'Solo si se entregó fuera de la vida de la alianza o en una vigencia con balance confirmado: se mostrará aparte y no sumará.'
        }
        error={fieldError(state, 'apartReason')}
        defaultValue={value('apartReason')}
      />
    </>
  );
}
