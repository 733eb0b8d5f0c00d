import { mailedLink } from '@alianzas/auth';
import {
  acceptRequest,
  cameWithIt,
  declineRequest,
  isBack,
  isTaken,
  lapseRequest,
  markDuplicate,
  mayBeAnswered,
  offersOfRequest,
  returnRequest,
  reviewRequest,
} from '@alianzas/domain/intake';
import {
  acceptRequest as acceptInput,
  answerRequest,
  markDuplicate as duplicateInput,
  reviewRequest as reviewInput,
} from '@alianzas/domain/intake/inputs';
import { newcomersAt, similarOrganizations } from '@alianzas/domain/organization';
import { bogotaDay, isOffered } from '@alianzas/domain/platform';
import { type RequestFile, requestPage } from '@alianzas/domain/views';
import { backoffice, portal } from '@alianzas/paths';
import { ActionForm, BackLink, Main, PageTitle, Tag } from '@alianzas/ui';
import { act, acts, done } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DoneBanner } from '../../pages/done.tsx';
import { dueIn } from '../../pages/due.ts';
import { staffOf } from '../../pages/staff.ts';
import { StatusTag } from '../../pages/words.tsx';
import { NEWCOMER_AT } from './newcomer-at.ts';
import { newcomerWords } from './newcomer-words.ts';
import { REPEATED_AT } from './repeated-at.ts';
import { AnswerForms, answerLabels, lacksNote } from './request-answer.tsx';
import { bodyAsked, sectionsOf, wishedIn } from './request-content.ts';
import { Answered, PersonDoubt, Received, Repeated, type Term } from './request-parts.tsx';
import { EarlierSendings, Returns } from './request-sendings.tsx';
import { sendingsIn } from './sendings-read.ts';
import { Similar, similarRows } from './similar.tsx';

export const loader = reads(async ({ ctx, who }, { params }) => {
  const { id } = staffOf(who);
  const { request, choices } = await requestPage(ctx, params.code ?? '');
  const open = mayBeAnswered(request).ok;
  const offers = offersOfRequest(answeredOn(request), ctx.actor, ctx.now);
  const taken = isTaken(request);
  const asked = bodyAsked(request.content, request.name);
  const similar = open ? await similarOrganizations(ctx, asked) : { likeliest: [], total: 0, hasItsNit: false };
  const email = request.content.contact?.email ?? '';
  const people = open
    ? await newcomersAt(
        ctx,
        similar.likeliest.map(({ id }) => id),
        email,
      )
    : new Map();
  return {
    request: {
      ...request,
      files: filesSent(request),
      content: null,
      everyInitiative: null,
      wished: wishedIn(request.content),
      kind: request.content.organization?.kind ?? null,
    },
    sendings: sendingsIn(request, bogotaDay(ctx.now)),
    sections: sectionsOf(request.content, request.everyInitiative),
    choices,
    me: id,
    similar: similarRows(similar, asked.name),
    newcomer: newcomerWords(people, email),
    due: dueIn(request.dueOn, bogotaDay(ctx.now), request.receivedOn),
    can: { answer: isOffered(offers.answer), lapse: isOffered(offers.lapse) },
    doubt: {
      signs: request.signs,
      saidNo: request.content.organization?.isOrganization === 'yes',
    },
    isBack: isBack(request),
    term: termOf(request),
    isTaken: taken,
    isMine: taken && request.reviewerId === id,
  };
});

const answeredOn = ({ id, state, answeredAt }: RequestFile) => ({
  ...{ id, state, answeredAt: answeredAt === null ? null : new Date(answeredAt) },
});

function termOf(request: Pick<RequestFile, 'state'>): Term {
  if (isBack(request)) return 'held';
  return mayBeAnswered(request).ok ? 'runs' : 'over';
}

/** What came with what was sent last; what its organization attached since is not sent yet. */
function filesSent({ files, sentAt }: RequestFile) {
  return files.filter(({ uploadedAt }) => cameWithIt({ sentAt: new Date(sentAt) }, new Date(uploadedAt)));
}

const here = ({ params }: ActionFunctionArgs) => backoffice.request(params.code ?? '');

/** An answer that the organization reads by a link in its mail: without it, its page says what it asks for. */
function answer(verb: typeof returnRequest) {
  return act(
    answerRequest,
    (ctx, input, { context }) => verb(ctx, input, linkFor(context)),
    (args) => done(here(args), 'requestAnswered'),
    { lacks: (intent) => ({ note: lacksNote(intent) }) },
  );
}

function linkFor({ dataKey, portalOrigin }: AppLoadContext) {
  return mailedLink({ key: dataKey, linkTo: (token) => `${portalOrigin}${portal.requestFollow(token)}` });
}

export const action = acts({
  take: act(reviewInput, reviewRequest, (args) => done(here(args), 'requestTaken')),
  accept: act(
    acceptInput,
    acceptRequest,
    (_args, { code, attended }) =>
      done(backoffice.alliance(code), attended ? 'requestAccepted' : 'requestAcceptedUnattended'),
    { beside: NEWCOMER_AT },
  ),
  return: answer(returnRequest),
  decline: answer(declineRequest),
  lapse: answer(lapseRequest),
  duplicate: act(
    duplicateInput,
    (ctx, input, { context }) => markDuplicate(ctx, input, linkFor(context)),
    (args) => done(here(args), 'requestAnswered'),
    {
      beside: REPEATED_AT,
      lacks: (intent) => ({ note: lacksNote(intent), repeats: 'Escriba el código de la solicitud que repite.' }),
    },
  ),
});

export default function RequestScreen() {
  const data = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  const { request, due } = data;
  return (
    <Main>
      <BackLink href={backoffice.requests()}>Volver a las solicitudes</BackLink>
      <DoneBanner />
      <FormErrors state={state} labels={answerLabels(state)} />
      <PageTitle kicker="Solicitud de acompañamiento" code={request.code}>
        {request.name}
      </PageTitle>
      <p>
        <StatusTag of="request" code={request.state} />{' '}
        {data.can.answer ? <Tag tone={due.tone}>{due.label}</Tag> : null}
      </p>
      {data.can.answer && request.reviewer ? (
        <p>{data.isTaken ? `La estudia ${request.reviewer}.` : `Antes la estudió ${request.reviewer}.`}</p>
      ) : null}
      {data.can.answer && !data.isMine ? (
        <ActionForm
          action={backoffice.request(request.code)}
          label={data.isTaken ? 'Estudiarla yo' : 'Tomarla para estudiarla'}
          hidden={{ intent: 'take', request: request.id, version: String(request.version) }}
        />
      ) : null}
      <Answered request={request} isBack={data.isBack} />
      <Repeated by={request.repeatedBy} />
      <Returns sendings={data.sendings} isBack={data.isBack} />
      <Received
        request={request}
        sections={data.sections}
        changed={data.sendings.at(-1)?.changed ?? []}
        term={data.term}
      />
      <EarlierSendings sendings={data.sendings} />
      {data.can.answer ? (
        <>
          <PersonDoubt {...data.doubt} />
          <Similar {...data.similar} />
        </>
      ) : null}
      <AnswerForms
        request={request}
        action={backoffice.request(request.code)}
        choices={data.choices}
        similar={data.similar.rows}
        newcomer={data.newcomer}
        me={data.me}
        state={state}
        asksIfPerson={data.doubt.signs.length > 0 && !data.doubt.saidNo}
        closed={!data.can.answer}
        lapses={data.can.lapse}
      />
    </Main>
  );
}
