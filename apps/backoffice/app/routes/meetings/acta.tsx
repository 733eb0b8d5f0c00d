import {
  actaIsOpen,
  annulActa,
  approveActa,
  draftActa,
  rehearseApproval,
  saveActa,
  submitActa,
} from '@alianzas/domain/acta';
import { annulActa as annulSchema, approveActa as approveSchema, type SaveActa } from '@alianzas/domain/acta/inputs';
import { allow, bogotaDay, type Ctx, isOffered, newId, type Refusal, refusalsIn } from '@alianzas/domain/platform';
import { type ActaMending, type ActaPage, actaMending, actaPage } from '@alianzas/domain/views';
import { instantWords, itemUndone, statusOf, whoMaySentence } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { ActionForm, BackLink, Details, EmptyState, Main, Notice, PageTitle, Tag, Written } from '@alianzas/ui';
import { act, acts, done, type FormState, leavesNoMark, nested, settled } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { readBy } from '@alianzas/web/read-by';
import { useSent } from '@alianzas/web/sent';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { DoneBanner } from '../../pages/done.tsx';
import { whenWords } from '../../pages/meeting-words.ts';
import { ActaConfirm, Annul } from './acta-confirm.tsx';
import { ActaDocument, ActaText } from './acta-document.tsx';
import { faultOf, faultRead, withFaults } from './acta-faults.tsx';
import { ActaForm, type ActaFormProps, writtenState } from './acta-form.tsx';
import { Mending } from './acta-mending.tsx';
import { withTaken } from './acta-proposed.ts';
import { actaFields, readActa } from './acta-read.ts';
import { allIn, atTheirPlaces, errorLabels, slotsOf } from './acta-slots.ts';
import { WayOn } from './acta-way-on.tsx';

export const meta = ({ data }: { data?: ActaPage }) => [
  { title: `Acta ${data?.acta?.code ?? data?.meeting.code ?? ''} · Alianzas` },
];

export const loader = reads(async ({ ctx }, { params, request, context }) => {
  const page = await actaPage(ctx, params.code!);
  const correcting = new URL(request.url).searchParams.has('corregir');
  const { draft, write, annul, approve } = page.offers;
  const faults = page.inReview && isOffered(write) ? await rehearsed(context, page.acta!.id) : [];
  const offered = {
    ...{ minuted: page.minuted, review: page.inReview },
    ...{ draft: isOffered(draft), write: isOffered(write), annul: isOffered(annul), approve: isOffered(approve) },
  };
  const mending = await actaMending(ctx, page);
  return { ...page, key: newId(ctx.now), correcting, offered, faults, mending };
});

/** What the approval would be refused for now. Of a case in which somebody is saving nothing is said: the approval will. */
function rehearsed(context: LoaderFunctionArgs['context'], acta: string): Promise<readonly Refusal[]> {
  return context.rehearse(({ ctx }) => rehearseApproval(ctx, { acta }, 'pass'));
}

const draftSchema = z.strictObject({ key: z.uuid(), meeting: z.uuid() });

const here = ({ params }: ActionFunctionArgs) => backoffice.acta(params.code ?? '');

export const action = acts({
  draft: act(draftSchema, draftActa, (args) => done(here(args), 'actaDrafted')),
  save: write,
  submit: write,
  approve: act(approveSchema, approveActa, (args) => done(here(args), 'actaApproved')),
  annul: act(annulSchema, annulActa, (args) => done(here(args), 'actaAnnulled')),
});

/**
 * Saves, half written too. Who asks for review is told at once all that the acta lacks for it: where some answer is not read,
 * nothing of it is saved but their own unsent copy.
 */
async function write(body: FormData, args: ActionFunctionArgs, intent: string) {
  const { context, params } = args;
  leavesNoMark(args.request);
  const { ctx: reading } = await context.page();
  readBy(body, actaFields);
  const page = await actaPage(reading, params.code ?? '');
  const slots = slotsOf(page);
  const posted = nested(body);
  const values = withTaken({ ...posted, items: atTheirPlaces(posted.items, slots), intent }, slots);
  const read = readActa(values, {
    asWritten: body.getAll('asWritten').map(String),
    saved: page.acta ? allIn(page.acta) : [],
    today: bogotaDay(reading.now),
  });
  const { value } = read;
  if (!value || (!read.ok && intent !== 'save')) return lacking(args, read.ok ? {} : read.errors, { values, value });
  const { acta } = value;
  const saved = await context.write(({ ctx }) => saveActa(ctx, value));
  const isSent = saved.ok && saved.value.isInReview;
  if (!saved.ok || isSent || intent === 'save')
    return settled(saved, () => done(here(args), saidOf(intent, isSent)), values);
  const sent = await context.write(({ ctx }) => submitActa(ctx, { acta }));
  const version = String(saved.value.version);
  return settled(sent, () => done(here(args), 'actaSubmitted'), { ...values, version });
}

function saidOf(intent: string, isSent: boolean): string {
  if (intent !== 'save') return 'actaSubmitted';
  return isSent ? 'actaUnchanged' : 'actaSaved';
}

