import type { RequestState } from '@alianzas/domain/intake';
import { ownRequestPage } from '@alianzas/domain/views';
import { instantWords, longDay, statusWord } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { Actions, ButtonLink, ConfirmPanel, Main, SummaryList } from '@alianzas/ui';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Numbered, Section } from '../../pages/prose.tsx';
import { reads } from '../../reads.ts';
import { isEditable } from './editable.ts';

const TITLES: Partial<Record<RequestState, string>> = {
  accepted: 'Su solicitud fue aceptada',
  declined: 'Su solicitud no procede',
  duplicate: 'Esta solicitud repite otra',
  withdrawn: 'Su solicitud fue retirada',
};

export const loader = reads(async ({ ctx }, { params }) => {
  const request = await ownRequestPage(ctx, params.request ?? '');
  if (isEditable(request.state)) throw redirect(portal.requestTasks(request.id));
  const { code, state, content, sentAt, answeredAt, dueOn, answerNote } = request;
  return {
    code,
    state,
    status: statusWord('request', state),
    organization: content.organization?.name ?? '',
    email: content.contact?.email ?? '',
    sent: sentAt && instantWords(sentAt),
    due: dueOn && longDay(dueOn),
    answered: answeredAt && instantWords(answeredAt),
    note: answerNote,
  };
});

export default function Sent() {
  const { code, state, status, organization, email, sent, due, answered, note } = useLoaderData<typeof loader>();
  const isWaiting = state === 'sent' || state === 'reviewing';
  return (
    <Main width="reading">
      <ConfirmPanel
        title={TITLES[state] ?? 'Recibimos su solicitud'}
        number={code ?? undefined}
        numberLabel="Número de seguimiento"
      >
        {isWaiting ? <p>Responderemos a más tardar el {due} (15 días hábiles).</p> : null}
      </ConfirmPanel>
      <SummaryList
        rows={[
          { term: 'Organización', detail: organization },
          { term: 'Estado', detail: status },
          { term: 'Enviada', detail: sent },
          ...(answered ? [{ term: 'Respondida', detail: answered }] : []),
          ...(note ? [{ term: 'Respuesta', detail: note }] : []),
        ]}
      />
      {isWaiting ? (
        <Section title="Qué sigue">
          <Numbered>
            <li>Enviamos una copia a {email}.</li>
            <li>
              La Dirección de Redes y Acción Colectiva estudia la solicitud. Si le falta algo, le escribe para que la
              complete.
            </li>
            <li>
              Si la acepta, su organización entra al camino de la Red Distrital de Cultura Ciudadana y Democrática, y
              usted ingresa a este portal con su correo.
            </li>
          </Numbered>
          <p>Puede imprimir esta página como constancia. Ábrala de nuevo en este navegador para ver el estado.</p>
        </Section>
      ) : null}
      <Actions>
        {state === 'accepted' ? <ButtonLink href={portal.signIn()}>Ingresar</ButtonLink> : null}
        {state === 'declined' || state === 'duplicate' ? (
          <ButtonLink href={portal.eligibility()}>Ver otras maneras de participar</ButtonLink>
        ) : null}
        <ButtonLink href={portal.howItWorks()} tone="secondary">
          Ver cómo funciona
        </ButtonLink>
      </Actions>
    </Main>
  );
}
