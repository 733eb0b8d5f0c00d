import { versionInForce } from '@alianzas/domain/procedure';
import { referenceName } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { BackLink, DataTable, Link, Main, PageTitle, Quote } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { recordKinds } from '../../pages/record-kinds.ts';
import { staffOf } from '../../pages/staff.ts';

export const loader = reads(async ({ who }) => {
  staffOf(who);
  return null;
});

/** The closed list of records: each leads to all that are kept of its kind. */
export default function Records() {
  return (
    <Main>
      <BackLink href={backoffice.procedure()}>Procedimiento</BackLink>
      <PageTitle
        kicker={`Versión ${versionInForce.number}`}
        lead="Lo que se puede pedir es esta lista y nada más. Agregar un formato necesita una nueva versión del procedimiento."
      >
        Formatos y registros
      </PageTitle>
      <DataTable
        caption="Formatos y registros del procedimiento"
        captionHidden
        rows={recordKinds}
        rowKey={(row) => row.kind}
        columns={[
          {
            key: 'name',
            label: 'Documento o registro',
            cell: (row) => (
              <>
                <Link href={backoffice.recordsOfKind(row.slug)}>{row.title}</Link>
                {row.evidenceOf ? (
                  <p className="meta">Evidencia del {referenceName(row.evidenceOf).toLowerCase()}</p>
                ) : null}
              </>
            ),
          },
          {
            key: 'activities',
            label: 'Lo pide',
            cell: (row) =>
              row.activities.length === 0
                ? 'Condiciones generales'
                : `${row.activities.length === 1 ? 'Actividad' : 'Actividades'} ${row.activities.join(', ')}`,
          },
        ]}
      />
      <Quote source="Procedimiento, histórico de cambios, versión 2" href={`${backoffice.procedure()}#historico`}>
        {versionInForce.changes}
      </Quote>
    </Main>
  );
}
