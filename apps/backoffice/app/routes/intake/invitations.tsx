import { hasTerm } from '@alianzas/domain/intake';
import { bogotaDay } from '@alianzas/domain/platform';
import { type InvitationRow, invitationsPage } from '@alianzas/domain/views';
import { instantWords } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  Link,
  Main,
  PageTitle,
  Pagination,
  SubNavigation,
  Tag,
} from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { DoneBanner } from '../../pages/done.tsx';
import { type Due, dueIn } from '../../pages/due.ts';
import { filterOf, withFilters } from '../../pages/fields.ts';
import { staffOf } from '../../pages/staff.ts';
import { StatusTag } from '../../pages/words.tsx';

const TABS = [
  { filter: '', label: 'Sin respuesta' },
  { filter: 'accepted', label: 'Aceptadas' },
  { filter: 'declined', label: 'Declinadas' },
  { filter: 'revoked', label: 'Revocadas' },
];

export const loader = reads(async ({ ctx, who }, { request }) => {
  staffOf(who);
  const search = new URL(request.url).searchParams;
  const filter = filterOf(search, 'estado');
  const { rows, ...found } = await invitationsPage(ctx, filter, filterOf(search, 'despues'));
  const today = bogotaDay(ctx.now);
  const dueOf = (row: InvitationRow) => dueIn(bogotaDay(new Date(row.expiresAt)), today);
  return { filter, ...found, rows: rows.map((row) => ({ ...row, due: hasTerm(row) ? dueOf(row) : null })) };
});

export default function Invitations() {
  const { filter, rows, next, waiting } = useLoaderData<typeof loader>();
  const links = TABS.map((tab) => ({
    label: tab.label,
    href: withFilters(backoffice.invitations(), { estado: tab.filter }),
    current: tab.filter === filter,
    count: tab.filter === '' ? waiting : undefined,
  }));
  return (
    <Main>
      <DoneBanner />
      <PageTitle
        lead="La segunda puerta de la Red: a quién se invitó, qué respondió y qué venció. El silencio no es una respuesta."
        actions={<ButtonLink href={backoffice.newAlliance()}>Invitar a una organización</ButtonLink>}
      >
        Invitaciones
      </PageTitle>
      <SubNavigation label="Invitaciones por estado" links={links} />
      {rows.length === 0 ? (
        <EmptyState title="No hay invitaciones en este estado">
          Cuando el equipo invite a una organización, aparecerá aquí.
        </EmptyState>
      ) : (
        <DataTable caption="Invitaciones" captionHidden columns={COLUMNS} rows={rows} rowKey={(row) => row.id} />
      )}
      <Pagination next={next ? withFilters(backoffice.invitations(), { estado: filter, despues: next }) : undefined} />
    </Main>
  );
}

type Row = InvitationRow & { due: Due | null };

const COLUMNS: Column<Row>[] = [
  {
    key: 'organization',
    label: 'Organización',
    cell: (row) => <Link href={backoffice.invitation(row.code)}>{row.organization}</Link>,
  },
  { key: 'code', label: 'Invitación', cell: (row) => <span className="code">{row.code}</span> },
  {
    key: 'alliance',
    label: 'Alianza',
    cell: (row) => (
      <Link className="whitespace-nowrap" href={backoffice.alliance(row.alliance)}>
        {row.alliance}
      </Link>
    ),
  },
  { key: 'sent', label: 'Enviada', cell: (row) => instantWords(row.sentAt) },
  {
    key: 'term',
    label: 'Plazo',
    cell: (row) => (row.due ? <Tag tone={row.due.tone}>{row.due.label}</Tag> : instantWords(row.expiresAt)),
  },
  {
    key: 'state',
    label: 'Estado',
    cell: (row) =>
      row.renewalAskedAt ? <Tag tone="attention">Piden otra</Tag> : <StatusTag of="invitation" code={row.state} />,
  },
];
