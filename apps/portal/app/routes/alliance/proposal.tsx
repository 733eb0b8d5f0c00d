import { principlesOf } from '@alianzas/domain/procedure';
import { approvedProposal } from '@alianzas/domain/views';
import { instantWords, proposalLines } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { EmptyState, SummaryList } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { caseOf } from '../../pages/alliance/facts.ts';
import { CaseFrame } from '../../pages/alliance/frame.tsx';

export const loader = reads(async ({ ctx }, { params }) => {
  const { found, facts } = await caseOf(ctx, params.code);
  const proposal = await approvedProposal(ctx, found.id);
  return {
    facts,
    procedureVersion: found.procedureVersion,
    proposal: proposal && { ...proposal, approvedAt: instantWords(proposal.approvedAt) },
  };
});

/** What the Secretaría proposes to the organizations, once it is approved. */
export default function ProposalPage() {
  const { facts, proposal, procedureVersion } = useLoaderData<typeof loader>();
  return (
    <CaseFrame facts={facts} at="proposal">
      <h2>Propuesta de la alianza</h2>
      {proposal ? (
        <>
          <p>
            Es lo que la Secretaría propone a su organización para la Red Distrital de Cultura Ciudadana y Democrática.
            La aprobó el {proposal.approvedAt} Sus detalles y acciones se conversan en la{' '}
            <a href={portal.meetings(facts.code)}>reunión de primer contacto</a>.
          </p>
          <SummaryList rows={proposalLines(proposal, principlesOf(procedureVersion))} />
        </>
      ) : (
        <EmptyState title="La propuesta todavía no está aprobada">
          El equipo de la Secretaría la está preparando. Cuando la apruebe, podrá leerla aquí.
        </EmptyState>
      )}
    </CaseFrame>
  );
}
