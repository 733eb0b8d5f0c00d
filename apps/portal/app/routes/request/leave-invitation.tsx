import { cookie } from '@alianzas/auth';
import { portal } from '@alianzas/paths';
import { Actions, ButtonLink, ConfirmPanel, Main } from '@alianzas/ui';
import { acts, done } from '@alianzas/web/actions';
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';

export { ErrorBoundary } from './invitation-gone.tsx';

export const meta = () => [{ title: 'Invitación · Alianzas' }, { name: 'robots', content: 'noindex' }];

const LEFT = 'invitationLeft';

/** Only an answer to the form leads here; whoever types the address is sent to the invitation itself. */
export const loader = ({ request }: LoaderFunctionArgs) => {
  if (new URL(request.url).searchParams.get('hecho') === LEFT) return null;
  throw redirect(portal.invitationAnswered());
};

/** This browser opens it no more; the link that was mailed lives. */
export const action = acts(async () => done(portal.invitationLeft(), LEFT, [cookie('invitation', null)]));

export default function InvitationLeft() {
  return (
    <Main width="reading">
      <ConfirmPanel title="Este navegador ya no abre la invitación">
        <p>La invitación sigue como está. Para abrirla otra vez use el vínculo que llegó por correo.</p>
      </ConfirmPanel>
      <Actions>
        <ButtonLink href={portal.home()} tone="secondary">
          Ir a la página de entrada
        </ButtonLink>
      </Actions>
    </Main>
  );
}
