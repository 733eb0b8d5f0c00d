import type { CaseFile, CaseHandover } from '@alianzas/domain/views';
import { stopped, withoutProfessional } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { ButtonLink, DataTable } from '@alianzas/ui';
import { withFilters } from '../../pages/fields.ts';
import { Moment } from '../../pages/words.tsx';

/** Who answers for the case, whom it went through, and the way to give it to somebody else. */
export function Handovers(props: { file: CaseFile; handovers: readonly CaseHandover[]; canHandOver: boolean }) {
  const { file, handovers, canHandOver } = props;
  if (!canHandOver && handovers.length === 0) return null;
  const here = withFilters(backoffice.handOver(), { de: file.professional.id, alianza: file.code });
  return (
    <section className="space-y-4" aria-labelledby="cargo">
      <h2 id="cargo">Persona a cargo</h2>
      <p>
        {file.professional.drives
          ? stopped(`Responde por esta alianza ${file.professional.name}`)
          : `${withoutProfessional}: sigue a nombre de ${file.professional.name}, que ya no puede llevarla.`}
      </p>
      {canHandOver ? (
        <ButtonLink href={here} tone="secondary">
          Entregar a otra persona
        </ButtonLink>
      ) : null}
      {handovers.length === 0 ? null : (
        <DataTable
          caption="Entregas de esta alianza, la más reciente primero"
          captionHidden
          rows={handovers}
          rowKey={(one) => one.id}
          columns={[
            { key: 'from', label: 'Entregó', cell: (one) => one.from },
            { key: 'to', label: 'Recibió', cell: (one) => one.to },
            { key: 'reason', label: 'Razón', cell: (one) => one.reason },
            { key: 'by', label: 'Decidió', cell: (one) => one.by },
            { key: 'at', label: 'Cuándo', cell: (one) => <Moment at={one.at} /> },
          ]}
        />
      )}
    </section>
  );
}
