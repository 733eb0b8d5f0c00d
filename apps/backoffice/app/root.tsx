import { mayRunStaff } from '@alianzas/domain/identity';
import { backoffice } from '@alianzas/paths';
import { ActionForm, DemoStrip, Footer, Header, SkipLink } from '@alianzas/ui';
import { keptState, reads } from '@alianzas/web/loaders';
import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { isRouteErrorResponse, Links, Meta, Outlet, useRouteError, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { version } from '../package.json';
import { ErrorPage } from './pages/error-page.tsx';
import styles from './styles.css?url';
import { themeOf } from './theme.ts';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export const meta: MetaFunction = ({ error }) => [{ title: error ? 'Algo no salió bien · Alianzas' : 'Alianzas' }];

export const loader = reads(async ({ ctx, who }, { request, context }) => ({
  name: who.person?.name ?? null,
  can: { administer: mayRunStaff(ctx.actor) },
  theme: themeOf(request),
  demonstration: who.demonstration,
  path: new URL(request.url).pathname,
  requestId: context.requestId,
  kept: await keptState(request, context),
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
      <ErrorPage status={status} act={data?.act ?? null} requestId={data?.requestId ?? null} />
    </Frame>
  );
}

const MENU = [
  { label: 'Bandeja', href: backoffice.tray() },
  { label: 'Alianzas', href: backoffice.alliances() },
  { label: 'Reuniones', href: backoffice.meetings() },
  { label: 'Plan RED', href: backoffice.networkPlan() },
  { label: 'Radicación', href: backoffice.filingDesk() },
  { label: 'Vigencias', href: backoffice.cycles() },
  { label: 'Procedimiento', href: backoffice.procedure() },
] as const;

/** The administrator's own entry, after everybody's. */
const ADMINISTRATION = { label: 'Administración', href: backoffice.users(), under: '/administracion' } as const;

function isAt(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

function Frame({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const path = data?.path ?? '/';
  const navigation = data?.name
    ? [...MENU, ...(data.can.administer ? [ADMINISTRATION] : [])].map((link) => ({
        ...link,
        current: isAt(path, 'under' in link ? link.under : link.href),
      }))
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
      {children}
      <Footer
        about={`Alianzas ${version} es el recurso «Sistema de información Institucional» del procedimiento Gestión de alianzas para generar redes en cultura ciudadana, versión 2.`}
        groups={[
          {
            title: 'Consultar',
            links: [
              { label: 'Procedimiento', href: backoffice.procedure() },
              { label: 'Glosario', href: backoffice.glossary() },
              { label: 'Personas del procedimiento', href: backoffice.procedurePeople() },
              { label: 'Organizaciones', href: backoffice.organizations() },
              { label: 'Salidas no conformes', href: backoffice.nonconformities() },
            ],
          },
          {
            title: 'Toda la Red',
            links: [
              { label: 'Invitaciones', href: backoffice.invitations() },
              { label: 'Matriz de entregas', href: backoffice.contributionsMatrix() },
              { label: 'Agentes Ciudadanos', href: backoffice.agents() },
              { label: 'Metodologías de los pactos', href: backoffice.methodologies() },
              { label: 'Formatos y registros', href: backoffice.records() },
            ],
          },
        ]}
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
