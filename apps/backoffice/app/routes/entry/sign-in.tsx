import { staffSignIn } from '@alianzas/auth';
import { checkPassword } from '@alianzas/domain/identity/inputs';
import { backoffice } from '@alianzas/paths';
import { Form, Main, PageTitle, SubmitButton } from '@alianzas/ui';
import { acts, bodyOf, done, invalid, parseForm, refused } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { FormErrors } from '@alianzas/web/form-errors';
import { useSent } from '@alianzas/web/sent';
import { SignInNotice } from '@alianzas/web/sign-in-notice';
import { arrivalOf, withWayBack } from '@alianzas/web/way-back';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { DoneBanner } from '../../pages/done.tsx';

export const loader = ({ request, context }: LoaderFunctionArgs) => arrivalOf(request, context);

export const action = acts(async ({ request, context }: ActionFunctionArgs) => {
  const form = parseForm(await bodyOf(request), checkPassword);
  const email = form.values.email;
  if (!form.ok) return invalid(form.errors, { email });
  const checked = await staffSignIn.checkPassword(context.visit(), form.value);
  return checked.ok
    ? done(withWayBack(backoffice.secondFactor(), request.url, context.dataKey), undefined, checked.value.cookies)
    : refused(checked.refusal, { email });
});

const LABELS = { email: 'Correo electrónico', password: 'Contraseña' };

export default function SignIn() {
  const arrived = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  const form = { schema: checkPassword, labels: LABELS, state };
  return (
    <Main width="reading">
      <DoneBanner />
      <FormErrors state={state} labels={LABELS} />
      <PageTitle lead="Para el equipo de la Dirección de Redes y Acción Colectiva. Las organizaciones entran por el portal.">
        Ingresar
      </PageTitle>
      <SignInNotice {...arrived} />
      <Form>
        <Field of={form} name="email" autoComplete="username" />
        <Field of={form} name="password" autoComplete="current-password" />
        <SubmitButton>Continuar</SubmitButton>
      </Form>
      <p>
        <a href={backoffice.recover()}>¿Olvidó su contraseña?</a>
      </p>
      <p>
        Si alguien intentó entrar muchas veces con su correo, esta página puede pedirle que espere. Para no esperar,
        elija una contraseña nueva: podrá ingresar desde el navegador en que lo haga.
      </p>
    </Main>
  );
}
