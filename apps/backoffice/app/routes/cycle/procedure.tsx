import { headings, procedureVersions, versionInForce } from '@alianzas/domain/procedure';
import { procedurePage } from '@alianzas/domain/views';
import { ActivityTable, ProcedureDiagram, RelationScheme } from '@alianzas/drawings';
import { longDay } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { DataTable, Link, Main, PageTitle, SubNavigation } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { Associated, Conditions, Nonconformities, Presentation, Signatures } from './procedure-parts.tsx';
import { staffOnly } from './staff-only.ts';

export const loader = reads(async (page) => {
  staffOnly(page);
  return procedurePage(page.ctx);
});

const { content } = versionInForce;

const SECTIONS = [
  { id: 'historico', label: 'Histórico de cambios' },
  { id: 'presentacion', label: 'Líder, objetivo y alcance' },
  { id: 'condiciones', label: 'Condiciones generales' },
  { id: 'relacion', label: 'Relación con otros procesos' },
  { id: 'diagrama', label: 'Diagrama' },
  { id: 'actividades', label: 'Actividades' },
  { id: 'no-conformes', label: 'Salidas no conformes' },
  { id: 'documentos', label: 'Documentos y normas' },
  { id: 'firmas', label: 'Firmas' },
] as const;

export default function Procedure() {
  const { links, requests, can } = useLoaderData<typeof loader>();
  return (
    <Main>
      <PageTitle
        kicker={`Versión ${versionInForce.number}, del ${longDay(versionInForce.emittedOn)}`}
        lead="El procedimiento de la Red Distrital de Cultura Ciudadana y Democrática, palabra por palabra."
      >
        {content.name}
      </PageTitle>
      <SubNavigation
        label="Secciones del procedimiento"
        links={SECTIONS.map(({ id, label }) => ({ label, href: `#${id}` }))}
      />
      <History />
      <Presentation />
      <Conditions />
      <section className="space-y-4" aria-labelledby="relacion">
        <h2 id="relacion">{headings.relation}</h2>
        <RelationScheme relation={content.relation} title="De quién recibe, qué hace y a quién le sirve" />
      </section>
      <section className="space-y-4" aria-labelledby="diagrama">
        <h2 id="diagrama">{headings.diagram}</h2>
        <p>{headings.legend}</p>
        <ProcedureDiagram activities={content.activities} />
      </section>
      <section className="space-y-4" aria-labelledby="actividades">
        <h2 id="actividades">{headings.activities}</h2>
        <ActivityTable activities={content.activities} />
        <p>
          Cada actividad tiene su página:{' '}
          {content.activities.map(({ number }) => (
            <Link
              key={number}
              className="mr-3 inline-flex min-h-11 items-center"
              href={backoffice.procedureActivity(number)}
            >
              {`Actividad ${number}`}
            </Link>
          ))}
        </p>
        <p>
          <Link href={backoffice.records()}>Formatos y registros</Link>: la lista cerrada de lo que se puede pedir, con
          todos los que hay de cada clase.
        </p>
      </section>
      <Nonconformities />
      <Associated links={links} canSet={can.setLinks} />
      <Signatures requests={requests} />
    </Main>
  );
}

/** Section 0, in its three columns. */
function History() {
  const [version, emitted, changes] = headings.historyColumns;
  return (
    <section className="space-y-4" aria-labelledby="historico">
      <h2 id="historico">{headings.history}</h2>
      <DataTable
        caption={headings.history}
        captionHidden
        rows={procedureVersions}
        rowKey={(one) => String(one.number)}
        columns={[
          { key: 'version', label: version, cell: (one) => one.number },
          { key: 'emitted', label: emitted, cell: (one) => longDay(one.emittedOn) },
          { key: 'changes', label: changes, cell: (one) => one.changes },
        ]}
      />
    </section>
  );
}
