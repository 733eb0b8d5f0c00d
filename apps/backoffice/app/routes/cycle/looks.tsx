import { readCode, readDay } from '@alianzas/domain/platform/inputs';
import { type LookLine, looksPage } from '@alianzas/domain/views';
import { instantWords, longDay, refusalSentence } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import {
  type Column,
  DataTable,
  DateField,
  EmptyState,
  FilterBar,
  Link,
  Main,
  PageTitle,
  Pagination,
  TextField,
} from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { codeOf, filterOf, withFilters } from '../../pages/fields.ts';
import { pageName } from '../../pages/page-names.ts';

export const loader = reads(async ({ ctx }, { request }) => {
  const search = new URL(request.url).searchParams;
  const [alliance, typed] = [codeOf(search, 'alianza'), filterOf(search, 'dia')];
  const day = readDay(typed, 'past');
  const filters = { alliance, day: day.ok ? day.value : typed, person: filterOf(search, 'persona') };
  const errors = {
    alianza: alliance && !readCode(alliance) ? refusalSentence(UNREADABLE) : undefined,
    dia: typed && !day.ok ? refusalSentence(day.refusal) : undefined,
  };
  return { filters, errors, ...(await looksPage(ctx, { ...filters, after: filterOf(search, 'despues') })) };
});

const UNREADABLE = { code: 'code.unreadable', example: 'ALZ-2026-0001' } as const;

const here = backoffice.looks();

const COLUMNS: Column<LookLine>[] = [
  { key: 'at', label: 'Cuándo', cell: (line) => instantWords(line.at) },
  { key: 'who', label: 'Quién', cell: (line) => line.person.name },
  {
    key: 'alliance',
    label: 'Qué abrió',
    cell: (line) => <Opened line={line} />,
  },
  {
    key: 'reason',
    label: 'Para qué',
    cell: ({ reason, path }) =>
      reason ?? (path ? 'Control interno leyó la página' : 'Es parte de su trabajo con la alianza'),
  },
];

function Opened({ line: { alliance, path, kind, isThere, evidence, named: name } }: { line: LookLine }) {
  const page = path ?? here;
  const named = evidence && `${evidence.number}. ${evidence.activity}`;
  if (alliance && kind === 'request')
    return `Lo que se autorizó con la solicitud de ${alliance.code} · ${alliance.title}`;
  if (alliance)
    return (
      <>
        {`Evidencias de ${alliance.code} · ${alliance.title}`}
        {evidence ? (
          <p>
            Primero abrió la evidencia <Link href={backoffice.evidence(evidence.id)}>{named}</Link>
          </p>
        ) : null}
      </>
    );
  return (
    <>
      <span className="wrap-anywhere">
        {isThere ? <Link href={page}>{pageName(page)}</Link> : pageName(page)}
        {name && !evidence ? `: ${name}` : null}
      </span>
      {evidence ? <p>{`Evidencia ${named}, de ${evidence.alliance.code} · ${evidence.alliance.title}`}</p> : null}
    </>
  );
}

/** Who opened what shows minors or what was authorised, of which case and what for, and which pages control read: the first look of each day. */
export default function Looks() {
  const { filters, errors, lines, next } = useLoaderData<typeof loader>();
  const query = { alianza: filters.alliance, dia: filters.day, persona: filters.person };
  const words = { alianza: filters.alliance, dia: filters.day, persona: 'una persona' };
  const chosen = (['alianza', 'dia', 'persona'] as const)
    .filter((name) => query[name])
    .map((name) => ({ label: words[name], href: withFilters(here, { ...query, [name]: '' }) }));
  return (
    <Main>
      <PageTitle lead="Quién abrió evidencias en las que aparecen menores de edad, o lo que se autorizó con una solicitud, y para qué, y qué páginas con datos personales leyó control interno. Se guarda la primera vez de cada día.">
        Consultas de datos personales
      </PageTitle>
      <FilterBar action={here} label="Buscar consultas" chosen={chosen} clear={here}>
        <TextField
          name="alianza"
          label="Código del expediente"
          defaultValue={filters.alliance}
          error={errors.alianza}
          width="medium"
        />
        <DateField name="dia" label="Día" defaultValue={filters.day} error={errors.dia} />
      </FilterBar>
      {lines.length === 0 ? (
        <EmptyState title={chosen.length > 0 ? 'Ninguna consulta cumple el filtro' : 'Todavía no hay consultas'}>
          Aparecen aquí cuando alguien del equipo abre una evidencia en la que se ven menores de edad o lo que se
          autorizó con una solicitud, o cuando control interno lee una página con datos personales.
        </EmptyState>
      ) : (
        <DataTable
          caption={filters.day && !errors.dia ? `Consultas del ${longDay(filters.day)}` : 'Consultas'}
          captionHidden
          columns={COLUMNS}
          rows={lines}
          rowKey={(line) => line.id}
        />
      )}
      <Pagination next={next ? withFilters(here, { ...query, despues: next }) : undefined} />
    </Main>
  );
}