interface Sent {
  values: FormState['values'];
  value: SaveActa | null;
}

/**
 * What is not whole is to be completed while the acta can be written: each at its field, with all else that the approval would
 * be refused for. Of one that closed, it says that.
 */
async function lacking({ context }: ActionFunctionArgs, errors: FormState['errors'], { values, value }: Sent) {
  const { ctx } = await context.page();
  const about = z.object({ acta: z.uuid() }).safeParse(values);
  const open = about.success ? await actaIsOpen(ctx, about.data) : allow();
  if (!open.ok) return settled(open, () => done(backoffice.meetings()), values);
  const faults = value ? await context.rehearse((page) => faultsOf(page.ctx, value)) : [];
  const [refusal = null, ...others] = faults.filter(({ code }) => code !== 'acta.itemUnfinished');
  return json<FormState>({ errors, values, refusal, others }, 422);
}

/** What the approval would be refused for once the acta said that. Nothing of it stays. */
async function faultsOf(ctx: Ctx, value: SaveActa): Promise<readonly Refusal[]> {
  const saved = await saveActa(ctx, value);
  return saved.ok ? rehearseApproval(ctx, { acta: value.acta }, 'pass') : refusalsIn([saved]);
}

type LoadedActa = ActaPage &
  Pick<ActaFormProps['page'], 'offered' | 'faults'> & {
    correcting: boolean;
    mending: ActaMending | null;
    key: string;
  };

export default function Acta() {
  const page = useLoaderData<typeof loader>() as LoadedActa;
  const state = useSent<typeof action>() as FormState | undefined;
  const { meeting, acta } = page;
  return (
    <Main>
      <BackLink href={backoffice.meeting(meeting.code)}>{meeting.title}</BackLink>
      <div className="print:hidden">
        <DoneBanner />
      </div>
      <FormErrors
        state={state}
        labels={errorLabels(page, Object.keys(state?.errors ?? {}))}
        placed={(refusal) => (isWriting(page, state) ? faultOf(page, refusal) : faultRead(page, refusal))}
        changed={{ meeting: 'Cambió la lista de quienes asistieron a la reunión.' }}
      />
      <PageTitle
        kicker="Acta de reunión de manejo institucional"
        code={acta?.code ?? meeting.code}
        lead={whenWords(meeting)}
      >
        {meeting.title}
      </PageTitle>
      {acta ? <StateLine state={acta.state} /> : <NoActa page={page} />}
      {acta?.undone.map((item) => (
        <Notice key={`${item.activity}/${item.alliance}`} tone="attention">
          {itemUndone(item, instantWords(item.at))}
        </Notice>
      ))}
      {acta ? <Reopenings told={acta.reopenings} /> : null}
      {acta?.approvedAt ? <WayOn page={page} /> : null}
      {acta ? (
        <ActaBody page={{ ...page, acta }} state={withFaults(page, state)} writing={isWriting(page, state)} />
      ) : null}
      <Mending mending={page.mending} />
      <Annulled page={page} />
    </Main>
  );
}

/** Whether the page is the form in which the acta is written, and not its document. */
function isWriting({ offered, correcting }: LoadedActa, state: FormState | undefined): boolean {
  return offered.write && (!offered.review || correcting || writtenState(state) !== undefined);
}

function ActaBody({ page, state, writing }: ActaFormProps & { writing: boolean }) {
  const { offered } = page;
  if (writing) {
    return (
      <>
        <ActaForm page={page} state={state} />
        <Annul page={page} state={state} />
      </>
    );
  }
  return (
    <>
      <ActaForm page={page} state={state} closed />
      <ActaDocument page={page} />
      {offered.review ? <ActaConfirm page={page} state={state} /> : null}
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

/** What was wrong with it each time that it came back from review. */
function Reopenings({ told }: { told: NonNullable<ActaPage['acta']>['reopenings'] }) {
  if (told.length === 0) return null;
  return (
    <section className="space-y-2 print:hidden" aria-labelledby="devuelta">
      <h2 id="devuelta">Por qué volvió de revisión</h2>
      <ul className="list-disc space-y-1 pl-5">
        {told.map(({ reason, at, by }) => (
          <li key={at}>
            <Written text={reason} />{' '}
            <span className="meta">
              {by}, {instantWords(at)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NoActa({ page }: { page: LoadedActa }) {
  const { meeting, offered } = page;
  if (!offered.minuted) return <Notice>Esta reunión se canceló: no tendrá acta.</Notice>;
  if (!offered.draft) return <Notice>Esta reunión todavía no tiene acta. {whoMaySentence('writeActa')}</Notice>;
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
        {page.annulled.map(({ code, reason, ...text }) => (
          <li key={code}>
            {`${code}: ${reason}`}
            <Details summary={`Leer lo que decía ${code}`}>
              <ActaText page={page} acta={text} />
            </Details>
          </li>
        ))}
      </ul>
    </section>
  );
}
