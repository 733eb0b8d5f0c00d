import { principlesOf } from '@alianzas/domain/procedure';
import { approvedProposal } from '@alianzas/domain/views';
import { proposalLines } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { EmptyState, SummaryList } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { Moment, StatusTag } from '../../pages/words.tsx';
import { caseOf } from './known.ts';
import { useCase } from './use-case.ts';

export const loader = reads(async (page, { params }) => {
  const file = await caseOf(page, params.code);
  return { proposal: await approvedProposal(page.ctx, file.id) };
});

/** The record of activity 2, as its approval froze it. */
export default function Proposal() {
  const { code, procedureVersion } = useCase();
  const { proposal } = useLoaderData<typeof loader>();
  return (
    <section className="space-y-4" aria-labelledby="propuesta">
      <h2 id="propuesta">Propuesta de la alianza</h2>
      {proposal ? (
        <>
          <p>
            <StatusTag of="proposal" code="approved" /> el <Moment at={proposal.approvedAt} />
            {proposal.approvedBy ? ` por ${proposal.approvedBy}` : ''}. Es lo que la Red Distrital de Cultura Ciudadana
            y Democrática propone a las organizaciones, que la leen en el portal.
          </p>
          <SummaryList rows={proposalLines(proposal, principlesOf(procedureVersion))} />
          <p>
            <a href={backoffice.allianceInputs(code)}>Insumos que cita la propuesta</a>
          </p>
        </>
      ) : (
        <EmptyState title="La propuesta todavía no está aprobada">
          Se escribe y se aprueba en la <a href={backoffice.activity(code, 2)}>actividad 2</a>.
        </EmptyState>
      )}
    </section>
  );
}
