import { portalSignIn } from '@alianzas/auth';
import { startSignIn } from '@alianzas/domain/identity/inputs';
import { portal } from '@alianzas/paths';
import { Form, Main, PageTitle, SubmitButton } from '@alianzas/ui';
import { acts, bodyOf, done, invalid, parseForm, refused } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { FormErrors } from '@alianzas/web/form-errors';
import { useSent } from '@alianzas/web/sent';
import { SignInNotice } from '@alianzas/web/sign-in-notice';
import { arrivalOf, withWayBack } from '@alianzas/web/way-back';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

export const loader = ({ request, context }: LoaderFunctionArgs) => ({
  ...arrivalOf(request, context),
  code: withWayBack(portal.signInCode(), request.url, context.dataKey),
});

export const action = acts(async ({ request, context }: ActionFunctionArgs) => {
  const form = parseForm(await bodyOf(request), startSignIn);
  if (!form.ok) return invalid(form.errors, form.values);
  const linkTo = (token: string) =>
    `${context.origin}${withWayBack(portal.signInLink(token), request.url, context.dataKey)}`;
  const asked = await portalSignIn.start(context.visit(), { email: form.value.email, linkTo });
  return asked.ok
    ? done(withWayBack(portal.signInCode(), request.url, context.dataKey), undefined, asked.value.cookies)
    : refused(asked.refusal, form.values);
});

const LABELS = { email: 'Correo electrónico' };

export default function SignIn() {
  const { code, ...arrived } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <Main width="reading">
      <FormErrors state={state} labels={LABELS} />
      <PageTitle lead="Le enviaremos un código de ocho dígitos y un vínculo. No necesita contraseña.">
        Ingresar
      </PageTitle>
      <SignInNotice {...arrived} />
      <Form>
        <Field
          of={{ schema: startSignIn, labels: LABELS, state }}
          name="email"
          hint="El que registró con su organización, por ejemplo nombre@organizacion.org"
          autoComplete="email"
          enterKeyHint="send"
        />
        <SubmitButton>Enviar el código</SubmitButton>
      </Form>
      <p>
        ¿Ya le llegó un código? <a href={code}>Escríbalo aquí</a>.
      </p>
      <p>
        ¿Su organización todavía no participa? <a href={portal.newRequest()}>Solicite acompañamiento</a>.
      </p>
    </Main>
  );
}
