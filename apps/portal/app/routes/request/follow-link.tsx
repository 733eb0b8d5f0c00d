import { isToken, requestCookie } from '@alianzas/auth';
import { requestLinkAllows } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { ActionForm, Main, PageTitle } from '@alianzas/ui';
import { acts, done, refused } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { openedBy, roomBeside } from './held.ts';

export { ErrorBoundary } from './follow-gone.tsx';

export const meta = () => [{ title: 'Seguir mi solicitud · Alianzas' }, { name: 'robots', content: 'noindex' }];
export const headers = () => ({ 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' });

/** A GET uses nothing up and shows nothing: mail scanners open links by themselves. */
export const loader = ({ params }: LoaderFunctionArgs) => {
  const token = params.token ?? '';
  if (!isToken(token)) throw new Response(null, { status: 410 });
  return { token };
};

/** The link's token becomes a cookie of this browser, beside those that it has, and leaves the address. */
export const action = acts(async ({ params, context }: ActionFunctionArgs) => {
  const token = params.token ?? '';
  if (!isToken(token)) throw new Response(null, { status: 410 });
  const opened = await openedBy(context, token);
  if (!opened) throw new Response(null, { status: 410 });
  const { id } = opened;
  const room = await roomBeside(context, (one) => one.id === id);
  if (!room.ok) return refused(room.refusal);
  return done(portal.requestTasks(id), undefined, [requestCookie(id, token), ...room.value]);
});

export default function FollowLink() {
  const { token } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <Main width="reading">
      <FormErrors state={state} />
      <PageTitle
        kicker="Red Distrital de Cultura Ciudadana y Democrática"
        lead="Aquí ve en qué va, completa lo que le falte o la retira."
      >
        Su solicitud de acompañamiento
      </PageTitle>
      {state?.refusal ? (
        <p>
          <a href={portal.newRequest()}>Ver las solicitudes de este navegador</a>
        </p>
      ) : null}
      <ActionForm action={portal.requestFollow(token)} label="Abrir mi solicitud" tone="primary" />
      <p>Este vínculo es de su organización. {requestLinkAllows}</p>
    </Main>
  );
}
