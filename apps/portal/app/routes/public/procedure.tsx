import { headings, procedureVersions, versionInForce } from '@alianzas/domain/procedure';
import type { ReferenceLink } from '@alianzas/domain/reference';
import { procedurePage } from '@alianzas/domain/views';
import { ProcedureDiagram, RelationScheme } from '@alianzas/drawings';
import { longDay, referenceLinks } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { BackLink, DataTable, Main, PageTitle, Quote } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { Bullets, Section, Terms } from '../../pages/prose.tsx';

export const loader = reads(async ({ ctx }) => ({ links: (await procedurePage(ctx)).links }));

const { content, number, emittedOn } = versionInForce;
const [VERSION, EMITTED, CHANGES] = headings.historyColumns;

/** The procedure as it is: its objective, its diagram with legend, the sixteen activities and its versions. */
export default function Procedure() {
  const { links } = useLoaderData<typeof loader>();
  return (
    <Main>
      <BackLink href={portal.howItWorks()}>Cómo funciona</BackLink>
      <PageTitle
        kicker={`Versión ${number} · ${longDay(emittedOn)}`}
        lead="El procedimiento de la Red Distrital de Cultura Ciudadana y Democrática, con sus propias palabras."
      >
        {content.name}
      </PageTitle>
      <Section title="Quién, para qué y hasta dónde">
        <Terms
          of={[
            { term: 'Líder de proceso', text: content.leader },
            { term: 'Objetivo del procedimiento', text: content.objective },
            { term: 'Alcance del procedimiento', text: content.scope },
            { term: 'Responsables del procedimiento', text: content.responsible },
          ]}
        />
      </Section>
      <Section title="Relación con otros procesos" wide>
        <RelationScheme relation={content.relation} title="De quién recibe, qué hace y a quién le sirve" />
      </Section>
      <ProcedureDiagram activities={content.activities} table />
      <Section title="Política de operación">
        {content.policies.map((policy) => (
          <Quote key={policy} source={`Procedimiento, versión ${number}, sección 6`}>
            {policy}
          </Quote>
        ))}
      </Section>
      <Section title="Documentos, normas y recursos">
        <p>{content.associatedDocuments}</p>
        <References links={links.filter(({ code }) => code !== 'normogram')} />
        <p>{content.norms}</p>
        <References links={links.filter(({ code }) => code === 'normogram')} />
        <p>Recursos del procedimiento: {content.resources.join(', ')}.</p>
      </Section>
      <Section title="Histórico de cambios" id="historico" wide>
        <DataTable
          caption="Histórico de cambios del procedimiento"
          captionHidden
          rows={procedureVersions}
          rowKey={(version) => String(version.number)}
          columns={[
            { key: 'version', label: VERSION, cell: (version) => version.number },
            { key: 'emitted', label: EMITTED, cell: (version) => longDay(version.emittedOn) },
            { key: 'changes', label: CHANGES, cell: (version) => version.changes },
          ]}
        />
      </Section>
    </Main>
  );
}

/** What the procedure refers to and does not hold: one without an address says so. */
function References({ links }: { links: readonly ReferenceLink[] }) {
  return (
    <Bullets>
      {links.map(({ code, url }) => (
        <li key={code}>
          {url ? (
            <a href={url} rel="noreferrer">
              {referenceLinks[code].name}
            </a>
          ) : (
            `${referenceLinks[code].name}: la entidad todavía no ha puesto su dirección`
          )}
        </li>
      ))}
    </Bullets>
  );
}
