import { principlesOf } from '@alianzas/domain/procedure';
import { kindWord, proposalLines, statusOf } from '@alianzas/lexicon';
import { Details, SummaryList, Tag } from '@alianzas/ui';
import type { ProposalDraft } from './types.ts';

/** The proposal as it is saved: what an approval freezes, and what a second writer compares with. */
export function SavedProposal({ saved, version, open }: { saved: ProposalDraft; version: number; open: boolean }) {
  const { label, tone } = statusOf('proposal', saved.state);
  return (
    <>
      <p>
        <Tag tone={tone}>{label}</Tag> Versión {saved.version}, {kindWord(saved.kind)}
      </p>
      <Details summary="Leer la propuesta guardada" open={open}>
        <SummaryList rows={proposalLines(saved, principlesOf(version))} />
      </Details>
    </>
  );
}
