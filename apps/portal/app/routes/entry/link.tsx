import { portalSignIn } from '@alianzas/auth';
import { portal } from '@alianzas/paths';
import { ActionForm, Main, PageTitle } from '@alianzas/ui';
import { acts, done, refused } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { useSent } from '@alianzas/web/sent';
import { readWayBack, withWayBack } from '@alianzas/web/way-back';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

export const headers = () => ({ 'Referrer-Policy': 'no-referrer' });

/** A GET uses nothing up: mail scanners open links by themselves. */
export const loader = ({ request, params, context }: LoaderFunctionArgs) => ({
  enter: withWayBack(portal.signInLink(params.token ?? ''), request.url, context.dataKey),
});

export const action = acts(async ({ request, params, context }: ActionFunctionArgs) => {
  const entered = await portalSignIn.openLink(context.visit(), params.token ?? '');
  return entered.ok
    ? done(readWayBack(context.dataKey, request.url) ?? portal.start(), undefined, entered.value.cookies)
    : refused(entered.refusal);
});

export default function Link() {
  const { enter } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <Main width="reading">
      <FormErrors state={state} />
      <PageTitle lead="Pulse el botón para entrar con este vínculo. Sirve una sola vez y vence en 10 minutos.">
        Ingresar
      </PageTitle>
      <ActionForm action={enter} label="Ingresar ahora" />
      <p>
        Si venció, <a href={portal.signIn()}>pida otro</a>.
      </p>
    </Main>
  );
}
