import { mayResetPassword, resetPassword } from '@alianzas/auth';
import { backoffice } from '@alianzas/paths';
import { Form, Main, PageTitle, SubmitButton, TextField } from '@alianzas/ui';
import { acts, bodyOf, done, refused } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

const LABELS = { password: 'Contraseña nueva' };

export const headers = () => ({ 'Referrer-Policy': 'no-referrer' });

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const token = params.token ?? '';
  if (!(await mayResetPassword(context.visit(), token))) throw json({ act: null, requestId: context.requestId }, 410);
  return { token };
};

export const action = acts(async ({ request, params, context }: ActionFunctionArgs) => {
  const password = String((await bodyOf(request)).get('password') ?? '');
  const reset = await resetPassword(context.visit(), params.token ?? '', password);
  return reset.ok ? done(backoffice.signIn(), 'passwordReset', reset.value.cookies) : refused(reset.refusal);
});

export default function Reset() {
  const { token } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <Main width="reading">
      <FormErrors state={state} labels={LABELS} />
      <PageTitle lead="Al guardarla se cierran todas sus sesiones. Después ingrese con la contraseña nueva y su segundo factor.">
        Elija otra contraseña
      </PageTitle>
      <Form action={backoffice.resetPassword(token)}>
        <TextField
          name="password"
          label={LABELS.password}
          hint="Mínimo 12 caracteres."
          type="password"
          autoComplete="new-password"
        />
        <SubmitButton>Guardar la contraseña</SubmitButton>
      </Form>
    </Main>
  );
}
