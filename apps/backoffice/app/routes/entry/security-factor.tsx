import { beginRenewal, finishRenewal, type Renewal, resumeRenewal } from '@alianzas/auth';
import type { Refusal } from '@alianzas/domain/platform';
import { backoffice } from '@alianzas/paths';
import { BackLink, CodeField, Form, Main, PageTitle, SubmitButton } from '@alianzas/ui';
import { acts, type FormState, refused } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { AppLoadContext } from '@remix-run/node';
import { json } from '@remix-run/node';

import { Enrolment, RecoveryCodes } from './enrolment.tsx';
import { proofOf, protectedAccount } from './security-account.ts';
import { PROOF, ProofFields } from './security-parts.tsx';
import { withCookies } from './shown-once.ts';

export const headers = () => ({ 'Referrer-Policy': 'no-referrer' });

export const loader = reads(async (_page, { context }) => {
  await protectedAccount(context);
  return null;
});

interface Enrolling extends FormState {
  renewal: Renewal;
}

export const action = acts<unknown>({
  prove: (form, { context }) => prove(context, form),
  confirm: (form, { context }) => confirm(context, form),
});

async function prove(context: AppLoadContext, form: FormData) {
  const begun = await beginRenewal(context.visit(), proofOf(form));
  if (!begun.ok) return refused(begun.refusal);
  const { cookies, ...renewal } = begun.value;
  await context.adopt(cookies);
  return json(enrolling(renewal, null), withCookies(cookies));
}

async function confirm(context: AppLoadContext, form: FormData) {
  const ticket = String(form.get('ticket') ?? '');
  const finished = await finishRenewal(context.visit(), ticket, String(form.get('code') ?? ''));
  if (finished.ok) return json({ recoveryCodes: finished.value.recoveryCodes }, withCookies([]));
  const again = await resumeRenewal(context.visit(), ticket);
  return again.ok ? json(enrolling(again.value, finished.refusal), 409) : refused(finished.refusal);
}

function enrolling(renewal: Renewal, refusal: Refusal | null): Enrolling {
  return { errors: {}, values: {}, refusal, renewal };
}

export default function OwnSecondFactor() {
  const state = useSent<FormState | Enrolling | { recoveryCodes: string[] }>();
  if (state && 'recoveryCodes' in state) {
    return (
      <RecoveryCodes
        title="Su segundo factor es nuevo"
        codes={state.recoveryCodes}
        on={{ href: backoffice.ownSessions(), label: 'Ya los guardé: revisar mis otras sesiones' }}
      />
    );
  }
  return (
    <Main width="reading">
      <BackLink href={backoffice.security()}>Volver a la seguridad de su cuenta</BackLink>
      <FormErrors state={state} labels={PROOF} />
      {state && 'renewal' in state ? <Confirm renewal={state.renewal} /> : <Prove />}
    </Main>
  );
}

function Prove() {
  return (
    <>
      <PageTitle
        kicker="Paso 1 de 2"
        lead="Para pasar a otro celular o a otra aplicación. El segundo factor de hoy sigue sirviendo hasta que confirme el nuevo. Si lo perdió, pida a una persona administradora que lo reinicie."
      >
        Renovar el segundo factor
      </PageTitle>
      <Form action={backoffice.ownSecondFactor()} hidden={{ intent: 'prove' }}>
        <ProofFields />
        <SubmitButton>Continuar</SubmitButton>
      </Form>
    </>
  );
}

function Confirm({ renewal }: { renewal: Renewal }) {
  return (
    <>
      <PageTitle
        kicker="Paso 2 de 2"
        lead="Agregue la clave nueva y escriba el código que le muestra. Tiene diez minutos."
      >
        Confirme el segundo factor nuevo
      </PageTitle>
      <Enrolment uri={renewal.uri} secret={renewal.key} />
      <Form action={backoffice.ownSecondFactor()} hidden={{ intent: 'confirm', ticket: renewal.ticket }}>
        <CodeField name="code" label="Código de seis dígitos de la clave nueva" digits={6} />
        <SubmitButton>Confirmar el segundo factor nuevo</SubmitButton>
      </Form>
    </>
  );
}
