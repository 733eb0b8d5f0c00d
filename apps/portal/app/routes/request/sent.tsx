import { accountMarks } from '@alianzas/auth';
import { mayBeAnswered, type RequestState, withdrawRequest } from '@alianzas/domain/intake';
import { ownRequestPage } from '@alianzas/domain/views';
import { instantWords, longDay, requestLinkAllows, statusWord, wordOf } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { Actions, ButtonLink, ConfirmPanel, Details, Main, SummaryList } from '@alianzas/ui';
import { acts, done, settled } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DoneBanner } from '../../pages/done.tsx';
import { Numbered, Section } from '../../pages/prose.tsx';
import { isEditable } from './editable.ts';
import { RequestPath } from './request-path.tsx';
import { standingOf } from './standing-of.ts';
import { stationsOf } from './stations.ts';
import { Withdraw } from './withdraw.tsx';

const RECEIVED = 'Recibimos su solicitud';

const TITLES: Record<RequestState, string> = {
  ...{ draft: RECEIVED, sent: RECEIVED, reviewing: RECEIVED, incomplete: RECEIVED },
  accepted: 'Su solicitud fue aceptada',
  declined: 'Su solicitud no procede',
  duplicate: 'Esta solicitud repite otra',
  lapsed: 'Su solicitud se cerró por desistimiento',
  withdrawn: 'Su solicitud fue retirada',
};

/** Where who wrote it goes on, once it was answered. */
const WAYS_ON: Partial<Record<RequestState, (it: { staysOut: boolean; repeats: string | null }) => Way | null>> = {
  accepted: ({ staysOut }) => (staysOut ? null : { href: portal.signIn(), label: 'Ingresar' }),
  declined: () => ({ href: portal.eligibility(), label: 'Ver otras maneras de participar' }),
  lapsed: () => ({ href: portal.newRequest(), label: 'Enviar otra solicitud' }),
  duplicate: ({ repeats }) => ({
    href: `${portal.requestLink()}${repeats ? `?solicitud=${repeats}` : ''}`,
    label: 'Recibir el vínculo de la otra solicitud',
  }),
};

interface Way {
  href: string;
  label: string;
}

const NOT_MAILED =
  'No enviamos copia por correo, porque a esa dirección salieron varios mensajes de solicitudes en la última hora. La constancia está en «Lea lo que envió».';

export const loader = reads(async ({ ctx }, { params, context }) => {
  const request = await ownRequestPage(ctx, params.request ?? '');
  if (isEditable(request.state) && !context.isAnswer) throw redirect(portal.requestTasks(request.id));
  const { id, code, state, content, files, receivedOn, answeredAt, answerNote, withdrawnAt } = request;
  const standing = standingOf(request);
  const isWithdrawn = withdrawnAt !== null;
  const mine = context.presented.request;
  return {
    ...{ id, code, state, isWaiting: mayBeAnswered(request).ok, due: standing.due, stations: stationsOf(standing) },
    status: statusWord('request', state),
    organization: content.organization?.name ?? '',
    email: content.contact?.email ?? '',
    isMailed: request.isMailed,
    isWithdrawn,
    staysOut: request.staysOut,
    unattended: request.unattended,
    sent: standing.sent,
    sendings: request.sendings.length,
    received: receivedOn && longDay(receivedOn),
    documents: files.map(({ name }) => name).join(', '),
    answered: answeredAt && !isWithdrawn ? instantWords(answeredAt) : null,
    note: isWithdrawn ? null : answerNote,
    repeats: request.repeats,
    link: mine && `${context.origin}${portal.requestFollow(mine.value)}`,
  };
});

/** Its one act: its writer takes the request back, from here or from its tasks. */
export const action = acts(async ({ params, context }: ActionFunctionArgs) => {
  const id = params.request ?? '';
  const marksOf = (email: string) => accountMarks(context.visit(), 'portal', email);
  const withdrawn = await context.write(({ ctx }) => withdrawRequest(ctx, id, marksOf));
  return settled(withdrawn, () => done(portal.requestSent(id), 'requestWithdrawn'));
});

