import { caseEvidence } from '@alianzas/domain/views';
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
  const unjudgedOf = numberAsked(request, 'sin-revisar');
  return { rows: await caseEvidence(page.ctx, file.id, unjudgedOf), unjudgedOf };
});

export default function EvidenceList() {
  const file = useCase();
  const { rows, unjudgedOf } = useLoaderData<typeof loader>();
  return (
    <section className="space-y-4" aria-labelledby="evidencias">
      <h2 id="evidencias">Evidencias</h2>
      {unjudgedOf === null ? null : (
        <p>
          {unjudgedOf > 0
            ? `Solo las de la vigencia ${unjudgedOf} que nadie ha revisado todavía.`
            : 'La dirección de esta página no dice de qué vigencia.'}{' '}
          <Link href={backoffice.allianceEvidence(file.code)}>Ver todas</Link>
        </p>
      )}
      {rows.length === 0 && unjudgedOf !== null ? <EmptyState title="No hay ninguna sin revisar" /> : null}
      {rows.length === 0 && unjudgedOf === null ? (
        <EmptyState title="Todavía no hay evidencias">
          Llegan mientras la actividad 11 está abierta, una por cada cosa que se ejecuta.
        </EmptyState>
      ) : null}
      {rows.length > 0 ? <EvidenceTable rows={rows} /> : null}
    </section>
  );
}
