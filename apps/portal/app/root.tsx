import type { Page } from '@alianzas/domain';
import { bogotaDay } from '@alianzas/domain/platform';
import { endedMemberships } from '@alianzas/domain/views';
import { longDay } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { ActionForm, DemoStrip, Footer, Header, SkipLink } from '@alianzas/ui';
import otherFormsText from '@alianzas/ui/other-forms.js?raw';
import otherForms from '@alianzas/ui/other-forms.js?url';
import { openTo, shutTo } from '@alianzas/web/access';
import { holderMark, integrityOf, keptState, reads } from '@alianzas/web/loaders';
import { OtherForms } from '@alianzas/web/other-forms';
import { linkHeld } from '@alianzas/web/own-link';
import { Paper } from '@alianzas/web/paper';
import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { isRouteErrorResponse, Links, Meta, Outlet, useRouteError, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { access } from './access.ts';
import { ErrorPage, NoLongerActs } from './pages/error-page.tsx';
import styles from './styles.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export const meta: MetaFunction = ({ error }) => [{ title: error ? 'Algo no salió bien · Alianzas' : 'Alianzas' }];

export const loader = reads(async (page, { request, context }) => ({
  name: page.who.person?.name ?? null,
  opens: openTo(access, page),
  shut: shutTo(access, page),
  organizations: [...new Set(page.who.memberships.map((membership) => membership.name))],
  ended: await endedFor(page),
  demonstration: page.who.demonstration,
  path: new URL(request.url).pathname,
  host: new URL(context.origin).host,
  today: bogotaDay(page.ctx.now),
  requestId: context.requestId,
  kept: await keptState(request, context),
  holder: holderMark(page, context),
  integrity: integrityOf(otherFormsText),
  link: new URL(request.url).pathname.startsWith(portal.invitation('')) ? await linkHeld(context) : null,
}));

/** For which organizations a person who acts for none any more acted, and until when. */
async function endedFor({ ctx, who }: Page) {
  if (!who.person || who.memberships.length > 0) return [];
  return (await endedMemberships(ctx)).map(({ organization, endedOn }) => ({ organization, since: longDay(endedOn) }));
}

export function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="es-CO">
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
  const ended = useRouteLoaderData<typeof loader>('root')?.ended ?? [];
  if (status === 403 && ended.length > 0)
    return (
      <Frame>
        <NoLongerActs ended={ended} />
      </Frame>
    );
  return (
    <Frame>
      <ErrorPage status={status} told={data ?? {}} />
    </Frame>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const path = data?.path ?? '/';
  const at = (href: string) => path === href || path.startsWith(`${href}/`);
  const navigation = data?.name
    ? [
        { label: 'Mis alianzas', href: portal.start(), current: at(portal.start()) || at('/alianzas') },
        { label: 'Cómo funciona', href: portal.howItWorks(), current: at(portal.howItWorks()) },
        { label: 'Ayuda', href: portal.help(), current: at(portal.help()) },
      ]
    : [
        { label: 'Cómo funciona', href: portal.howItWorks(), current: at(portal.howItWorks()) },
        { label: 'Tipos de alianza', href: portal.kinds(), current: at(portal.kinds()) },
        { label: '¿Puede participar?', href: portal.eligibility(), current: at(portal.eligibility()) },
      ];
  return (
    <>
      <SkipLink />
      {data?.demonstration ? (
        <DemoStrip
          links={[
            { label: 'Cambiar de persona', href: portal.demo() },
            { label: 'Correos simulados', href: portal.demoMail() },
            { label: 'Adelantar el reloj', href: portal.demoClock() },
          ]}
        />
      ) : null}
      <Header
        name="Alianzas"
        tagline="Red Distrital de Cultura Ciudadana y Democrática"
        home={data?.name ? portal.start() : portal.home()}
        navigation={navigation}
        account={<Account name={data?.name ?? null} />}
      />
      <Paper>{children}</Paper>
      <Footer
        about="Secretaría de Cultura, Recreación y Deporte · Carrera 8 # 9-83, Bogotá D.C. Es el recurso «Sistema de información Institucional» del procedimiento Gestión de alianzas para generar redes en cultura ciudadana."
        groups={[
          {
            title: 'La Red',
            links: [
              { label: 'Cómo funciona', href: portal.howItWorks() },
              { label: 'Tipos de alianza', href: portal.kinds() },
              { label: '¿Puede participar?', href: portal.eligibility() },
              { label: 'Glosario', href: portal.glossary() },
            ],
          },
          {
            title: 'Este sitio',
            links: [
              { label: 'Ayuda', href: portal.help() },
              { label: 'Tratamiento de datos personales', href: portal.privacy() },
              { label: 'Accesibilidad', href: portal.accessibility() },
              { label: 'Términos y condiciones', href: portal.terms() },
              { label: 'Mapa del sitio', href: portal.siteMap() },
            ],
          },
        ]}
      />
    </>
  );
}

function Account({ name }: { name: string | null }) {
  if (!name) return <a href={portal.signIn()}>Ingresar</a>;
  return (
    <>
      <span>{name}</span>
      <ActionForm action={portal.leave()} label="Salir" tone="quiet" />
    </>
  );
}
