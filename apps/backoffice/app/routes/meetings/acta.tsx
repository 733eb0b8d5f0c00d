import { annulActa, approveActa, draftActa, saveActa, submitActa } from '@alianzas/domain/acta';
import { annulActa as annulSchema } from '@alianzas/domain/acta/inputs';
import { newId } from '@alianzas/domain/platform';
import { version } from '@alianzas/domain/platform/inputs';
import { type ActaPage, actaPage } from '@alianzas/domain/views';
import { statusOf, whoMaySentence } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { ActionForm, BackLink, EmptyState, Main, Notice, PageTitle, Tag } from '@alianzas/ui';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { bodyOf, parseForm } from '../../form.ts';
import { DoneBanner } from '../../pages/done.tsx';
import { FormErrors } from '../../pages/form-errors.tsx';
import { whenWords } from '../../pages/meeting-words.ts';
import { acts, done, type FormState, invalid, reads, settled } from '../../reads.ts';
import { ActaConfirm, Annul } from './acta-confirm.tsx';
import { ActaDocument } from './acta-document.tsx';
import { ActaForm, type ActaFormProps } from './acta-form.tsx';
import { proposedAt } from './acta-proposed.ts';
import { readActa } from './acta-read.ts';
import { errorLabels, slotsOf } from './acta-slots.ts';
import { WayOn } from './acta-way-on.tsx';
import { settledAt } from './settled-at.ts';

export const meta = ({ data }: { data?: ActaPage }) => [
  { title: `Acta ${data?.acta?.code ?? data?.meeting.code ?? ''} · Alianzas` },
];

export const loader = reads(async ({ ctx }, { params, request }) => ({
  ...(await actaPage(ctx, params.code!)),
  key: newId(ctx.now),
  correcting: new URL(request.url).searchParams.has('corregir'),
}));

const subject = z.looseObject({ acta: z.uuid(), version });
const meeting = z.looseObject({ key: z.uuid(), meeting: z.uuid() });

export const action = acts(async ({ request, context, params }: ActionFunctionArgs) => {
  const body = await bodyOf(request);
  const intent = String(body.get('intent') ?? '');
  const here = backoffice.acta(params.code!);
  if (intent === 'save' || intent === 'submit') return write(context, body, params.code!, intent);
  body.delete('intent');
  if (intent === 'annul') {
    const form = parseForm(body, annulSchema);
    if (!form.ok) return invalid(form.errors, form.values);
    return settled(
      await context.write(({ ctx }) => annulActa(ctx, form.value)),
      () => done(here, 'actaAnnulled'),
      form.values,
    );
  }
  if (intent === 'approve') {
    const { acta, version } = subject.parse(Object.fromEntries(body));
    return settled(await context.write(({ ctx }) => approveActa(ctx, { acta, version })), () =>
      done(here, 'actaApproved'),
    );
  }
  const input = meeting.parse(Object.fromEntries(body));
  return settled(await context.write(({ ctx }) => draftActa(ctx, input)), () => done(here, 'actaDrafted'));
});

/** Saves, and puts in review when asked: one transaction, so that a refusal of the second leaves nothing half done. */
async function write(context: ActionFunctionArgs['context'], body: FormData, code: string, intent: 'save' | 'submit') {
  const { values } = parseForm(body, z.looseObject({}));
  const { ctx: reading } = await context.page();
  const read = readActa(values, proposalsOf(await actaPage(reading, code)));
  if (!read.ok) return invalid(read.errors, values);
  const { acta } = read.value;
  const kept = await context.write<unknown>(async ({ ctx }) => {
    const saved = await saveActa(ctx, read.value);
    return saved.ok && intent === 'submit' ? submitActa(ctx, { acta }) : saved;
  });
  return settledAt(
    kept,
    () => done(backoffice.acta(code), intent === 'submit' ? 'actaSubmitted' : 'actaSaved'),
    values,
  );
}

/** What the form proposed, place by place. */
function proposalsOf(page: ActaPage): Record<string, string>[] {
  return slotsOf(page).map((slot) =>
    Object.fromEntries(Object.entries(proposedAt(slot)).map(([name, { value }]) => [name, value])),
  );
}

export default function Acta() {
  const page = useLoaderData<typeof loader>() as ActaPage & { correcting: boolean; key: string };
  const state = useActionData<typeof action>() as FormState | undefined;
  const { meeting, acta } = page;
  return (
    <Main>
      <BackLink href={backoffice.meeting(meeting.code)}>{meeting.title}</BackLink>
      <div className="print:hidden">
        <DoneBanner />
      </div>
      <FormErrors state={state} labels={errorLabels(page, Object.keys(state?.errors ?? {}))} />
      <PageTitle
        kicker="Acta de reunión de manejo institucional"
        code={acta?.code ?? meeting.code}
        lead={whenWords(meeting)}
      >
        {meeting.title}
      </PageTitle>
      {acta ? <StateLine state={acta.state} /> : <NoActa page={page} />}
      {acta?.state === 'approved' ? <WayOn page={page} /> : null}
      {acta ? <ActaBody page={{ ...page, acta }} state={state} correcting={page.correcting} /> : null}
      <Annulled page={page} />
    </Main>
  );
}

function ActaBody({ page, state, correcting }: ActaFormProps & { correcting: boolean }) {
  const { acta, can } = page;
  const isWriting = can.write && (acta.state === 'draft' || (acta.state === 'inReview' && correcting));
  if (isWriting) {
    return (
      <>
        <ActaForm page={page} state={state} />
        <Annul page={page} state={state} />
      </>
    );
  }
  return (
    <>
      <ActaDocument page={page} />
      {acta.state === 'inReview' ? <ActaConfirm page={page} state={state} /> : null}
    </>
  );
}

function StateLine({ state }: { state: string }) {
  const { label, tone } = statusOf('acta', state);
  return (
    <p>
      <Tag tone={tone}>{label}</Tag>
    </p>
  );
}

function NoActa({ page }: { page: ActaPage & { key: string } }) {
  const { meeting, can } = page;
  if (!can.write) return <Notice>Esta reunión todavía no tiene acta. {whoMaySentence('writeActa')}</Notice>;
  return (
    <EmptyState
      title="Esta reunión todavía no tiene acta"
      action={
        <ActionForm
          action={backoffice.acta(meeting.code)}
          label="Abrir el acta"
          tone="primary"
          hidden={{ meeting: meeting.id, key: page.key }}
          name="intent"
          value="draft"
        />
      }
    >
      El acta registra lo que se decidió de cada actividad. Nada cambia en las alianzas hasta que se apruebe.
    </EmptyState>
  );
}

function Annulled({ page }: { page: ActaPage }) {
  if (page.annulled.length === 0) return null;
  return (
    <section className="space-y-4 print:hidden">
      <h2>Actas anuladas de esta reunión</h2>
      <ul className="list-disc space-y-1 pl-5">
        {page.annulled.map(({ code, reason }) => (
          <li key={code}>{`${code}: ${reason}`}</li>
        ))}
      </ul>
    </section>
  );
}
