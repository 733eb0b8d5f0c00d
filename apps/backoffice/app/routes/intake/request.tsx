import { mailedLink } from '@alianzas/auth';
import {
  acceptRequest,
  declineRequest,
  markDuplicate,
  mayAnswerRequests,
  returnRequest,
  reviewRequest,
} from '@alianzas/domain/intake';
import {
  acceptRequest as acceptInput,
  answerRequest,
  reviewRequest as reviewInput,
} from '@alianzas/domain/intake/inputs';
import { similarOrganizations } from '@alianzas/domain/organization';
import { bogotaDay } from '@alianzas/domain/platform';
import { requestPage } from '@alianzas/domain/views';
import { backoffice, portal } from '@alianzas/paths';
import { ActionForm, BackLink, Main, PageTitle, Tag } from '@alianzas/ui';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { bodyOf, parseForm } from '../../form.ts';
import { DoneBanner } from '../../pages/done.tsx';
import { dueIn } from '../../pages/due.ts';
import { takeIntent } from '../../pages/fields.ts';
import { FormErrors } from '../../pages/form-errors.tsx';
import { staffOf } from '../../pages/staff.ts';
import { StatusTag } from '../../pages/words.tsx';
import { acts, done, invalid, reads, settled } from '../../reads.ts';
import { AnswerForms, answerLabels } from './request-answer.tsx';
import { bodyAsked, sectionsOf } from './request-content.ts';
import { Answered, Received, Similar } from './request-parts.tsx';

export const meta = () => [{ title: 'Solicitud · Alianzas' }];

export const loader = reads(async ({ ctx, who }, { params }) => {
  const { id } = staffOf(who);
  const { request, choices } = await requestPage(ctx, params.code ?? '');
  const open = request.state === 'sent' || request.state === 'reviewing';
  const similar = open ? await similarOrganizations(ctx, bodyAsked(request.content, request.name)) : [];
  return {
    request: { ...request, content: null },
    sections: sectionsOf(request.content, choices.initiatives),
    choices,
    me: id,
    similar: similar.map(({ id: organization, name, nit, dv, standing, verified }) => ({
      id: organization,
      name,
      nit,
      dv,
      standing,
      verified: verified !== null,
    })),
    due: dueIn(request.dueOn, bogotaDay(ctx.now), request.receivedOn),
    can: { answer: open && mayAnswerRequests(ctx.actor) },
    isTaken: request.state === 'reviewing',
  };
});

const ANSWERS = { return: returnRequest, decline: declineRequest, duplicate: markDuplicate } as const;

export const action = acts(async ({ request, params, context }: ActionFunctionArgs) => {
  const form = await bodyOf(request);
  const intent = takeIntent(form);
  if (intent === 'accept') {
    const parsed = parseForm(form, acceptInput);
    if (!parsed.ok) return invalid(parsed.errors, { ...parsed.values, intent });
    const accepted = await context.write(({ ctx }) => acceptRequest(ctx, parsed.value));
    return settled(accepted, ({ code }) => done(backoffice.alliance(code), 'requestAccepted'), {
      ...parsed.values,
      intent,
    });
  }
  if (intent === 'take') {
    const parsed = parseForm(form, reviewInput);
    if (!parsed.ok) return invalid(parsed.errors, { ...parsed.values, intent });
    const taken = await context.write(({ ctx }) => reviewRequest(ctx, parsed.value));
    return settled(taken, () => done(backoffice.request(params.code ?? ''), 'requestTaken'));
  }
  const answer = ANSWERS[intent as keyof typeof ANSWERS];
  if (!Object.hasOwn(ANSWERS, intent)) throw new Response(null, { status: 400 });
  const parsed = parseForm(form, answerRequest);
  if (!parsed.ok) return invalid(parsed.errors, { ...parsed.values, intent });
  const linkTo = (token: string) => `${context.portalOrigin}${portal.requestFollow(token)}`;
  const link = mailedLink({ key: context.dataKey, linkTo });
  const answered = await context.write(({ ctx }) => answer(ctx, parsed.value, link));
  return settled(answered, () => done(backoffice.request(params.code ?? ''), 'requestAnswered'), {
    ...parsed.values,
    intent,
  });
});

export default function RequestScreen() {
  const data = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
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
      {data.isTaken && request.reviewer ? <p>La estudia {request.reviewer}.</p> : null}
      {data.can.answer && !data.isTaken ? (
        <ActionForm
          action={backoffice.request(request.code)}
          label="Tomarla para estudiarla"
          hidden={{ intent: 'take', request: request.id }}
        />
      ) : null}
      <Answered request={request} />
      <Received request={request} sections={data.sections} />
      {data.can.answer ? (
        <>
          <Similar rows={data.similar} />
          <AnswerForms
            request={request.id}
            action={backoffice.request(request.code)}
            choices={data.choices}
            similar={data.similar}
            me={data.me}
            state={state}
            name={request.name}
          />
        </>
      ) : null}
    </Main>
  );
}
