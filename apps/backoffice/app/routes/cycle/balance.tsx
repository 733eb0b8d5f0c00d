import {
  balanceReadAs,
  carryOverAlliance,
  confirmBalance,
  figuresReadAs,
  proposeImprovement,
  saveBalance,
} from '@alianzas/domain/balance';
import {
  carryOverAlliance as carrySchema,
  confirmBalance as confirmSchema,
  proposeImprovement as improvementSchema,
  saveBalance as saveSchema,
} from '@alianzas/domain/balance/inputs';
import { newId } from '@alianzas/domain/platform';
import { type BalancePage, balancePage, laterEvidence, nonconformitiesLeft } from '@alianzas/domain/views';
import { instantWords, listed, statusOf } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { BackLink, Link, Main, PageTitle, SubmitButton, SummaryList, Tag } from '@alianzas/ui';
import { act, acts, done, type FormState } from '@alianzas/web/actions';
import { FormErrors, typed } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import { VersionedForm } from '@alianzas/web/versioned-form';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ActivityQuote } from '../../pages/activity-quote.tsx';
import { DoneBanner } from '../../pages/done.tsx';
import { FiledUnder } from '../../pages/filed-under.tsx';
import { ownState } from '../cases/activities/fields.tsx';
import { BalanceFigures } from './balance-figures.tsx';
import { LABELS } from './balance-labels.ts';
import { BalanceLacks } from './balance-lacks.tsx';
import { BalancePhases } from './balance-phases.tsx';
import { BalanceWords } from './balance-words.tsx';
import { Improvements } from './improvements.tsx';
import { LaterEvidenceList } from './later-evidence.tsx';
import { NonconformitiesLeft } from './nonconformities-left.tsx';
import { Unjudged } from './unjudged.tsx';
import { Waiting } from './waiting.tsx';
import { yearOf } from './year.ts';

export const meta = ({ params }: { params: { year?: string } }) => [
  { title: `Balance final ${params.year} · Alianzas` },
];

export const loader = reads(async ({ ctx }, { params }) => {
  const page = await balancePage(ctx, yearOf(params));
  return {
    ...page,
    read: balanceReadAs(page.balance, page.improvements.length),
    readFigures: figuresReadAs(page.figures),
    evidenceApart: await laterEvidence(ctx, page.cycle.id),
    left: await nonconformitiesLeft(ctx, page.cycle.id),
    key: newId(ctx.now),
  };
});

const here = ({ params }: ActionFunctionArgs) => backoffice.balance(yearOf(params));

export const action = acts({
  save: act(saveSchema, saveBalance, (args) => done(here(args), 'balanceSaved')),
  improve: act(improvementSchema, proposeImprovement, (args) => done(here(args), 'improvementAdded')),
  carry: act(carrySchema, carryOverAlliance, (args) => done(here(args), 'carriedOver')),
  confirm: act(confirmSchema, confirmBalance, (args) => done(here(args), 'balanceConfirmed')),
});

const CHANGED = { figures: 'Cambiaron las cifras de la vigencia: abajo están las de ahora.' };

export default function Balance() {
  const page = useLoaderData<typeof loader>();
  const state = useSent<typeof action>() as FormState | undefined;
  const { cycle, balance } = page;
  const { label, tone } = statusOf('balance', balance?.told ?? 'draft');
  return (
    <Main>
      <BackLink href={backoffice.cycle(cycle.year)}>{`Vigencia ${cycle.year}`}</BackLink>
      <DoneBanner />
      <FormErrors state={state} labels={LABELS} changed={CHANGED} />
      <PageTitle
        kicker="Actividad 16"
        lead="Las cifras se calculan, nunca se escriben: cada una sale de las alianzas de la vigencia. Los textos son concisos y breves."
      >
        {`Balance final ${cycle.year}`}
      </PageTitle>
      <p>
        <Tag tone={tone}>{label}</Tag>
      </p>
      <ActivityQuote activity={16} version={cycle.procedureVersion} />
      <BalanceFigures
        figures={page.figures}
        version={cycle.procedureVersion}
        frozen={balance?.confirmedBy !== null && balance !== null}
      />
      <BalancePhases
        figures={page.figures}
        version={cycle.procedureVersion}
        closed={{ first: cycle.initiativesSet, last: balance?.isFiled ?? false }}
      />
      <BalanceWords page={page} state={state} />
      <Improvements page={page} state={state} />
      <LaterEvidenceList rows={page.evidenceApart} />
      <NonconformitiesLeft left={page.left} />
      <Waiting page={page} state={state} />
      <Confirmation page={page} state={state} />
    </Main>
  );
}

function preparedTerm({ preparedBy }: Pick<NonNullable<BalancePage['balance']>, 'preparedBy'>): string {
  return preparedBy.length > 1 ? 'Prepararon' : 'Preparó';
}

interface ConfirmationProps {
  page: Awaited<ReturnType<typeof balancePage>> & { read: number; readFigures: number };
  state: FormState | undefined;
}

function Confirmation({ page, state }: ConfirmationProps) {
  const { balance, cycle, confirming, read, readFigures } = page;
  const own = ownState(state, 'confirm');
  if (balance?.confirmedBy) return <Confirmed balance={balance} />;
  return (
    <section className="space-y-4 print:hidden" aria-labelledby="confirmar">
      <h2 id="confirmar">Confirmar el balance</h2>
      <p>
        Al confirmar, las cifras y los textos quedan fijos con su huella y el balance pasa a la mesa de radicación. El
        radicado termina el procedimiento para la vigencia.
      </p>
      {balance?.preparedBy.length ? (
        <p>{`Lo ${preparedTerm(balance).toLowerCase()} ${listed(balance.preparedBy)}.`}</p>
      ) : null}
      <Unjudged rows={page.unjudged} year={page.cycle.year} />
      {confirming?.ok ? (
        <VersionedForm
          isAct
          state={own}
          version={read}
          action={backoffice.balance(cycle.year)}
          hidden={{
            intent: 'confirm',
            cycle: cycle.id,
            figures: own?.isStale ? String(readFigures) : typed(own, 'figures', String(readFigures)),
          }}
          label="Confirmar el balance"
        >
          {() => <SubmitButton>Confirmar el balance</SubmitButton>}
        </VersionedForm>
      ) : (
        <BalanceLacks confirming={confirming} />
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
          { term: preparedTerm(balance), detail: listed(balance.preparedBy) },
          { term: 'Confirmó', detail: `${balance.confirmedBy}${confirmedAt ? `, ${instantWords(confirmedAt)}` : ''}` },
          {
            term: 'Huella del contenido (SHA-256)',
            detail: balance.sha256,
          },
          {
            term: 'Radicado',
            detail:
              filing.number && filing.filedOn ? (
                <FiledUnder {...filing} />
              ) : (
                <Link href={filing.id ? backoffice.packet(filing.id) : backoffice.filingDesk()}>
                  Pendiente: ir a la mesa de radicación
                </Link>
              ),
          },
        ]}
      />
    </section>
  );
}
