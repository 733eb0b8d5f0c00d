import { type Activation, activate } from '@alianzas/auth';
import { backoffice } from '@alianzas/paths';
import { CodeField, Form, Main, PageTitle, SubmitButton, TextField } from '@alianzas/ui';
import { acts, type FormState, refused } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { useSent } from '@alianzas/web/sent';
import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { json, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Enrolment, RecoveryCodes } from './enrolment.tsx';

const LABELS = { password: 'Contraseña nueva', code: 'Código de seis dígitos' };

export const headers = () => ({ 'Referrer-Policy': 'no-referrer' });

/** Requests whose action has just used the link up: their page shows the recovery codes, this once. */
const confirmed = new WeakSet<AppLoadContext>();

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const token = params.token ?? '';
  const read = await activate.read(context.visit(), token);
  if (read.ok) return { token, entry: read.value };
  if (confirmed.has(context)) return { token, entry: null };
  throw json({ act: null, requestId: context.requestId }, 410);
};

interface Codes extends FormState {
  recoveryCodes: string[];
}

export const action = acts<unknown>({
  async password(form, { params, context }) {
    const token = params.token ?? '';
    const chosen = await activate.choosePassword(context.visit(), token, String(form.get('password') ?? ''));
    return chosen.ok ? redirect(backoffice.activate(token), 303) : refused(chosen.refusal);
  },
  async totp(form, { params, context }) {
    const finished = await activate.confirm(context.visit(), params.token ?? '', String(form.get('code') ?? ''));
    if (!finished.ok) return refused(finished.refusal);
    confirmed.add(context);
    return json<Codes>({ errors: {}, values: {}, refusal: null, recoveryCodes: finished.value.recoveryCodes });
  },
});

export default function Activate() {
  const data = useLoaderData<typeof loader>();
  const state = useSent<FormState | Codes>();
  if (state && 'recoveryCodes' in state) {
    return (
      <RecoveryCodes
        title="Su cuenta está activa"
        codes={state.recoveryCodes}
        on={{ href: backoffice.signIn(), label: 'Ingresar' }}
      />
    );
  }
  if (!data.entry) return null;
  return (
    <Main width="reading">
      <FormErrors state={state} labels={LABELS} />
      {data.entry.asks === 'password' ? (
        <Password token={data.token} entry={data.entry} />
      ) : (
        <Totp token={data.token} entry={data.entry} />
      )}
    </Main>
  );
}

function Password({ token, entry }: { token: string; entry: Extract<Activation, { asks: 'password' }> }) {
  return (
    <>
      <PageTitle
        kicker="Paso 1 de 2"
        lead={`Su cuenta es ${entry.email}. Elija una contraseña larga: una frase que solo usted recuerde sirve muy bien.`}
      >
        {`Hola, ${entry.name}`}
      </PageTitle>
      <Form action={backoffice.activate(token)} hidden={{ intent: 'password' }}>
        <TextField
          name="password"
          label={LABELS.password}
          hint="Mínimo 12 caracteres. Puede pegarla desde un gestor de contraseñas."
          type="password"
          autoComplete="new-password"
        />
        <SubmitButton>Guardar y continuar</SubmitButton>
      </Form>
    </>
  );
}

function Totp({ token, entry }: { token: string; entry: Extract<Activation, { asks: 'totp' }> }) {
  return (
    <>
      <PageTitle
        kicker="Paso 2 de 2"
        lead="Agregue Alianzas a su aplicación de autenticación y escriba el código que le muestra."
      >
        Active el segundo factor
      </PageTitle>
      <Enrolment uri={entry.uri} secret={entry.key} />
      <Form action={backoffice.activate(token)} hidden={{ intent: 'totp' }}>
        <CodeField name="code" label={LABELS.code} digits={6} />
        <SubmitButton>Confirmar</SubmitButton>
      </Form>
    </>
  );
}
