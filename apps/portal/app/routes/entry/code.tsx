import { portalSignIn } from '@alianzas/auth';
import { enterCode } from '@alianzas/domain/identity/inputs';
import { portal } from '@alianzas/paths';
import { BackLink, CodeField, Form, Main, PageTitle, SubmitButton } from '@alianzas/ui';
import { acts, bodyOf, done, invalid, parseForm, refused } from '@alianzas/web/actions';
import { FormErrors, fieldError } from '@alianzas/web/form-errors';
import { useSent } from '@alianzas/web/sent';
import { readWayBack, withWayBack } from '@alianzas/web/way-back';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

export const loader = ({ request, context }: LoaderFunctionArgs) => ({
  again: withWayBack(portal.signIn(), request.url, context.dataKey),
});

export const action = acts(async ({ request, context }: ActionFunctionArgs) => {
  const form = parseForm(await bodyOf(request), enterCode);
  if (!form.ok) return invalid(form.errors, {});
  const entered = await portalSignIn.enterCode(context.visit(), form.value.code);
  return entered.ok
    ? done(readWayBack(context.dataKey, request.url) ?? portal.start(), undefined, entered.value.cookies)
    : refused(entered.refusal);
});

export default function Code() {
  const { again } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <Main width="reading">
      <BackLink href={again}>Usar otro correo</BackLink>
      <FormErrors state={state} labels={{ code: 'Código de ocho dígitos' }} />
      <PageTitle lead="Si el correo está registrado, en unos segundos llega un mensaje con un código de ocho dígitos. Vence en 10 minutos.">
        Escriba el código
      </PageTitle>
      <Form>
        <CodeField
          name="code"
          label="Código de ocho dígitos"
          hint="Sirve solo en este navegador. El vínculo del mensaje sirve en cualquiera."
          digits={8}
          error={fieldError(state, 'code')}
        />
        <SubmitButton>Ingresar</SubmitButton>
      </Form>
      <p>
        ¿No llegó? Revise la carpeta de correo no deseado o <a href={again}>pida otro código</a>.
      </p>
    </Main>
  );
}
