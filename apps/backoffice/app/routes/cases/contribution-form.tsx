import type { CaseFile, ContributionRow } from '@alianzas/domain/views';
import { categories, methods, optionsOf } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import {
  DateField,
  Details,
  Form,
  Link,
  MoneyField,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { fieldOf } from './activities/fields.tsx';
import { type Known, knownOf } from './contribution-known.ts';
import { LABELS } from './contribution-labels.ts';

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
        <Delivery file={file} state={state} today={today} late={late} known={{}} />
        <SubmitButton>Declarar la entrega</SubmitButton>
      </Form>
    </Details>
  );
}

/** The same of a line that was declared wrong: the line as it was is kept as withdrawn. */
export function CorrectForm({ file, state, submission, today, late, line }: FormProps & { line: ContributionRow }) {
  const here = backoffice.allianceContributions(file.code);
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
        <Delivery file={file} state={state} today={today} late={late} known={knownOf(line)} />
        <TextArea
          name="reason"
          label="Razón de la corrección"
          rows={3}
          limit={1000}
          error={fieldError(state, 'reason')}
          defaultValue={typed(state, 'reason')}
        />
        <SubmitButton>Guardar la corrección</SubmitButton>
      </Form>
    </section>
  );
}

function Delivery({
  file,
  state,
  today,
  late,
  known,
}: Pick<FormProps, 'file' | 'state' | 'today' | 'late'> & { known: Known }) {
  const field = (name: string) => ({
    ...fieldOf(state)(name),
    defaultValue: typed(state, name, state ? undefined : known[name]),
  });
  return (
    <>
      <SelectField
        {...field('initiative')}
        label={LABELS.initiative}
        options={file.initiatives.map((one) => ({ value: one.id, label: one.name }))}
      />
      <SelectField {...field('category')} label={LABELS.category} options={optionsOf(categories)} />
      <TextField {...field('description')} label={LABELS.description} />
      <TextField {...field('quantity')} label={LABELS.quantity} inputMode="decimal" width="short" />
      <TextField {...field('unit')} label={LABELS.unit} hint="Horas, jornadas, unidades" width="medium" />
      <DateField {...field('deliveredOn')} label={LABELS.deliveredOn} max={today} />
      <RadioGroup
        name="monetizable"
        legend={LABELS.monetizable}
        error={fieldError(state, 'monetizable')}
        defaultValue={field('monetizable').defaultValue}
        choices={[
          {
            value: 'yes',
            label: 'Sí',
            children: (
              <>
                <SelectField
                  {...field('method')}
                  label={LABELS.method}
                  empty="Elija uno"
                  options={optionsOf(methods)}
                />
                <MoneyField {...field('rate')} label={LABELS.rate} />
                <TextField {...field('rateSource')} label={LABELS.rateSource} hint="Documento y fecha" />
              </>
            ),
          },
          {
            value: 'no',
            label: 'No',
            children: <TextField {...field('notMonetizableReason')} label={LABELS.notMonetizableReason} />,
          },
        ]}
      />
      <TextField
        {...field('apartReason')}
        label={LABELS.apartReason}
        hint={
          late
            ? 'El balance ya fue confirmado: la entrega quedará como corrección posterior y no sumará.'
            : 'Solo si se entregó fuera de la vida de la alianza o en una vigencia con balance confirmado: se muestra aparte y no suma.'
        }
      />
    </>
  );
}
