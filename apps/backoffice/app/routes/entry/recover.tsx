import { requestPasswordReset } from '@alianzas/auth';
import { startSignIn } from '@alianzas/domain/identity/inputs';
import { backoffice } from '@alianzas/paths';
import { BackLink, ConfirmPanel, Form, Main, PageTitle, SubmitButton } from '@alianzas/ui';
import { acts, bodyOf, done, invalid, parseForm, refused } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { FormErrors } from '@alianzas/web/form-errors';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useSearchParams } from '@remix-run/react';

/** One answer for every address, known or not. */
export const action = acts(async ({ request, context }: ActionFunctionArgs) => {
  const form = parseForm(await bodyOf(request), startSignIn);
  if (!form.ok) return invalid(form.errors, form.values);
  const linkTo = (token: string) => `${context.origin}${backoffice.resetPassword(token)}`;
  const asked = await requestPasswordReset(context.visit(), { email: form.value.email, linkTo });
  return asked.ok ? done(backoffice.recover(), 'asked') : refused(asked.refusal, form.values);
});

const LABELS = { email: 'Correo electrónico' };

export default function Recover() {
  const state = useSent<typeof action>();
  const [search] = useSearchParams();
  if (search.get('hecho') === 'asked') {
    return (
      <Main width="reading">
        <ConfirmPanel title="Revise su correo">
          <p>
            Si la cuenta existe, en unos segundos llega un vínculo para elegir otra contraseña. Vence en 30 minutos.
          </p>
        </ConfirmPanel>
        <BackLink href={backoffice.signIn()}>Volver a ingresar</BackLink>
      </Main>
    );
  }
  return (
    <Main width="reading">
      <BackLink href={backoffice.signIn()} />
      <FormErrors state={state} labels={LABELS} />
      <PageTitle lead="Le enviamos un vínculo a su correo. El segundo factor sigue siendo el mismo.">
        Recuperar la contraseña
      </PageTitle>
      <Form action={backoffice.recover()}>
        <Field of={{ schema: startSignIn, labels: LABELS, state }} name="email" autoComplete="username" />
        <SubmitButton>Enviar el vínculo</SubmitButton>
      </Form>
    </Main>
  );
}
