import { type CountedEvidence, caseEvidence } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { EmptyState, Link } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { numberAsked } from '@alianzas/web/params';
import { useLoaderData } from '@remix-run/react';
import { EvidenceTable } from './evidence-parts.tsx';
import { caseOf } from './known.ts';
import { useCase } from './use-case.ts';

export const loader = reads(async (page, { params, request }) => {
  const file = await caseOf(page, params.code);
  const counted = countedAt(request);
  return { rows: await caseEvidence(page.ctx, file.id, counted), only: counted && onlyWords(counted) };
});

/** What the address says that a figure counts; null when it asks for all. */
function countedAt(request: Request): CountedEvidence | null {
  const unjudgedOf = numberAsked(request, 'sin-revisar');
  if (unjudgedOf !== null) return { unjudgedOf };
  const activity = numberAsked(request, 'aceptadas-de');
  return activity === null ? null : { activity, year: numberAsked(request, 'vigencia') };
}

function onlyWords(counted: CountedEvidence): string {
  if ('activity' in counted) {
    const of = counted.year === null ? '' : `, las que cuenta el plan de ${counted.year}`;
    return `Solo las aceptadas de la actividad ${counted.activity} del plan${of}.`;
  }
  return counted.unjudgedOf > 0
    ? `Solo las de la vigencia ${counted.unjudgedOf} que nadie ha revisado todavía.`
    : 'La dirección de esta página no dice de qué vigencia.';
}

export default function EvidenceList() {
  const file = useCase();
  const { rows, only } = useLoaderData<typeof loader>();
  return (
    <section className="space-y-4" aria-labelledby="evidencias">
      <h2 id="evidencias">Evidencias</h2>
      {only === null ? null : (
        <p>
          {only} <Link href={backoffice.allianceEvidence(file.code)}>Ver todas</Link>
        </p>
      )}
      {rows.length === 0 && only !== null ? <EmptyState title="No hay ninguna" /> : null}
      {rows.length === 0 && only === null ? (
        <EmptyState title="Todavía no hay evidencias">
          Llegan mientras la actividad 11 está abierta, una por cada cosa que se ejecuta.
        </EmptyState>
      ) : null}
      {rows.length > 0 ? <EvidenceTable rows={rows} /> : null}
    </section>
  );
}
