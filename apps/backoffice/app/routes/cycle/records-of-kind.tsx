import { activityOf, versionInForce } from '@alianzas/domain/procedure';
import { type RecordLine, recordsPage } from '@alianzas/domain/views';
import { instantWords, itemUndone, referenceName } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import {
  BackLink,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  Link,
  Main,
  PageTitle,
  Pagination,
  TextField,
} from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { codeOf, filterOf, withFilters } from '../../pages/fields.ts';
import { recordHref, recordKindOf, recordLabel } from '../../pages/record-kinds.ts';
import { staffOf } from '../../pages/staff.ts';
import { Moment } from '../../pages/words.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.record.title} · Alianzas` : 'Registros · Alianzas' },
];

export const loader = reads(async ({ ctx, who }, { params, request }) => {
  staffOf(who);
  const record = recordKindOf(params.kind);
  if (!record) throw new Response(null, { status: 404 });
  const search = new URL(request.url).searchParams;
  const alliance = codeOf(search, 'alianza');
  const found = await recordsPage(ctx, record.kind, { alliance, after: filterOf(search, 'despues') });
  return { record, alliance, ...found };
});

const RECORD: Column<RecordLine> = {
  key: 'record',
  label: 'Registro',
  cell: (line) => (
    <>
      <Link href={recordHref(line)}>{recordLabel(line)}</Link>
      {line.undone.map((item) => (
        <p className="meta" key={`${item.activity}/${item.alliance}`}>
          {itemUndone(item, instantWords(item.at))}
        </p>
      ))}
    </>
  ),
};
const OTHERS: Column<RecordLine>[] = [
  {
    key: 'alliances',
    label: 'Alianza',
    cell: (line) =>
      line.alliances.length === 0
        ? 'Toda la vigencia'
        : line.alliances.map((code) => (
            <Link key={code} className="mr-3 whitespace-nowrap" href={backoffice.allianceRecords(code)}>
              {code}
            </Link>
          )),
  },
  {
    key: 'activities',
    label: 'Actividad',
    cell: (line) => (line.activities.length === 0 ? 'Todas' : line.activities.join(', ')),
  },
  { key: 'at', label: 'Quedó', cell: (line) => <Moment at={line.at} /> },
];

/** Every record of one kind, across alliances. */
export default function RecordsOfKind() {
  const { record, alliance, lines, next } = useLoaderData<typeof loader>();
  const here = backoffice.recordsOfKind(record.slug);
  return (
    <Main>
      <BackLink href={backoffice.records()}>Formatos y registros</BackLink>
      <PageTitle kicker={askedBy(record.activities)} lead={leadOf(record)}>
        {record.title}
      </PageTitle>
      <FilterBar
        action={here}
        label="Buscar una alianza"
        clear={here}
        chosen={alliance ? [{ label: `Alianza: ${alliance}`, href: here }] : []}
      >
        <TextField name="alianza" label="Código de la alianza" type="search" width="medium" defaultValue={alliance} />
      </FilterBar>
      {lines.length === 0 ? (
        <EmptyState
          title={alliance ? 'Esa alianza no tiene registros de esta clase' : 'Todavía no hay registros de esta clase'}
          {...(alliance ? { action: <Link href={here}>Quitar el filtro</Link> } : {})}
        >
          Aparecen aquí cuando quedan guardados en su actividad.
        </EmptyState>
      ) : (
        <DataTable
          caption={record.title}
          captionHidden
          rows={lines}
          rowKey={(line) => line.id}
          columns={[RECORD, ...OTHERS.filter(({ key }) => key !== 'activities' || record.activities.length > 1)]}
        />
      )}
      <Pagination next={next ? withFilters(here, { alianza: alliance, despues: next }) : undefined} />
    </Main>
  );
}

function askedBy(activities: readonly number[]): string {
  if (activities.length === 0) return 'Lo piden las condiciones generales';
  const [only] = activities;
  if (activities.length > 1) return `Lo piden las actividades ${activities.join(', ')}`;
  return `Lo pide la actividad ${only}: ${activityOf(only as 2, versionInForce.number).name}`;
}

function leadOf({ evidenceOf }: { evidenceOf?: string }): string {
  const all = 'Los de todas las alianzas, del más reciente al más antiguo.';
  return evidenceOf ? `${all} Es evidencia del ${referenceName(evidenceOf).toLowerCase()}.` : all;
}
