import { portal } from '@alianzas/paths';
import { Actions, ButtonLink, Main, PageTitle } from '@alianzas/ui';
import { TypedLost } from '@alianzas/web/typed-lost';
import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { ErrorPage } from '../../pages/error-page.tsx';

/** A link that expired or never was: the same page, and how to get another. */
export function ErrorBoundary() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (status !== 410) return <ErrorPage status={status} told={(isRouteErrorResponse(error) && error.data) || {}} />;
  return (
    <Main width="reading">
      <PageTitle
        kicker="Error 410"
        lead="El vínculo de una solicitud sirve noventa días, y solo completo como llegó en el correo."
      >
        Este vínculo ya no abre su solicitud
      </PageTitle>
      <TypedLost />
      <p>La solicitud sigue como estaba. Pida otro vínculo con su número y el correo que escribió en ella.</p>
      <Actions>
        <ButtonLink href={portal.requestLink()}>Pedir otro vínculo</ButtonLink>
        <ButtonLink href={portal.newRequest()} tone="secondary">
          Empezar una solicitud
        </ButtonLink>
      </Actions>
      <p>
        Si su organización ya fue aceptada, <a href={portal.signIn()}>ingrese con ese correo</a>.
      </p>
    </Main>
  );
}
