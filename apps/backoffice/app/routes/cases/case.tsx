import { openActivityOf } from '@alianzas/domain/procedure';
import type { CaseFile } from '@alianzas/domain/views';
import { kindWord, statusOf, withoutProfessional } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Breadcrumbs, IdentityBar, Main, SubNavigation } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useOpens } from '@alianzas/web/opens';
import type { MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { DoneBanner } from '../../pages/done.tsx';
import { TurnLine } from '../../pages/turn.tsx';
import { caseOf, readerOf } from './known.ts';
import { OffTheDesk } from './off-the-desk.tsx';
import { Stopped } from './stopped.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.file.code} · Alianzas` : 'Alianza · Alianzas' },
];

export const loader = reads(async (page, { params }) => {
  const file = await caseOf(page, params.code);
  return { file, reader: readerOf(page, file) };
});

/** The frame of every page of a case: what it is, where it stands, who answers for it, and its pages. */
export default function Case() {
  const { file, reader } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const opens = useOpens();
  const links = PAGES.filter(({ route, only }) => opens(route) && (only?.(file) ?? true)).map(
    ({ label, href, under }) => {
      const above = under?.test(pathname) === true && ('above' as const);
      return { label, href: href(file.code), current: pathname === href(file.code) || above };
    },
  );
  return (
    <Main>
      <Breadcrumbs
        links={opens('cases/alliances') ? [{ label: 'Alianzas', href: backoffice.alliances() }] : []}
        current={file.code}
      />
      <IdentityBar
        code={file.code}
        name={file.title}
        parties={file.parties.map((party) => party.name).join(' · ')}
        kind={file.kind ? kindWord(file.kind) : 'Alianza sin tipo todavía'}
        status={statusOf('alliance', file.told)}
        step={openActivityOf(file) ?? undefined}
        turn={file.turn ? <TurnLine turn={file.turn} reader={reader} /> : undefined}
        responsible={file.professional.drives ? (file.professional.name ?? 'El equipo') : withoutProfessional}
      />
      <SubNavigation label="Páginas de la alianza" links={links} />
      <DoneBanner />
      <Stopped file={file} />
      <OffTheDesk file={file} />
      <Outlet context={file satisfies CaseFile} />
    </Main>
  );
}

interface CasePage {
  label: string;
  route: string;
  href: (code: string) => string;
  under?: RegExp;
  only?: (file: CaseFile) => boolean;
}

const PAGES: readonly CasePage[] = [
  { label: 'Resumen', route: 'cases/overview', href: backoffice.alliance, under: /\/(actividades\/|insumos$)/ },
  { label: 'Reuniones', route: 'cases/meetings', href: backoffice.allianceMeetings },
  { label: 'Compromisos', route: 'cases/commitments', href: backoffice.allianceCommitments, under: /\/compromisos\// },
  { label: 'Plan', route: 'cases/plan', href: backoffice.alliancePlan, under: /\/plan\// },
  { label: 'Evidencias', route: 'cases/evidence-list', href: backoffice.allianceEvidence },
  { label: 'Aportes', route: 'cases/contributions', href: backoffice.allianceContributions },
  { label: 'Registros', route: 'cases/records', href: backoffice.allianceRecords },
  {
    label: 'Diálogo',
    route: 'cases/dialogue',
    href: backoffice.allianceDialogue,
    only: (file) => file.kind === 'pact',
  },
  { label: 'Historial', route: 'cases/history', href: backoffice.history },
  { label: 'Estado', route: 'cases/state', href: backoffice.allianceState },
];
