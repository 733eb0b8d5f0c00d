import { portal } from '@alianzas/paths';
import { ActionForm, Details } from '@alianzas/ui';

/** Taking the request back: behind a fold, with what it means, because it has no return. */
export function Withdraw({ request }: { request: string }) {
  return (
    <Details summary="Retirar la solicitud">
      <p>
        El equipo deja de estudiarla y no hay que responder nada más. No se puede deshacer: si más adelante quiere
        participar, haga otra solicitud.
      </p>
      <ActionForm action={portal.requestSent(request)} label="Retirar mi solicitud" tone="secondary" />
    </Details>
  );
}
