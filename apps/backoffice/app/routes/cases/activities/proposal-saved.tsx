import {
  adoptionAims,
  kindWord,
  pactLevels,
  principleWord,
  purposeWord,
  statusOf,
  supportClasses,
} from '@alianzas/lexicon';
import { Details, SummaryList, Tag } from '@alianzas/ui';
import { labels } from './labels.ts';
import { KIND_FIELDS } from './proposal-kinds.ts';
import type { ProposalDraft } from './types.ts';

const CODES: Readonly<Record<string, string>> = { ...adoptionAims, ...pactLevels, ...supportClasses };

/** The proposal as it is saved: what an approval freezes, and what a second writer compares with. */
export function SavedProposal({ saved, open }: { saved: ProposalDraft; open: boolean }) {
  const { label, tone } = statusOf('proposal', saved.state);
  return (
    <>
      <p>
        <Tag tone={tone}>{label}</Tag> Versión {saved.version}, {kindWord(saved.kind)}
      </p>
      <Details summary="Leer la propuesta guardada" open={open}>
        <SummaryList
          rows={[
            {
              term: labels.save.purposes,
              detail: [...saved.purposes.map(purposeWord), saved.otherPurpose ?? ''].filter(Boolean).join(' · '),
            },
            { term: labels.save.problem, detail: saved.problem },
            { term: labels.save.objective, detail: saved.objective },
            { term: labels.save.actions, detail: saved.actions.join(' · ') },
            { term: labels.save.strategy, detail: saved.strategy },
            { term: labels.save.technicalDocument, detail: saved.technicalDocument },
            { term: labels.save.network, detail: saved.network },
            ...(KIND_FIELDS[saved.kind] ?? []).map(({ name, label: term }) => ({
              term,
              detail: said(saved.fields[name]),
            })),
            {
              term: 'Fechas tentativas',
              detail: [saved.tentativeStart, saved.tentativeEnd].filter(Boolean).join(' a '),
            },
          ]}
        />
      </Details>
    </>
  );
}

function said(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return '';
  return value
    .map((one) => (typeof one === 'string' ? wordFor(one) : `${CODES[one.class] ?? one.class}: ${one.description}`))
    .join(' · ');
}

function wordFor(code: string): string {
  if (['equality', 'coordination', 'jointResponsibility'].includes(code)) return principleWord(code);
  return CODES[code] ?? code;
}
