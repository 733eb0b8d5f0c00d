import { proveAgain } from '@alianzas/auth';
import { endMySession, endOtherSessions } from '@alianzas/domain/identity';
import { browserWords, instantWords } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { BackLink, ButtonLink, EmptyState, Form, Main, PageTitle, RadioGroup, SubmitButton } from '@alianzas/ui';
import { acts, bodyOf, done, invalid, refused } from '@alianzas/web/actions';
import { FormErrors, fieldError, typed } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { placeOf, proofOf, protectedAccount } from './security-account.ts';
import { ProofFields } from './security-parts.tsx';

const ALL = 'todas';

export const loader = reads(async (_page, { context, request }) => {
  const { sessions } = await protectedAccount(context);
  const asked = new URL(request.url).searchParams.get('sesion');
  const others = sessions
    .filter((session) => !session.current)
    .map(({ handle, browser, system, network, lastSeenAt }) => ({
      handle,
      label: browserWords(browser, system),
      hint: `${placeOf(network)} · último uso el ${instantWords(lastSeenAt.toISOString())}`,
    }));
  return { others, asked: others.some(({ handle }) => handle === asked) ? asked : ALL };
});

export const action = acts(async ({ request, context }: ActionFunctionArgs) => {
  const form = await bodyOf(request);
  const session = String(form.get('session') ?? '');
  const { sessions } = await protectedAccount(context);
  if (session !== ALL && !sessions.some(({ handle, current }) => handle === session && !current)) {
    return invalid({ session: ['Esa sesión ya está cerrada. Elija otra'] }, {});
  }
  const proved = await proveAgain(context.visit(), proofOf(form));
  if (!proved.ok) return refused(proved.refusal, { session });
  const { cookies } = proved.value;
  await context.adopt(cookies);
  const mine = context.presented.session?.hash ?? '';
  await context.write<unknown>(({ ctx }) =>
    session === ALL ? endOtherSessions(ctx, mine) : endMySession(ctx, session),
  );
  return done(backoffice.security(), session === ALL ? 'sessionsEnded' : 'sessionEnded', cookies);
});

export default function OwnSessions() {
  const { others, asked } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <Main width="reading">
      <BackLink href={backoffice.security()}>Volver a la seguridad de su cuenta</BackLink>
      <FormErrors state={state} />
      <PageTitle lead="Ciérrelas si no las reconoce, o si dejó su cuenta abierta en otro equipo. Si no fue usted, cambie también la contraseña.">
        Cerrar otras sesiones
      </PageTitle>
      {others.length === 0 ? (
        <EmptyState
          title="No hay más sesiones abiertas"
          action={<ButtonLink href={backoffice.security()}>Volver a la seguridad de su cuenta</ButtonLink>}
        >
          Su cuenta solo está abierta aquí.
        </EmptyState>
      ) : (
        <Form action={backoffice.ownSessions()}>
          <RadioGroup
            name="session"
            legend="¿Qué quiere cerrar?"
            error={fieldError(state, 'session')}
            defaultValue={typed(state, 'session', asked)}
            choices={[
              { value: ALL, label: 'Todas las demás sesiones', hint: 'También las del portal, si las tiene.' },
              ...others.map(({ handle, label, hint }) => ({ value: handle, label, hint })),
            ]}
          />
          <ProofFields />
          <SubmitButton>Cerrar sesiones</SubmitButton>
        </Form>
      )}
    </Main>
  );
}