export default function Sent() {
  const it = useLoaderData<typeof loader>();
  const { id, code, state, isWaiting, status, organization, email, sent, received, due, answered, note, documents } =
    it;
  const way = WAYS_ON[state]?.(it);
  const failed = useSent<typeof action>();
  return (
    <Main width="reading">
      <DoneBanner />
      <FormErrors state={failed} />
      <ConfirmPanel title={wordOf(TITLES, state)} number={code ?? undefined} numberLabel="Número de seguimiento">
        {isWaiting ? (
          <p>
            Se cuenta como recibida el {received}, y responderemos a más tardar el {due} (15 días hábiles).
          </p>
        ) : null}
      </ConfirmPanel>
      <RequestPath stations={it.stations} />
      <SummaryList
        rows={[
          { term: 'Organización', detail: organization },
          { term: 'Estado', detail: status },
          { term: 'Enviada', detail: sent },
          ...(documents ? [{ term: 'Documentos', detail: documents }] : []),
          ...(answered ? [{ term: 'Respondida', detail: answered }] : []),
          ...(it.repeats ? [{ term: 'Repite', detail: it.repeats }] : []),
          ...(note ? [{ term: 'Respuesta', detail: note }] : []),
        ]}
      />
      {it.sendings > 0 ? (
        <p>
          <a href={portal.requestSendings(id)}>
            {it.sendings === 1
              ? 'Lea lo que envió, con su constancia'
              : `Lea lo que envió las ${it.sendings} veces, con su constancia`}
          </a>
        </p>
      ) : null}
      {it.isWithdrawn && !it.isMailed ? <p>{NOT_MAILED}</p> : null}
      {it.staysOut ? (
        <p>
          {it.unattended
            ? 'Cuando la aceptamos, en el portal no actuaba nadie por su organización, y su correo no es de quienes actuaron por ella. Si usted u otra persona debe atender la alianza, escríbale a quien la acompaña: su nombre y su correo están en el correo con que le respondimos.'
            : 'La alianza la atienden en el portal las personas que actúan por su organización: su correo no es de ninguna de ellas. Si usted también debe entrar, una de ellas se lo puede decir al equipo.'}
        </p>
      ) : null}
      {it.repeats ? (
        <p>
          La otra se responde por aparte, al correo con que se envió. Con ese correo puede recibir el vínculo que la
          abre. Si termina sin ser aceptada, le escribimos a usted, y puede enviar una solicitud nueva.
        </p>
      ) : null}
      {isWaiting ? (
        <Section title="Qué sigue">
          <Numbered>
            <li>
              {it.isMailed
                ? `Enviamos una copia a ${email}, con el vínculo que la abre en cualquier computador o celular.`
                : `${NOT_MAILED} Guarde el vínculo de más abajo: la abre en cualquier computador o celular.`}
            </li>
            <li>
              La Dirección de Redes y Acción Colectiva estudia la solicitud. Si le falta algo, le escribe para que la
              complete.
            </li>
            <li>
              Si la acepta, su organización entra al camino de la Red Distrital de Cultura Ciudadana y Democrática, y
              usted ingresa a este portal con su correo.
            </li>
          </Numbered>
          <p>Ábrala de nuevo en este navegador para ver en qué va.</p>
        </Section>
      ) : null}
      {isWaiting && it.link ? (
        <Details summary="Seguirla en otro computador o celular">
          <p>Abra allí este vínculo. {requestLinkAllows} No lo comparta fuera de su organización.</p>
          <p className="wrap-anywhere">
            <a href={it.link}>{it.link}</a>
          </p>
          <p>
            También puede <a href={`${portal.requestLink()}?solicitud=${code ?? ''}`}>pedir otro por correo</a>.
          </p>
        </Details>
      ) : null}
      {isWaiting ? <Withdraw request={id} /> : null}
      <Actions>
        {way ? <ButtonLink href={way.href}>{way.label}</ButtonLink> : null}
        <ButtonLink href={portal.howItWorks()} tone="secondary">
          Ver cómo funciona
        </ButtonLink>
      </Actions>
    </Main>
  );
}
