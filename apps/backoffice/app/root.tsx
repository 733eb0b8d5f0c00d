import { bogotaDay } from '@alianzas/domain/platform';
import { versionInForce } from '@alianzas/domain/procedure';
import { backoffice } from '@alianzas/paths';
import { ActionForm, DemoStrip, Footer, Header, SkipLink } from '@alianzas/ui';
import otherFormsText from '@alianzas/ui/other-forms.js?raw';
import otherForms from '@alianzas/ui/other-forms.js?url';
import { openTo, shutTo } from '@alianzas/web/access';
import { holderMark, integrityOf, keptState, reads } from '@alianzas/web/loaders';
import { useOpens } from '@alianzas/web/opens';
import { OtherForms } from '@alianzas/web/other-forms';
import { Paper } from '@alianzas/web/paper';
import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { isRouteErrorResponse, Links, Meta, Outlet, useRouteError, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { version } from '../package.json';
import { access } from './access.ts';
import { ErrorPage } from './pages/error-page.tsx';
import styles from './styles.css?url';
import { themeOf } from './theme.ts';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export const meta: MetaFunction = ({ error }) => [{ title: error ? 'Algo no salió bien · Alianzas' : 'Alianzas' }];

export const loader = reads(async (page, { request, context }) => ({
  name: page.who.person?.name ?? null,
  opens: openTo(access, page),
  shut: shutTo(access, page),
  theme: themeOf(request),
  demonstration: page.who.demonstration,
  path: new URL(request.url).pathname,
  host: new URL(context.origin).host,
  today: bogotaDay(page.ctx.now),
  requestId: context.requestId,
  kept: await keptState(request, context),
  holder: holderMark(page, context),
  integrity: integrityOf(otherFormsText),
}));

export function Layout({ children }: { children: ReactNode }) {
  const theme = useRouteLoaderData<typeof loader>('root')?.theme;
  return (
    <html lang="es-CO" data-theme={theme === 'light' || theme === 'dark' ? theme : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
        <OtherForms src={otherForms} />
      </head>
      <body>{children}</body>
    </html>
  );
}

export default function App() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const data = isRouteErrorResponse(error) ? error.data : null;
  return (
    <Frame>
      <ErrorPage status={status} told={data ?? {}} />
    </Frame>
  );
}

const MENU = [
  { label: 'Bandeja', href: backoffice.tray(), route: 'intake/tray' },
  { label: 'Alianzas', href: backoffice.alliances(), route: 'cases/alliances' },
  { label: 'Reuniones', href: backoffice.meetings(), route: 'meetings/meetings' },
  { label: 'Plan RED', href: backoffice.networkPlan(), route: 'cycle/network-plan' },
  { label: 'Radicación', href: backoffice.filingDesk(), route: 'cycle/filing-desk' },
  { label: 'Vigencias', href: backoffice.cycles(), route: 'cycle/cycles' },
  { label: 'Procedimiento', href: backoffice.procedure(), route: 'cycle/procedure' },
  { label: 'Administración', href: backoffice.users(), under: '/administracion', route: 'administration/users' },
] as const;

const FOOTER = [
  {
    title: 'Consultar',
    links: [
      { label: 'Procedimiento', href: backoffice.procedure(), route: 'cycle/procedure' },
      { label: 'Glosario', href: backoffice.glossary(), route: 'cycle/glossary' },
      { label: 'Personas del procedimiento', href: backoffice.procedurePeople(), route: 'administration/people' },
      { label: 'Organizaciones', href: backoffice.organizations(), route: 'intake/organizations' },
      { label: 'Salidas no conformes', href: backoffice.nonconformities(), route: 'cases/nonconformities' },
      { label: 'Acciones de mejora', href: backoffice.improvements(), route: 'cycle/improvement-list' },
    ],
  },
  {
    title: 'Toda la Red',
    links: [
      { label: 'Invitaciones', href: backoffice.invitations(), route: 'intake/invitations' },
      { label: 'Matriz de entregas', href: backoffice.contributionsMatrix(), route: 'cycle/matrix' },
      { label: 'Agentes Ciudadanos', href: backoffice.agents(), route: 'cycle/agents' },
      { label: 'Metodologías de los pactos', href: backoffice.methodologies(), route: 'cycle/methodologies' },
      { label: 'Formatos y registros', href: backoffice.records(), route: 'cycle/records' },
      { label: 'Auditoría', href: backoffice.audit(), route: 'cycle/audit' },
      { label: 'Consultas de datos personales', href: backoffice.looks(), route: 'cycle/looks' },
      { label: 'Autorizaciones de datos', href: backoffice.consents(), route: 'cycle/consents' },
    ],
  },
] as const;

function isAt(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

function Frame({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const path = data?.path ?? '/';
  const opens = useOpens();
  const navigation = MENU.filter(({ route }) => data?.name && opens(route)).map((link) => ({
    ...link,
    current: isAt(path, 'under' in link ? link.under : link.href),
  }));
  const groups = data?.name
    ? FOOTER.map((group) => ({ ...group, links: group.links.filter(({ route }) => opens(route)) }))
    : [];
  return (
    <>
      <SkipLink />
      {data?.demonstration ? (
        <DemoStrip
          links={[
            { label: 'Cambiar de persona', href: backoffice.demo() },
            { label: 'Correos simulados', href: backoffice.demoMail() },
            { label: 'Adelantar el reloj', href: backoffice.demoClock() },
          ]}
        />
      ) : null}
      <Header
        name="Alianzas"
        tagline="Dirección de Redes y Acción Colectiva"
        home={data?.name ? backoffice.tray() : backoffice.signIn()}
        navigation={navigation}
        account={<Account name={data?.name ?? null} />}
      />
      <Paper>{children}</Paper>
      <Footer
        about={`Alianzas ${version} es el recurso «Sistema de información Institucional» del procedimiento Gestión de alianzas para generar redes en cultura ciudadana, versión ${versionInForce.number}.`}
        groups={groups.filter(({ links }) => links.length > 0)}
        legal={data?.name ? <Appearance theme={data.theme} /> : null}
      />
    </>
  );
}

const THEMES = [
  { value: 'system', label: 'Sistema' },
  { value: 'light', label: 'Claro' },
  { value: 'dark', label: 'Oscuro' },
] as const;

function Account({ name }: { name: string | null }) {
  if (!name) return null;
  return (
    <>
      <a href={backoffice.security()} title="Seguridad de su cuenta">
        {name}
      </a>
      <ActionForm action={backoffice.leave()} label="Salir" tone="quiet" />
    </>
  );
}

function Appearance({ theme }: { theme: string }) {
  return (
    <form method="post" action={backoffice.appearance()} className="theme-switch" aria-label="Apariencia">
      <span>Apariencia:</span>
      {THEMES.map(({ value, label }) => (
        <button key={value} type="submit" name="theme" value={value} aria-pressed={theme === value}>
          {label}
        </button>
      ))}
    </form>
  );
}
