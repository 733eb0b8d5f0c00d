import { type AllyBalance, allyOutcome } from '@alianzas/domain/views';
import { categoryWord, longDay, outcomeWord, pesos, recognitionWord, shortDay } from '@alianzas/lexicon';
import { DataTable, EmptyState, SummaryList, Tag, Written } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { caseOf } from '../../pages/alliance/facts.ts';
import { CaseFrame } from '../../pages/alliance/frame.tsx';

export const loader = reads(async ({ ctx }, { params }) => {
  const { found, facts } = await caseOf(ctx, params.code);
  const { recognised, continuing, balances } = await allyOutcome(ctx, found.id);
  const names = new Map(found.parties.map((party) => [party.organizationId, party.name]));
  return {
    facts,
    year: found.year,
    balances: balances.map((one) => balanceOf(one, names)),
    recognised: recognised.map((one) => ({ ...one, name: names.get(one.organizationId) ?? '', decidedAt: null })),
    continuing: continuing.map((one) => ({
      ...one,
      name: names.get(one.organizationId) ?? '',
      word: outcomeWord(one.outcome),
    })),
  };
});

/** A filed balance in words: its radicado, and what it counted of the reader's organizations with what it adds up to. */
function balanceOf({ year, number, filedOn, lines }: AllyBalance, names: ReadonlyMap<string, string>) {
  const valued = lines.filter((line) => line.value !== null);
  return {
    year,
    radicado: number && filedOn ? ` con el número ${number} del ${longDay(filedOn)}` : '',
    total: valued.length > 0 ? pesos(String(valued.reduce((sum, { value }) => sum + BigInt(value ?? 0), 0n))) : null,
    lines: lines.map((line) => ({
      id: line.id,
      on: shortDay(line.deliveredOn),
      what: `${categoryWord(line.category)}: ${line.description}`,
      by: names.get(line.organizationId) ?? line.organization,
      value: line.value === null ? (line.reason ?? '') : pesos(line.value),
    })),
  };
}

export default function OutcomePage() {
  const { facts, year, balances, recognised, continuing } = useLoaderData<typeof loader>();
  return (
    <CaseFrame facts={facts} at="outcome">
      <h2>Reconocimiento</h2>
      {recognised.length === 0 ? (
        <EmptyState title="Se define en la semana de cultura ciudadana">
          El equipo responsable decide en una sesión qué aliados se reconocen. No ser reconocido no detiene la alianza.
        </EmptyState>
      ) : (
        recognised.map((one) => (
          <div key={one.organizationId}>
            <p>
              <Tag tone={one.recognised ? 'good' : 'neutral'}>{recognitionWord(one.recognised)}</Tag> {one.edition}
              {recognised.length > 1 ? ` · ${one.name}` : ''}
            </p>
            <p>
              <Written text={one.reason} />
            </p>
          </div>
        ))
      )}
      <h2>Continuidad</h2>
      {continuing.length === 0 ? (
        <EmptyState title="Todavía no se ha validado el sostenimiento">
          Se analiza en una reunión, donde se define quién continúa.
        </EmptyState>
      ) : (
        <SummaryList rows={continuing.map((one) => ({ term: one.name, detail: `${one.word}. ${one.reason}` }))} />
      )}
      <h2>Balance final</h2>
      {balances.some((one) => one.year === year) ? null : (
        <p>El balance final de la vigencia {year} se elabora cuando todas las alianzas tienen su resultado.</p>
      )}
      {balances.map((one) => (
        <FiledBalance key={one.year} filed={one} />
      ))}
    </CaseFrame>
  );
}

function FiledBalance({ filed }: { filed: ReturnType<typeof balanceOf> }) {
  const { year, radicado, lines, total } = filed;
  return (
    <>
      <p>
        El balance final de la vigencia {year} quedó radicado{radicado}.
      </p>
      {lines.length === 0 ? (
        <p>No contó aportes verificados de su organización.</p>
      ) : (
        <DataTable
          caption={`Aporte verificado que contó el balance ${year}${total ? `: ${total}` : ''}`}
          rows={lines}
          rowKey={(line) => line.id}
          columns={[
            { key: 'on', label: 'Fecha', cell: (line) => line.on },
            { key: 'what', label: 'Aporte', cell: (line) => line.what },
            { key: 'by', label: 'Organización', cell: (line) => line.by },
            { key: 'value', label: 'Valor', numeric: true, cell: (line) => line.value },
          ]}
        />
      )}
    </>
  );
}
