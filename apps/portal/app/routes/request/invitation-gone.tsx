import { portal } from '@alianzas/paths';
import { ActionForm, Actions, ButtonLink, Main, PageTitle } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { TypedLost } from '@alianzas/web/typed-lost';
import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { ErrorPage } from '../../pages/error-page.tsx';
import { AnotherInvitation } from './another-invitation.tsx';
import { LeaveHere } from './leave-here.tsx';

/** A link that expired, was revoked or never was: the same page, and whom to ask. */
export function ErrorBoundary() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const answered = isRouteErrorResponse(error) ? (error.data as Partial<FormState> | null) : null;
  if (answered?.refusal) return <AnotherInvitation state={answered as FormState} />;
  if (status === 410 && isRouteErrorResponse(error) && error.data?.holdsLink === false) return <NotOpenHere />;
  if (status !== 410) return <ErrorPage status={status} told={(isRouteErrorResponse(error) && error.data) || {}} />;
  const holdsLink = isRouteErrorResponse(error) && error.data?.holdsLink === true;
  return (
    <>
      <Gone />
      {holdsLink ? <LeaveHere action={portal.invitationLeft()} /> : null}
    </>
  );
}

function Gone() {
  return (
    <Main width="reading">
      <PageTitle
        kicker="Error 410"
        lead="El vínculo de una invitación sirve hasta el día que dice su correo, y solo completo como llegó."
      >
        Esta invitación ya no se puede abrir
      </PageTitle>
      <TypedLost />
      <p>
        Puede pedir otra: le avisamos a la persona de la Secretaría que la envió, y si la invitación sigue en pie recibe
        un vínculo nuevo en el mismo correo. No haber respondido no significa que su organización la haya aceptado.
      </p>
      <ActionForm action={portal.invitationAgain()} label="Pedir otra invitación" tone="primary" />
      <p>
        Si ya la aceptó, ingrese con el correo en que la recibió. También puede acercarse con una solicitud de
        acompañamiento.
      </p>
      <Actions>
        <ButtonLink href={portal.signIn()} tone="secondary">
          Ingresar
        </ButtonLink>
        <ButtonLink href={portal.newRequest()} tone="secondary">
          Solicitar acompañamiento
        </ButtonLink>
      </Actions>
    </Main>
  );
}

/** This browser holds no link: it was opened in another, or what remembered it is gone. The invitation itself may be alive. */
function NotOpenHere() {
  return (
    <Main width="reading">
      <PageTitle
        kicker="Error 410"
        lead="Abra otra vez el vínculo que llegó por correo: ahí puede leerla y responderla."
      >
        La invitación no está abierta en este navegador
      </PageTitle>
      <TypedLost />
      <p>Si no encuentra el correo, pídale a la persona de la Secretaría que le escribió que se lo envíe otra vez.</p>
      <Actions>
        <ButtonLink href={portal.home()} tone="secondary">
          Ir a la página de entrada
        </ButtonLink>
      </Actions>
    </Main>
  );
}
