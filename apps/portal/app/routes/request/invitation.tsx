import { cookie, isToken } from '@alianzas/auth';
import { portal } from '@alianzas/paths';
import { ActionForm, Main, PageTitle } from '@alianzas/ui';
import { acts, done } from '@alianzas/web/actions';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

export { ErrorBoundary } from './invitation-gone.tsx';

export const meta = () => [{ title: 'Invitación · Alianzas' }, { name: 'robots', content: 'noindex' }];
export const headers = () => ({ 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' });

/** A GET uses nothing up and shows nothing: mail scanners open links by themselves. */
export const loader = ({ params }: LoaderFunctionArgs) => {
  const token = params.token ?? '';
  if (!isToken(token)) throw new Response(null, { status: 410 });
  return { token };
};

/** The link's token becomes this browser's cookie, and leaves the address; the next page asks whether it is alive. */
export const action = acts(async ({ params }: ActionFunctionArgs) => {
  const token = params.token ?? '';
  if (!isToken(token)) throw new Response(null, { status: 410 });
  return done(portal.invitationAnswered(), undefined, [cookie('invitation', token)]);
});

export default function Invitation() {
  const { token } = useLoaderData<typeof loader>();
  return (
    <Main width="reading">
      <PageTitle lead="La Secretaría de Cultura, Recreación y Deporte invita a su organización a participar en una alianza de la Red Distrital de Cultura Ciudadana y Democrática.">
        Invitación
      </PageTitle>
      <ActionForm action={portal.invitation(token)} label="Ver la invitación" tone="primary" />
      <p>
        Abrirla no lo compromete: ahí la lee y, si su organización todavía no la ha respondido, puede aceptarla o
        declinarla.
      </p>
    </Main>
  );
}
