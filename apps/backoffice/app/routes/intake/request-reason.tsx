import { caseLookedAt, lookAtPersonalData } from '@alianzas/domain/look';
import { REASON_LEAST, lookAtPersonalData as reasonInput } from '@alianzas/domain/look/inputs';
import { backoffice } from '@alianzas/paths';
import { BackLink, Form, Main, Notice, PageTitle, SubmitButton } from '@alianzas/ui';
import { act, acts, done } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

export const loader = reads(async ({ ctx }, { params }) => {
  const code = params.code ?? '';
  await caseLookedAt(ctx, { request: code });
  return { code };
});

const open = act(reasonInput, lookAtPersonalData, ({ params }) => done(backoffice.request(params.code ?? '')), {
  prepare(form, { params }: ActionFunctionArgs) {
    form.set('request', params.code ?? '');
    return form;
  },
  beside: { 'look.reasonTooShort': 'reason' },
});

export const action = acts({ open });

const LABELS = { reason: 'Para qué lo necesita' };

/** Asked once a case and day of who does not accompany it, before what was authorised with its request is shown. */
export default function RequestReason() {
  const { code } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <Main width="reading">
      <BackLink href={backoffice.request(code)}>Volver a la solicitud</BackLink>
      <FormErrors state={state} labels={LABELS} />
      <PageTitle
        kicker="Tratamiento de datos"
        code={code}
        lead="Lo que autorizó quien escribió la solicitud lo lee quien acompaña la alianza. Si usted lo necesita para su trabajo, escriba para qué: vale para lo autorizado en esta alianza durante el día de hoy."
      >
        ¿Para qué necesita lo autorizado?
      </PageTitle>
      <Notice>
        <p>
          Lo que escriba queda guardado con su nombre, el día y la alianza. Lo leen la persona responsable del equipo,
          control interno y la persona oficial de datos personales.
        </p>
      </Notice>
      <Form action={backoffice.requestReason(code)} hidden={{ intent: 'open' }}>
        <Field
          of={{ schema: reasonInput, labels: LABELS, state }}
          name="reason"
          hint={`Con ${REASON_LEAST} letras o más`}
          rows={3}
        />
        <SubmitButton>Ver lo autorizado</SubmitButton>
      </Form>
    </Main>
  );
}
