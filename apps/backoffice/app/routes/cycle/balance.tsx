import { carryOverAlliance, confirmBalance, proposeImprovement, saveBalance } from '@alianzas/domain/balance';
import {
  carryOverAlliance as carrySchema,
  proposeImprovement as improvementSchema,
  saveBalance as saveSchema,
} from '@alianzas/domain/balance/inputs';
import { newId } from '@alianzas/domain/platform';
import { balancePage } from '@alianzas/domain/views';
import { instantWords, longDay, statusOf, whoMaySentence } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { ActionForm, BackLink, Main, Notice, PageTitle, SummaryList, Tag } from '@alianzas/ui';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { bodyOf, parseForm } from '../../form.ts';
import { ActivityQuote } from '../../pages/activity-quote.tsx';
import { DoneBanner } from '../../pages/done.tsx';
import { FormErrors } from '../../pages/form-errors.tsx';
import { acts, done, type FormState, invalid, reads, settled } from '../../reads.ts';
import { BalanceFigures } from './balance-figures.tsx';
import { BalancePhases } from './balance-phases.tsx';
import { BalanceWords } from './balance-words.tsx';
import { Improvements } from './improvements.tsx';
import { Waiting } from './waiting.tsx';
import { yearOf } from './year.ts';

export const meta = ({ params }: { params: { year?: string } }) => [
  { title: `Balance final ${params.year} · Alianzas` },
];

export const loader = reads(async ({ ctx }, { params }) => ({
  ...(await balancePage(ctx, yearOf(params))),
  key: newId(ctx.now),
}));

/** What the line of an error begins with. */
const LABELS = {
  'narrative.P': 'Planear',
  'narrative.H': 'Hacer',
  'narrative.V': 'Verificar',
  'narrative.A': 'Actuar',
  activity: 'Actividad que mejora',
  finding: 'Hallazgo',
  action: 'Acción de mejora',
  responsible: 'Responsable',
  dueOn: 'Para cuándo',
  alliance: 'Alianza',
  to: 'Vigencia',
  reason: 'Razón',
} as const;

type Context = ActionFunctionArgs['context'];
type Answer = (context: Context, body: FormData, here: string) => Promise<unknown>;

/** The four acts of the page, by the button that was pressed. */
const ACTS: Record<string, Answer> = {
  async save(context, body, here) {
    const form = parseForm(body, saveSchema);
    if (!form.ok) return invalid(form.errors, form.values);
    return settled(
      await context.write(({ ctx }) => saveBalance(ctx, form.value)),
      () => done(here, 'balanceSaved'),
      form.values,
    );
  },
  async improve(context, body, here) {
    const form = parseForm(body, improvementSchema);
    if (!form.ok) return invalid(form.errors, form.values);
    return settled(
      await context.write(({ ctx }) => proposeImprovement(ctx, form.value)),
      () => done(here, 'improvementAdded'),
      form.values,
    );
  },
  async carry(context, body, here) {
    const form = parseForm(body, carrySchema);
    if (!form.ok) return invalid(form.errors, form.values);
    return settled(
      await context.write(({ ctx }) => carryOverAlliance(ctx, form.value)),
      () => done(here, 'carriedOver'),
      form.values,
    );
  },
  async confirm(context, body, here) {
    const input = z.strictObject({ cycle: z.uuid() }).parse(Object.fromEntries(body));
    return settled(await context.write(({ ctx }) => confirmBalance(ctx, input)), () => done(here, 'balanceConfirmed'));
  },
};

export const action = acts(async ({ request, context, params }: ActionFunctionArgs) => {
  const body = await bodyOf(request);
  const answer = ACTS[String(body.get('intent'))];
  if (!answer) throw new Response(null, { status: 400 });
  body.delete('intent');
  return answer(context, body, backoffice.balance(yearOf(params)));
});

export default function Balance() {
  const page = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() as FormState | undefined;
  const { cycle, balance } = page;
  const { label, tone } = statusOf('balance', balance?.state ?? 'draft');
  return (
    <Main>
      <BackLink href={backoffice.cycle(cycle.year)}>{`Vigencia ${cycle.year}`}</BackLink>
      <DoneBanner />
      <FormErrors state={state} labels={LABELS} />
      <PageTitle
        kicker="Actividad 16"
        lead="Las cifras se calculan, nunca se escriben: cada una sale de las alianzas de la vigencia. Los textos son concisos y breves."
      >
        {`Balance final ${cycle.year}`}
      </PageTitle>
      <p>
        <Tag tone={tone}>
          {balance?.confirmedBy && balance.state === 'draft' ? 'Confirmado, pendiente de radicar' : label}
        </Tag>
      </p>
      <ActivityQuote activity={16} />
      <BalanceFigures figures={page.figures} frozen={balance?.confirmedBy !== null && balance !== null} />
      <BalancePhases
        figures={page.figures}
        closed={{ first: cycle.initiativesSet, last: balance?.state === 'filed' }}
      />
      <BalanceWords page={page} state={state} />
      <Improvements page={page} state={state} />
      <Waiting page={page} state={state} />
      <Confirmation page={page} />
    </Main>
  );
}

function Confirmation({ page }: { page: Awaited<ReturnType<typeof balancePage>> }) {
  const { balance, cycle, can } = page;
  if (balance?.confirmedBy) return <Confirmed balance={balance} />;
  return (
    <section className="space-y-4 print:hidden" aria-labelledby="confirmar">
      <h2 id="confirmar">Confirmar el balance</h2>
      <p>
        Al confirmar, las cifras y los textos quedan fijos con su huella y el balance pasa a la mesa de radicación. El
        radicado termina el procedimiento para la vigencia.
      </p>
      {can.confirm ? (
        <ActionForm
          action={backoffice.balance(cycle.year)}
          label="Confirmar el balance"
          tone="primary"
          hidden={{ cycle: cycle.id }}
          name="intent"
          value="confirm"
        />
      ) : (
        <Notice tone="attention">
          {balance
            ? `${whoMaySentence('confirmSession')} Lo preparó ${balance.preparedBy}.`
            : 'Primero se guardan los textos del balance; después lo confirma una segunda persona.'}
        </Notice>
      )}
    </section>
  );
}

function Confirmed({ balance }: { balance: NonNullable<Awaited<ReturnType<typeof balancePage>>['balance']> }) {
  const { filing, confirmedAt } = balance;
  return (
    <section className="space-y-4" aria-labelledby="confirmado">
      <h2 id="confirmado">Confirmación y radicado</h2>
      <SummaryList
        rows={[
          { term: 'Preparó', detail: balance.preparedBy },
          { term: 'Confirmó', detail: `${balance.confirmedBy}${confirmedAt ? `, ${instantWords(confirmedAt)}` : ''}` },
          {
            term: 'Huella del contenido (SHA-256)',
            detail: <span className="break-all tabular-nums">{balance.sha256}</span>,
          },
          {
            term: 'Radicado',
            detail:
              filing.number && filing.filedOn ? (
                `${filing.number}, del ${longDay(filing.filedOn)}`
              ) : (
                <a href={filing.id ? backoffice.packet(filing.id) : backoffice.filingDesk()}>
                  Pendiente: ir a la mesa de radicación
                </a>
              ),
          },
        ]}
      />
    </section>
  );
}
