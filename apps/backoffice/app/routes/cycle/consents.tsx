import { type ConsentLine, consentsPage } from '@alianzas/domain/views';
import { consentPurposeWord, consentTextWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import {
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  Link,
  MailLink,
  Main,
  PageTitle,
  Pagination,
} from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { filterOf, withFilters } from '../../pages/fields.ts';
import { SearchField } from '../../pages/search-field.tsx';
import { staffOf } from '../../pages/staff.ts';
import { Moment } from '../../pages/words.tsx';

export const loader = reads(async ({ ctx, who }, { request }) => {
  staffOf(who);
  const search = new URL(request.url).searchParams;
  const text = filterOf(search, 'q');
  return { text, ...(await consentsPage(ctx, { text, after: filterOf(search, 'despues') })) };
});

const here = backoffice.consents();

const COLUMNS: Column<ConsentLine>[] = [
  { key: 'at', label: 'Cuándo', cell: (line) => <Moment at={line.givenAt} /> },
  { key: 'who', label: 'De quién', cell: (line) => <Whose line={line} /> },
  { key: 'of', label: 'Organización', cell: (line) => line.organizations.join(', ') },
  { key: 'what', label: 'Qué autorizó', cell: (line) => <What line={line} /> },
  { key: 'from', label: 'De dónde llegó', cell: (line) => <From line={line} /> },
];

function Whose({ line: { person } }: { line: ConsentLine }) {
  if (!person) return 'De quien escribió una solicitud y no actúa por ninguna organización';
  return (
    <>
      {person.name}
      <br />
      <span className="meta">
        <MailLink to={person.email} />
      </span>
    </>
  );
}

function What({ line: { text, version, sha256, purposes } }: { line: ConsentLine }) {
  return (
    <>
      {consentTextWord(text)}: {purposes.map(consentPurposeWord).join(', ')}
      <p className="meta">
        Texto {version}, con huella <span className="code wrap-anywhere">{sha256.slice(0, 16)}</span>
      </p>
    </>
  );
}

function From({ line: { channel, request } }: { line: ConsentLine }) {
  const way = CHANNELS[channel] ?? channel;
  if (!request?.code) return way;
  return (
    <>
      {way}, con la solicitud <Link href={backoffice.request(request.code)}>{request.code}</Link>
    </>
  );
}

const CHANNELS: Readonly<Record<string, string>> = { web: 'En el portal' };

/** What people authorised of their data and their image: whose, which text in which version, when and from where it came. */
export default function Consents() {
  const { text, lines, next } = useLoaderData<typeof loader>();
  return (
    <Main>
      <PageTitle lead="Lo que cada persona autorizó de sus datos y de su imagen: con qué texto, cuándo y por dónde. Primero lo más reciente.">
        Autorizaciones de datos personales
      </PageTitle>
      <FilterBar
        action={here}
        label="Buscar autorizaciones"
        clear={here}
        chosen={text ? [{ label: `«${text}»`, href: here }] : []}
      >
        <SearchField name="q" label="Nombre o correo de la persona, u organización" text={text} width="medium" />
      </FilterBar>
      {lines.length === 0 ? (
        <EmptyState title={text ? 'Ninguna autorización cumple el filtro' : 'Todavía no hay autorizaciones'}>
          Aparecen aquí cuando una organización envía su solicitud o acepta su invitación.
        </EmptyState>
      ) : (
        <DataTable
          caption="Autorizaciones de datos personales"
          captionHidden
          columns={COLUMNS}
          rows={lines}
          rowKey={(line) => line.id}
        />
      )}
      <Pagination next={next ? withFilters(here, { q: text, despues: next }) : undefined} />
    </Main>
  );
}
