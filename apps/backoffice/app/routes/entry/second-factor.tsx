import { staffSignIn } from '@alianzas/auth';
import { isBlank } from '@alianzas/domain/platform/inputs';
import { backoffice } from '@alianzas/paths';
import { BackLink, CodeField, Details, Form, Main, PageTitle, SubmitButton, TextField } from '@alianzas/ui';
import { acts, bodyOf, done, refused } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { useSent } from '@alianzas/web/sent';
import { readWayBack, withWayBack } from '@alianzas/web/way-back';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

const LABELS = { code: 'Código de seis dígitos', recovery: 'Código de recuperación' };

export const loader = ({ request, context }: LoaderFunctionArgs) => ({
  again: withWayBack(backoffice.signIn(), request.url, context.dataKey),
});

export const action = acts(async ({ request, context }: ActionFunctionArgs) => {
  const form = await bodyOf(request);
  const [code, recovery] = ['code', 'recovery'].map((name) => String(form.get(name) ?? ''));
  const visit = context.visit();
  const checked = isBlank(recovery!)
    ? await staffSignIn.checkTotp(visit, code!)
    : await staffSignIn.checkRecoveryCode(visit, recovery!);
  return checked.ok
    ? done(readWayBack(context.dataKey, request.url) ?? backoffice.tray(), undefined, checked.value.cookies)
    : refused(checked.refusal);
});

export default function SecondFactor() {
  const { again } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <Main width="reading">
      <BackLink href={again}>Empezar de nuevo</BackLink>
      <FormErrors state={state} labels={LABELS} />
      <PageTitle lead="Escriba el código de seis dígitos de su aplicación de autenticación. Cambia cada 30 segundos.">
        Segundo factor
      </PageTitle>
      <Form>
        <CodeField name="code" label={LABELS.code} digits={6} />
        <Details summary="Usar un código de recuperación">
          <TextField name="recovery" label={LABELS.recovery} optional autoComplete="off" />
        </Details>
        <SubmitButton>Ingresar</SubmitButton>
      </Form>
    </Main>
  );
}
