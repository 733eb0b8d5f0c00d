import { portal } from '@alianzas/paths';
import { Actions, ButtonLink, Main, PageTitle } from '@alianzas/ui';
import { TypedLost } from '@alianzas/web/typed-lost';
import { isRouteErrorResponse, Outlet, useParams, useRouteError } from '@remix-run/react';
import { ErrorPage } from '../../pages/error-page.tsx';
import { LeaveHere } from './leave-here.tsx';

export const meta = () => [{ title: 'Solicitud de acompañamiento · Alianzas' }, { name: 'robots', content: 'noindex' }];
export const headers = () => ({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin' });

export default function Layout() {
  const { request = '' } = useParams();
  return (
    <>
      <Outlet />
      <LeaveHere action={portal.requestLeft(request)} />
    </>
  );
}

/** Somebody without the capability is told the same, whether or not the request exists. */
export function ErrorBoundary() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (status !== 404) return <ErrorPage status={status} told={(isRouteErrorResponse(error) && error.data) || {}} />;
  return (
    <Main width="reading">
      <PageTitle lead="Una solicitud se abre en el navegador donde se empezó, o con el vínculo que llega a su correo.">
        No encontramos esta solicitud
      </PageTitle>
      <TypedLost />
      <p>
        Si la empezó en otro computador o celular y no la ha enviado, ábrala allí. Si ya la envió, pida un vínculo con
        su número y el correo que escribió en ella. Si su organización ya fue aceptada, ingrese con ese correo.
      </p>
      <Actions>
        <ButtonLink href={portal.requestLink()}>Pedir un vínculo</ButtonLink>
        <ButtonLink href={portal.newRequest()} tone="secondary">
          Empezar una solicitud
        </ButtonLink>
        <ButtonLink href={portal.signIn()} tone="secondary">
          Ingresar
        </ButtonLink>
      </Actions>
      <p>
        <a href={portal.help()}>Buscar ayuda</a>
      </p>
    </Main>
  );
}
