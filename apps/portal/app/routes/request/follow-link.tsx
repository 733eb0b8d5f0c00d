import { requestLinkAllows } from '@alianzas/lexicon';
import { capabilityCookie, isToken } from '@alianzas/auth';
import { portal } from '@alianzas/paths';
import { ActionForm, Main, Notice, PageTitle } from '@alianzas/ui';
import { acts, done } from '@alianzas/web/actions';
import { reads } from '@alianzas/web/loaders';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

export { ErrorBoundary } from './follow-gone.tsx';

export const meta = () => [{ title: 'Seguir mi solicitud · Alianzas' }, { name: 'robots', content: 'noindex' }];
export const headers = () => ({ 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' });

/** A GET uses nothing up and shows nothing: mail scanners open links by themselves. */
export const loader = reads(async ({ ctx }, { params }) => {
  const token = params.token ?? '';
  if (!isToken(token)) throw new Response(null, { status: 410 });
  return { token, isAnotherHere: ctx.actor.kind === 'bearer' };
});

/** The link's token becomes this browser's cookie, and leaves the address; the next page asks whether it is alive. */
export const action = acts(async ({ params }: ActionFunctionArgs) => {
  const token = params.token ?? '';
  if (!isToken(token)) throw new Response(null, { status: 410 });
  return done(portal.requestFollowed(), undefined, [capabilityCookie('request', token)]);
});

export default function FollowLink() {
  const { token, isAnotherHere } = useLoaderData<typeof loader>();
  return (
    <Main width="reading">
      <PageTitle
        kicker="Red Distrital de Cultura Ciudadana y Democrática"
        lead="Aquí ve en qué va, completa lo que le falte o la retira."
      >
        Su solicitud de acompañamiento
      </PageTitle>
      {isAnotherHere ? (
        <Notice tone="attention">
          <p>
            En este navegador ya hay una solicitud abierta. Si abre otra, esta es la que queda aquí; la anterior se abre
            con el vínculo de su propio correo.
          </p>
        </Notice>
      ) : null}
      <ActionForm action={portal.requestFollow(token)} label="Abrir mi solicitud" tone="primary" />
      <p>Este vínculo es de su organización. {requestLinkAllows}</p>
    </Main>
  );
}
