import { requestCookie } from '@alianzas/auth';
import { isOnlyHere } from '@alianzas/domain/intake';
import { portal } from '@alianzas/paths';
import { ActionForm, BackLink, Main, Notice, PageTitle } from '@alianzas/ui';
import { acts, bodyOf, done } from '@alianzas/web/actions';
import { reads } from '@alianzas/web/loaders';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { heldHere } from './held.ts';

export { ErrorBoundary, headers, meta } from './layout.tsx';

const SURE = 'sure';

export const loader = reads(async ({ ctx }, { params }) => ({
  id: params.request ?? '',
  onlyHere: await isOnlyHere(ctx),
}));

/** This browser opens it no more; the link lives. What nobody else can open is asked for once more. */
export const action = acts(async ({ request, params, context }: ActionFunctionArgs) => {
  const id = params.request ?? '';
  const isSure = (await bodyOf(request)).get(SURE) === 'yes';
  if (!isSure && (await isOnlyHere((await context.page()).ctx))) return done(portal.requestLeft(id));
  const its = (await heldHere(context)).filter((one) => one.id === id);
  const cookies = its.map(({ of }) => requestCookie(of, null));
  return done(portal.newRequest(), 'requestLeft', cookies);
});

export default function LeaveRequest() {
  const { id, onlyHere } = useLoaderData<typeof loader>();
  return (
    <Main width="reading">
      <BackLink href={portal.requestTasks(id)}>Su solicitud</BackLink>
      <PageTitle lead="Quien use después este computador o celular no podrá abrirla.">
        No seguir en este navegador
      </PageTitle>
      {onlyHere ? (
        <Notice tone="attention">
          <p>
            Esta solicitud no se ha enviado y solo se abre en este navegador: ningún correo lleva su vínculo. Si deja de
            seguirla aquí, nadie podrá volver a abrirla, tampoco usted.
          </p>
        </Notice>
      ) : (
        <p>La solicitud sigue como está. Para abrirla otra vez use el vínculo de su correo, o pida otro.</p>
      )}
      <ActionForm
        action={portal.requestLeft(id)}
        hidden={{ [SURE]: 'yes' }}
        label={onlyHere ? 'Sí, dejarla para siempre' : 'No seguir en este navegador'}
      />
    </Main>
  );
}
