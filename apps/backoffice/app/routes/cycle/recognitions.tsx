import { type EditionOutcomes, recognitionsPage } from '@alianzas/domain/views';
import { count, listed, longDay, statusOf } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { ButtonLink, DataTable, Link, Main, PageTitle, Pagination, SummaryList, Tag } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { ActivityQuotes } from '../../pages/activity-quote.tsx';
import { withFilters, yearBefore } from '../../pages/fields.ts';
import { figureHref } from './figure-words.ts';
import { StandingSection } from './standing.tsx';

export const loader = reads(async ({ ctx }, { request }) => recognitionsPage(ctx, { before: yearBefore(request) }));

export default function Recognitions() {
  const { standing, editions, next, versions, can } = useLoaderData<typeof loader>();
  return (
    <Main>
      <PageTitle
        lead="Qué aliados se reconocen en la gala se decide por organización y edición. No ser reconocido no detiene la alianza."
        actions={
          <ButtonLink href={backoffice.agents()} tone="secondary">
            Agentes Ciudadanos de Cambio Cultural
          </ButtonLink>
        }
      >
        Reconocimientos
      </PageTitle>
      <ActivityQuotes activity={14} versions={versions} />
      <StandingSection activity={14} standing={standing} convene={can.convene} />
      {editions.length === 0 ? (
        <p>
          Todavía no hay ediciones de la gala. Cada una se abre en la página de su{' '}
          <a href={backoffice.cycles()}>vigencia</a>.
        </p>
      ) : null}
      {editions.map((edition) => (
        <Edition key={edition.year} edition={edition} />
      ))}
      <Pagination
        next={next ? withFilters(backoffice.recognitions(), { antes: String(next) }) : undefined}
        label="Ediciones anteriores"
      />
    </Main>
  );
}

function Meetings({ meetings }: Pick<EditionOutcomes, 'meetings'>) {
  if (meetings.length === 0) return 'Todavía no hay reuniones convocadas para la actividad 14';
  return (
    <ul>
      {meetings.map((one) => (
        <li key={one.code}>
          <a className="unbroken" href={backoffice.meeting(one.code)}>
            {one.code}
          </a>{' '}
          {longDay(one.day)}, {one.title}{' '}
          <Tag tone={statusOf('meeting', one.state).tone}>{statusOf('meeting', one.state).label}</Tag>
        </li>
      ))}
    </ul>
  );
}

function Edition({ edition }: { edition: EditionOutcomes }) {
  return (
    <section className="space-y-4" aria-labelledby={`edicion-${edition.year}`}>
      <h2 id={`edicion-${edition.year}`}>{edition.name}</h2>
      <SummaryList
        rows={[
          {
            term: 'Documento técnico de Reconocimientos en Cultura Ciudadana',
            detail: edition.technicalDocument,
          },
          { term: 'Reuniones del equipo responsable', detail: <Meetings meetings={edition.meetings} /> },
          { term: 'Se reconocieron', detail: <Recognised edition={edition} /> },
        ]}
      />
      {edition.outcomes.length === 0 ? null : (
        <div id={resultsOf(edition.year)}>
          <DataTable
            caption={`Resultados de ${edition.name}`}
            captionHidden
            rows={edition.outcomes}
            rowKey={(one) => `${one.alliance}/${one.organization}`}
            columns={[
              { key: 'organization', label: 'Organización', cell: (one) => <Whose one={one} all={edition.outcomes} /> },
              {
                key: 'alliance',
                label: 'Alianza',
                cell: (one) => (
                  <a className="whitespace-nowrap" href={backoffice.alliance(one.alliance)}>
                    {one.alliance}
                  </a>
                ),
              },
              {
                key: 'outcome',
                label: 'Resultado',
                cell: (one) => (one.recognised ? <Tag tone="good">Reconocida</Tag> : <Tag>No esta vez</Tag>),
              },
              { key: 'reason', label: 'Razón', cell: (one) => one.reason },
              {
                key: 'record',
                label: 'Registro',
                cell: (one) =>
                  one.recordKind === 'resolution' ? (
                    `Resolución ${one.resolution}`
                  ) : (
                    <a href={backoffice.acta(one.meeting)}>Acta de reunión</a>
                  ),
              },
            ]}
          />
        </div>
      )}
    </section>
  );
}

type OutcomeLine = EditionOutcomes['outcomes'][number];

/** The organization of a row and, where it has others, which: all of them count as one. */
function Whose({ one, all }: { one: OutcomeLine; all: readonly OutcomeLine[] }) {
  const others = all.filter((other) => other.body === one.body && other !== one);
  if (others.length === 0) return one.organization;
  return (
    <>
      {one.organization}
      <span className="hint block">
        Una sola organización con {listed(others.map((other) => rowName(other, one)))}: cuenta una vez
      </span>
    </>
  );
}

function rowName(other: OutcomeLine, one: OutcomeLine): string {
  return other.organization === one.organization ? other.alliance : `${other.organization} (${other.alliance})`;
}

/** How many organizations, and in how many rows where they are more: an organization of two alliances is one. */
function Recognised({ edition: { year, outcomes } }: { edition: EditionOutcomes }) {
  if (outcomes.length === 0) return 'Todavía no hay resultados';
  const recognised = bodiesIn(outcomes.filter((one) => one.recognised));
  const all = bodiesIn(outcomes);
  const said = count(all, 'organización', 'organizaciones');
  return (
    <>
      <Link href={figureHref(year, 'recognised')}>{recognised}</Link> de{' '}
      <a href={`#${resultsOf(year)}`}>{all === outcomes.length ? said : `${said}, en ${outcomes.length} filas`}</a>
    </>
  );
}

const resultsOf = (year: number) => `resultados-${year}`;

function bodiesIn(outcomes: readonly { body: string }[]): number {
  return new Set(outcomes.map(({ body }) => body)).size;
}
