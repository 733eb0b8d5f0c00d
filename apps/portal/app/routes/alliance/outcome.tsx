import { allyOutcome } from '@alianzas/domain/views';
import { outcomeWord } from '@alianzas/lexicon';
import { EmptyState, SummaryList, Tag, Written } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { caseOf } from '../../pages/alliance/facts.ts';
import { CaseFrame } from '../../pages/alliance/frame.tsx';

export const loader = reads(async ({ ctx }, { params }) => {
  const { found, facts } = await caseOf(ctx, params.code);
  const { recognised, continuing } = await allyOutcome(ctx, found.id);
  const names = new Map(found.parties.map((party) => [party.organizationId, party.name]));
  return {
    facts,
    closed: found.state === 'closed',
    year: found.year,
    recognised: recognised.map((one) => ({ ...one, name: names.get(one.organizationId) ?? '', decidedAt: null })),
    continuing: continuing.map((one) => ({
      ...one,
      name: names.get(one.organizationId) ?? '',
      word: outcomeWord(one.outcome),
    })),
  };
});

export default function OutcomePage() {
  const { facts, closed, year, recognised, continuing } = useLoaderData<typeof loader>();
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
              <Tag tone={one.recognised ? 'good' : 'neutral'}>
                {one.recognised ? 'Reconocida' : 'Sin reconocimiento en esta edición'}
              </Tag>{' '}
              {one.edition}
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
      <p>
        {closed
          ? `El balance final de la vigencia ${year} quedó radicado y el procedimiento terminó.`
          : `El balance final de la vigencia ${year} se elabora cuando todas las alianzas tienen su resultado.`}
      </p>
    </CaseFrame>
  );
}
