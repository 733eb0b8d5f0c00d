import { followRequestAgain } from '@alianzas/auth';
import { lastDayOfToken } from '@alianzas/domain/identity';
import { askRequestLink } from '@alianzas/domain/intake/inputs';
import { isBlank } from '@alianzas/domain/platform/inputs';
import { servesUntil } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { Actions, BackLink, ButtonLink, ConfirmPanel, Form, Main, PageTitle, SubmitButton } from '@alianzas/ui';
import { acts, bodyOf, done, type FormState, invalid, parseForm, refused } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { namedOnce } from '../../pages/named-once.ts';

export const meta = () => [{ title: 'Pedir un vínculo · Alianzas' }, { name: 'robots', content: 'noindex' }];

const SAYS: { readonly [field: string]: string } = {
  code: 'Escriba el número de la solicitud, por ejemplo SOL-2026-0001.',
  email: 'Escriba el correo que puso en la solicitud, por ejemplo nombre@organizacion.org.',
};

export const loader = reads(async ({ ctx }, { request }) => {
  const search = new URL(request.url).searchParams;
  return {
    isAsked: search.get('hecho') === 'linkAsked',
    code: search.get('solicitud') ?? '',
    until: lastDayOfToken('request', ctx.now),
  };
});

/** The answer is the same whether or not there is such a request: only its mailbox knows. */
export const action = acts(async ({ request, context }: ActionFunctionArgs) => {
  const form = parseForm(await bodyOf(request), askRequestLink);
  if (!form.ok) return invalid(worded(form), form.values);
  const linkTo = (token: string) => `${context.origin}${portal.requestFollow(token)}`;
  const { ctx } = await context.page();
  await context.rest();
  const asked = await followRequestAgain(context.visit(), { ...form.value, linkTo, now: ctx.now });
  return asked.ok ? done(portal.requestLink(), 'linkAsked') : refused(asked.refusal, form.values);
});

function worded({ errors, values }: Pick<FormState, 'errors' | 'values'>): FormState['errors'] {
  return Object.fromEntries(
    Object.entries(errors).map(([name, said]) => {
      const value = values[name] ?? '';
      const empty = typeof value === 'string' && isBlank(value) ? SAYS[name] : undefined;
      return [name, empty ? [empty] : said];
    }),
  );
}

const LABELS = { code: 'Número de la solicitud', email: 'Correo electrónico' };

export default function AskLink() {
  const { isAsked, code, until } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  if (isAsked) return <Asked until={until} />;
  const form = { schema: askRequestLink, labels: LABELS, state, given: { code } };
  return (
    <Main width="reading">
      <BackLink href={portal.newRequest()}>Solicitud de acompañamiento</BackLink>
      <FormErrors state={state} labels={namedOnce(LABELS, state?.errors)} />
      <PageTitle lead="Para abrir en cualquier computador o celular una solicitud que ya envió.">
        Pida un vínculo para su solicitud
      </PageTitle>
      <Form action={portal.requestLink()}>
        <Field of={form} name="code" hint="Está en el correo con que la recibimos, por ejemplo SOL-2026-0001." />
        <Field of={form} name="email" hint="El que escribió en la solicitud." autoComplete="email" />
        <SubmitButton>Enviarme el vínculo</SubmitButton>
      </Form>
    </Main>
  );
}

function Asked({ until }: { until: string }) {
  return (
    <Main width="reading">
      <ConfirmPanel title="Revise su correo">
        <p>
          Si hay una solicitud con ese número y ese correo, le enviamos un vínculo nuevo. Si lo pidió hoy,{' '}
          {servesUntil(until)}.
        </p>
      </ConfirmPanel>
      <p>Puede tardar unos minutos. Si no llega, mire la carpeta de correo no deseado.</p>
      <Actions>
        <ButtonLink href={portal.requestLink()} tone="secondary">
          Pedir con otros datos
        </ButtonLink>
      </Actions>
    </Main>
  );
}
