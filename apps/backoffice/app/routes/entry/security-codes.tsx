import { newRecoveryCodes } from '@alianzas/auth';
import { backoffice } from '@alianzas/paths';
import { BackLink, Form, Main, Notice, PageTitle, SubmitButton } from '@alianzas/ui';
import { acts, bodyOf, type FormState, refused } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { RecoveryCodes } from './enrolment.tsx';
import { proofOf, protectedAccount } from './security-account.ts';
import { PROOF, ProofFields } from './security-parts.tsx';
import { withCookies } from './shown-once.ts';

export const loader = reads(async (_page, { context }) => {
  const { recoveryCodes } = await protectedAccount(context);
  return { left: recoveryCodes };
});

export const action = acts(async ({ request, context }: ActionFunctionArgs) => {
  const made = await newRecoveryCodes(context.visit(), proofOf(await bodyOf(request)));
  if (!made.ok) return refused(made.refusal);
  await context.adopt(made.value.cookies);
  return json({ recoveryCodes: made.value.recoveryCodes }, withCookies(made.value.cookies));
});

export default function OwnRecoveryCodes() {
  const { left } = useLoaderData<typeof loader>();
  const state = useSent<FormState | { recoveryCodes: string[] }>();
  if (state && 'recoveryCodes' in state) {
    return (
      <RecoveryCodes
        title="Sus códigos nuevos"
        codes={state.recoveryCodes}
        on={{ href: backoffice.security(), label: 'Ya los guardé' }}
      />
    );
  }
  return (
    <Main width="reading">
      <BackLink href={backoffice.security()}>Volver a la seguridad de su cuenta</BackLink>
      <FormErrors state={state} labels={PROOF} />
      <PageTitle lead="Cada código sirve una vez para ingresar sin su aplicación de autenticación.">
        Generar códigos de recuperación
      </PageTitle>
      <Notice>
        <p>Hoy tiene {left} sin usar. Al generar otros diez, los anteriores dejan de servir.</p>
      </Notice>
      <Form action={backoffice.ownRecoveryCodes()}>
        <ProofFields />
        <SubmitButton>Generar diez códigos nuevos</SubmitButton>
      </Form>
    </Main>
  );
}
