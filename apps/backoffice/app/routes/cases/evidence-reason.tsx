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
  const evidence = params.id ?? '';
  const { code, number } = await caseLookedAt(ctx, { evidence });
  return { evidence, code, number };
});

const open = act(reasonInput, lookAtPersonalData, ({ params }) => done(backoffice.evidence(params.id ?? '')), {
  prepare(form, { params }: ActionFunctionArgs) {
    form.set('evidence', params.id ?? '');
    return form;
  },
  beside: { 'look.reasonTooShort': 'reason' },
});

export const action = acts({ open });

const LABELS = { reason: 'Para qué la necesita' };

/** Asked once a case and day, for its evidence, of who does not accompany it, before what shows minors is opened. */
export default function EvidenceReason() {
  const { evidence, code, number } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <Main width="reading">
      <BackLink href={backoffice.evidenceQueue()}>Volver a las evidencias</BackLink>
      <FormErrors state={state} labels={LABELS} />
      <PageTitle
        kicker="Aparecen menores de edad"
        code={code}
        lead="Esta evidencia la abre quien acompaña la alianza. Si usted la necesita para su trabajo, escriba para qué: vale para las evidencias de esta alianza durante el día de hoy."
      >
        {`¿Para qué necesita la evidencia ${number}?`}
      </PageTitle>
      <Notice>
        <p>
          Lo que escriba queda guardado con su nombre, el día y la alianza. Lo leen la persona responsable del equipo,
          control interno y la persona oficial de datos personales.
        </p>
      </Notice>
      <Form action={backoffice.evidenceReason(evidence)} hidden={{ intent: 'open' }}>
        <Field
          of={{ schema: reasonInput, labels: LABELS, state }}
          name="reason"
          hint={`Con ${REASON_LEAST} letras o más`}
          rows={3}
        />
        <SubmitButton>Abrir la evidencia</SubmitButton>
      </Form>
    </Main>
  );
}
