import { caseEvidence } from '@alianzas/domain/views';
import { EmptyState } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { EvidenceTable } from './evidence-parts.tsx';
import { caseOf } from './known.ts';

export const loader = reads(async (page, { params }) => {
  const file = await caseOf(page, params.code);
  return { rows: await caseEvidence(page.ctx, file.id) };
});

export default function EvidenceList() {
  const { rows } = useLoaderData<typeof loader>();
  return (
    <section className="space-y-4" aria-labelledby="evidencias">
      <h2 id="evidencias">Evidencias</h2>
      {rows.length === 0 ? (
        <EmptyState title="Todavía no hay evidencias">
          Llegan mientras la actividad 11 está abierta, una por cada cosa que se ejecuta.
        </EmptyState>
      ) : (
        <EvidenceTable rows={rows} />
      )}
    </section>
  );
}
