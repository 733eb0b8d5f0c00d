import { changePassword } from '@alianzas/auth';
import { backoffice } from '@alianzas/paths';
import { BackLink, Form, Main, PageTitle, SubmitButton, TextField } from '@alianzas/ui';
import { acts, bodyOf, done, invalid, refused } from '@alianzas/web/actions';
import { FormErrors, fieldError } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';

import { proofOf, protectedAccount } from './security-account.ts';
import { PROOF, ProofFields } from './security-parts.tsx';

const LABELS = { next: 'Contraseña nueva', again: 'La contraseña nueva, otra vez', ...PROOF };

export const loader = reads(async (_page, { context }) => {
  await protectedAccount(context);
  return null;
});

export const action = acts(async ({ request, context }: ActionFunctionArgs) => {
  const form = await bodyOf(request);
  const next = String(form.get('next') ?? '');
  if (next !== String(form.get('again') ?? ''))
    return invalid({ again: ['Las dos contraseñas nuevas no son iguales'] }, {});
  const changed = await changePassword(context.visit(), { ...proofOf(form), next });
  if (!changed.ok) return refused(changed.refusal);
  return done(backoffice.security(), 'passwordChanged', changed.value.cookies);
});

export default function OwnPassword() {
  const state = useSent<typeof action>();
  return (
    <Main width="reading">
      <BackLink href={backoffice.security()}>Volver a la seguridad de su cuenta</BackLink>
      <FormErrors state={state} labels={LABELS} />
      <PageTitle lead="Una frase larga que solo usted recuerde sirve muy bien. Puede pegarla desde un gestor de contraseñas.">
        Cambiar la contraseña
      </PageTitle>
      <Form action={backoffice.ownPassword()}>
        <TextField
          name="next"
          label={LABELS.next}
          hint="Mínimo 12 caracteres."
          type="password"
          autoComplete="new-password"
          width="medium"
        />
        <TextField
          name="again"
          label={LABELS.again}
          type="password"
          autoComplete="new-password"
          width="medium"
          error={fieldError(state, 'again')}
        />
        <ProofFields />
        <SubmitButton>Cambiar la contraseña</SubmitButton>
      </Form>
    </Main>
  );
}
