import { referenceName } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { BackLink, DataTable, Link, Main, PageTitle, Quote } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { recordKinds } from '../../pages/record-kinds.ts';
import { staffOf } from '../../pages/staff.ts';
import { versionAsked, writtenVersion } from './asked-version.ts';

export const loader = reads(async ({ who }, { request }) => {
  staffOf(who);
  return { version: versionAsked(request) };
});

/** The closed list of records: each leads to all that are kept of its kind. */
export default function Records() {
  const { version } = useLoaderData<typeof loader>();
  return (
    <Main>
      <BackLink href={backoffice.procedure(version)}>Procedimiento</BackLink>
      <PageTitle
        kicker={`Versión ${version}`}
        lead="Lo que se puede pedir es esta lista y nada más. Agregar un formato necesita una nueva versión del procedimiento."
      >
        Formatos y registros
      </PageTitle>
      <DataTable
        caption="Formatos y registros del procedimiento"
        captionHidden
        rows={recordKinds(version)}
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
      <Quote
        source={`Procedimiento, histórico de cambios, versión ${version}`}
        href={`${backoffice.procedure(version)}#historico`}
      >
        {writtenVersion(version).changes}
      </Quote>
    </Main>
  );
}
