import type { ContributionRow } from '@alianzas/domain/views';
import { categoryWord, decimal, longDay, methodWord, originWord, pesos } from '@alianzas/lexicon';
import { ActionForm, DataTable, Written } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { StatusTag } from '../../pages/words.tsx';
import { ownState } from './activities/fields.tsx';
import { Mend } from './contribution-mend.tsx';

/** A line, and whether who looks may verify it; nobody does their own. */
export type Line = ContributionRow & {
  canVerify: boolean;
  isOwn: boolean;
  can: { withdraw: boolean; correct: boolean; correctVerified: boolean };
  /** How many lines corrected it once it was verified, and the one that stands */
  corrections: number;
  correction: { by: ContributionRow; waits: boolean } | null;
};

interface LedgerProps {
  rows: readonly Line[];
  here: string;
  state: FormState | undefined;
}

export function Ledger({ rows, here, state }: LedgerProps) {
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
          cell: (row) => (
            <>
              <Verified row={row} here={here} />
              <Mend
                row={row}
                here={here}
                state={ownState(state, 'withdraw', { name: 'contribution', value: row.id })}
              />
            </>
          ),
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
      {row.apartReason ? (
        <p className="meta">
          <Written text={`Aparte, no suma: ${row.apartReason}`} />
        </p>
      ) : null}
      <Corrected {...row} />
      {row.isOwn ? <p className="meta">La verifica otra persona del equipo</p> : null}
      {row.canVerify ? (
        <ActionForm action={here} hidden={{ intent: 'verify', contribution: row.id }} label="Verificar" />
      ) : null}
    </>
  );
}

/** Of a correction of a verified line, why; of that line, which one corrects it. */
function Corrected({ correctReason, correction }: Pick<Line, 'correctReason' | 'correction'>) {
  return (
    <>
      {correctReason ? (
        <p className="meta">
          <Written text={`Corrige una entrega verificada: ${correctReason}`} />
        </p>
      ) : null}
      {correction ? (
        <p className="meta">
          {correction.waits
            ? 'Otra línea la corrige y está por verificar. Hasta entonces cuenta esta.'
            : 'Otra línea, ya verificada, la corrige. Esta cuenta solo donde un balance confirmado ya la sumó.'}
        </p>
      ) : null}
    </>
  );
}
