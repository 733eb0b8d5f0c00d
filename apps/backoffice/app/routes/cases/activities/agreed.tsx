import type { CaseFile } from '@alianzas/domain/views';
import { answerWord } from '@alianzas/lexicon';
import { Details, SummaryList } from '@alianzas/ui';

/** What the actas have left so far of each organization: its capacity, the analysis, the answer, the liaison. */
export function AgreedSoFar({ file }: { file: CaseFile }) {
  const spoken = file.parties.filter((party) => party.capacity ?? party.activePartAnalysis ?? party.answer);
  if (spoken.length === 0) return null;
  return (
    <Details summary="Lo que ya quedó en actas de cada organización">
      {spoken.map((party) => (
        <SummaryList
          key={party.id}
          title={party.name}
          rows={[
            { term: 'Capacidad de acción', detail: party.capacity ?? '' },
            { term: 'Círculo de influencia', detail: party.influenceCircle ?? '' },
            { term: 'Grupos de interés', detail: party.interestGroups ?? '' },
            { term: 'Análisis de la parte activa', detail: party.activePartAnalysis ?? '' },
            { term: 'Solución satisfactoria', detail: party.solutionAnalysis ?? '' },
            { term: '¿Parte activa?', detail: party.answer ? `${answerWord(5, party.answer)}. ${party.reason}` : '' },
            { term: 'Enlace', detail: party.liaison ?? '' },
          ]}
        />
      ))}
    </Details>
  );
}
