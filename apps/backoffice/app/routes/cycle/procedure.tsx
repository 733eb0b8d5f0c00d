import { headings, procedureVersions } from '@alianzas/domain/procedure';
import { procedurePage } from '@alianzas/domain/views';
import { ActivityTable, ProcedureDiagram, RelationScheme } from '@alianzas/drawings';
import { longDay } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { DataTable, Link, Main, PageTitle, SubNavigation } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { versionAsked, writtenVersion } from './asked-version.ts';
import { Associated, Conditions, Nonconformities, Presentation, Signatures } from './procedure-parts.tsx';
import { staffOnly } from './staff-only.ts';

export const loader = reads(async (page, { request }) => {
  staffOnly(page);
  return { ...(await procedurePage(page.ctx)), number: versionAsked(request) };
});

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
  const { links, requests, can, number } = useLoaderData<typeof loader>();
  const version = writtenVersion(number);
  const { content } = version;
  return (
    <Main>
      <PageTitle
        kicker={`Versión ${number}, del ${longDay(version.emittedOn)}`}
        lead="El procedimiento de la Red Distrital de Cultura Ciudadana y Democrática, palabra por palabra."
      >
        {content.name}
      </PageTitle>
      <SubNavigation
        label="Secciones del procedimiento"
        links={SECTIONS.map(({ id, label }) => ({ label, href: `#${id}` }))}
      />
      <History />
      <Presentation content={content} />
      <Conditions content={content} />
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
          {content.activities.map((activity) => (
            <Link
              key={activity.number}
              className="mr-3 inline-flex min-h-11 items-center"
              href={backoffice.procedureActivity(activity.number, number)}
            >
              {`Actividad ${activity.number}`}
            </Link>
          ))}
        </p>
        <p>
          <Link href={backoffice.records(number)}>Formatos y registros</Link>: la lista cerrada de lo que se puede
          pedir, con todos los que hay de cada clase.
        </p>
      </section>
      <Nonconformities content={content} />
      <Associated content={content} links={links} canSet={can.setLinks} />
      <Signatures version={version} requests={requests} />
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
