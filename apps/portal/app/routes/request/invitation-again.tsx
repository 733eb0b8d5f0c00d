import { inviteMeAgain } from '@alianzas/auth';
import { portal } from '@alianzas/paths';
import { ActionForm, Actions, ButtonLink, ConfirmPanel, Main, PageTitle } from '@alianzas/ui';
import { acts, done, refused } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { useSent } from '@alianzas/web/sent';
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';

export { ErrorBoundary } from './invitation-gone.tsx';

export const meta = () => [{ title: 'Pedir otra invitación · Alianzas' }, { name: 'robots', content: 'noindex' }];

/** Only an answer to the form leads here; whoever types the address is sent to the invitation itself. */
export const loader = ({ request, context }: LoaderFunctionArgs) => {
  if (context.isAnswer || new URL(request.url).searchParams.get('hecho') === 'invitationAsked') return null;
  throw redirect(portal.invitationAnswered());
};

/** Asks with the expired link that this browser holds; the answer is the same whatever it was. */
export const action = acts(async ({ context }) => {
  const { ctx } = await context.page();
  await context.rest();
  const asked = await inviteMeAgain(context.visit(), ctx.now);
  return asked.ok ? done(portal.invitationAgain(), 'invitationAsked') : refused(asked.refusal);
});

export default function InvitationAgain() {
  const state = useSent<typeof action>();
  if (state) {
    return (
      <Main width="reading">
        <FormErrors state={state} />
        <PageTitle lead="También puede acercarse con una solicitud de acompañamiento.">Pedir otra invitación</PageTitle>
        <ActionForm action={portal.invitationAgain()} label="Pedir otra invitación" tone="primary" />
        <ButtonLink href={portal.newRequest()} tone="secondary">
          Solicitar acompañamiento
        </ButtonLink>
      </Main>
    );
  }
  return (
    <Main width="reading">
      <ConfirmPanel title="Avisamos a quien envió la invitación">
        <p>Si la invitación sigue en pie, recibirá un vínculo nuevo en el mismo correo.</p>
      </ConfirmPanel>
      <Actions>
        <ButtonLink href={portal.home()} tone="secondary">
          Ir a la página de entrada
        </ButtonLink>
      </Actions>
    </Main>
  );
}
