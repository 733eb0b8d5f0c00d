import type { CaseFile, ContributionRow } from '@alianzas/domain/views';
import {
  categories,
  categoryWord,
  decimal,
  longDay,
  methods,
  methodWord,
  optionsOf,
  originWord,
  pesos,
} from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import {
  ActionForm,
  DataTable,
  DateField,
  Details,
  Form,
  MoneyField,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextField,
} from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { StatusTag } from '../../pages/words.tsx';
import { fieldOf } from './activities/fields.tsx';

/** A line, and whether who looks may verify it; nobody does their own. */
type Line = ContributionRow & { canVerify: boolean; isOwn: boolean };

export function Ledger({ rows, here }: { rows: readonly Line[]; here: string }) {
  return (
    <DataTable
      caption="Relación de las entregas"
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'what', label: 'Entrega', cell: (row) => `${categoryWord(row.category)}: ${row.description}` },
        { key: 'who', label: 'Quién', cell: (row) => `${row.organization} (${originWord(row.origin)})` },
        { key: 'for', label: 'Iniciativa', cell: (row) => row.initiative },
        { key: 'on', label: 'Entregado', cell: (row) => (row.deliveredOn ? longDay(row.deliveredOn) : '') },
        { key: 'quantity', label: 'Cantidad', numeric: true, cell: (row) => `${decimal(row.quantity)} ${row.unit}` },
        {
          key: 'rate',
          label: 'Tarifa y fuente',
          cell: (row) =>
            row.rate
              ? `$ ${decimal(row.rate)}. ${methodWord(row.method)}: ${row.rateSource}`
              : (row.notMonetizableReason ?? ''),
        },
        {
          key: 'value',
          label: 'Valor',
          numeric: true,
          cell: (row) => (row.value === null ? 'Sin valor' : pesos(row.value)),
        },
        {
          key: 'state',
          label: 'Estado',
          cell: (row) => <Verified row={row} here={here} />,
        },
      ]}
    />
  );
}

function Verified({ row, here }: { row: Line; here: string }) {
  return (
    <>
      <StatusTag of="contribution" code={row.state} />
      {row.verifier ? <p className="meta">{row.verifier}</p> : null}
      {row.apartReason ? <p className="meta">{`Aparte, no suma: ${row.apartReason}`}</p> : null}
      {row.isOwn ? <p className="meta">La verifica otra persona del equipo</p> : null}
      {row.canVerify ? (
        <ActionForm action={here} hidden={{ intent: 'verify', contribution: row.id }} label="Verificar" />
      ) : null}
    </>
  );
}

export const LABELS = {
  organization: 'Quién la entregó',
  initiative: 'Iniciativa',
  category: 'Clase',
  description: 'Qué se entregó',
  quantity: 'Cantidad',
  unit: 'Unidad',
  deliveredOn: 'Fecha de la entrega',
  monetizable: '¿Se puede monetizar?',
  method: 'Método',
  rate: 'Tarifa por unidad',
  rateSource: 'Fuente de la tarifa',
  notMonetizableReason: 'Por qué no',
  apartReason: 'Por qué se registra aparte',
};

export function DeclareForm({
  file,
  state,
  submission,
  today,
  late,
}: {
  file: CaseFile;
  state: FormState | undefined;
  submission: string;
  today: string;
  /** Whether every delivery now comes after a filed balance */
  late: boolean;
}) {
  const field = fieldOf(state);
  return (
    <Details summary="Declarar una entrega" open={state !== undefined}>
      <Form
        action={backoffice.allianceContributions(file.code)}
        hidden={{ intent: 'declare', alliance: file.id, key: typed(state, 'key', submission) }}
      >
        <SelectField
          {...field('organization')}
          label={LABELS.organization}
          options={file.parties.map((party) => ({ value: party.organization, label: party.name }))}
        />
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
          defaultValue={typed(state, 'monetizable')}
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
              ? 'El balance ya fue radicado: la entrega quedará como corrección posterior y no sumará.'
              : 'Solo si se entregó fuera de la vida de la alianza o en una vigencia con balance radicado: se muestra aparte y no suma.'
          }
        />
        <SubmitButton>Declarar la entrega</SubmitButton>
      </Form>
    </Details>
  );
}
