import { mayDrive } from '@alianzas/domain/alliance';
import {
  correctContribution,
  declareContribution,
  ledgerStanding,
  offersDeclaration,
  offersMending,
  offersVerification,
  verifyContribution,
  withdrawContribution,
} from '@alianzas/domain/contribution';
import {
  correctContribution as correctInput,
  declareContribution as declareInput,
  verifyContribution as verifyInput,
  withdrawContribution as withdrawInput,
} from '@alianzas/domain/contribution/inputs';
import { bogotaDay, isOffered, newId, type Offer } from '@alianzas/domain/platform';
import { contributionsPage } from '@alianzas/domain/views';
import { pesos } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { EmptyState, Link, Stat, Stats } from '@alianzas/ui';
import { act, acts, done } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ownState } from './activities/fields.tsx';
import { CorrectForm, DeclareForm, LABELS } from './contribution-form.tsx';
import { Ledger } from './contribution-parts.tsx';
import { caseOf } from './known.ts';
import { useCase } from './use-case.ts';

export const loader = reads(async (page, { params, request }) => {
  const file = await caseOf(page, params.code);
  const { actor, now } = page.ctx;
  const ledger = await contributionsPage(page.ctx, file.id);
  const { alliance, stays } = await ledgerStanding(page.ctx, file.id);
  const declaring = offersDeclaration(alliance, stays);
  const rows = ledger.rows.map((row) => {
    const mending = offersMending(row, alliance, stays, actor);
    const can = { withdraw: isOffered(mending.withdraw), correct: isOffered(mending.correct) };
    return { ...row, ...verifying(offersVerification(row, actor)), can };
  });
  const wanted = new URL(request.url).searchParams.get('corregir');
  return {
    totals: ledger.totals,
    rows,
    correcting: rows.find(({ id }) => id === wanted) ?? null,
    submission: newId(now),
    today: bogotaDay(now),
    late: declaring.ok && declaring.value.late,
    can: { declare: declaring.ok && mayDrive(actor, alliance) },
  };
});

/** Whether the line is verified here; a person's own declaration waits for somebody else. */
function verifying(offered: Offer) {
  const isOwn = offered?.ok === false && offered.refusal.code === 'contribution.ownDeclaration';
  return { canVerify: isOffered(offered), isOwn };
}

const here = ({ params }: ActionFunctionArgs) => backoffice.allianceContributions(params.code ?? '');

export const action = acts({
  declare: act(declareInput, declareContribution, (args) => done(here(args), 'contributionDeclared')),
  withdraw: act(withdrawInput, withdrawContribution, (args) => done(here(args), 'contributionWithdrawn')),
  correct: act(correctInput, correctContribution, (args) => done(here(args), 'contributionCorrected')),
  verify: act(verifyInput, verifyContribution, (args) => done(here(args), 'contributionVerified')),
});

export default function Contributions() {
  const file = useCase();
  const { rows, totals, correcting, can, ...form } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  const correction = ownState(state, 'correct');
  return (
    <section className="space-y-4" aria-labelledby="aportes">
      <FormErrors state={state} labels={LABELS} />
      <h2 id="aportes">Aportes</h2>
      <p>
        Cada entrega es una línea. Cuenta en la cuantificación desde que una segunda persona del equipo la verifica.{' '}
        <Link href={backoffice.contributionsMatrix()}>Ver la matriz de todas las alianzas</Link>
      </p>
      {rows.length === 0 ? (
        <EmptyState title="Todavía no hay entregas" />
      ) : (
        <>
          <Stats>
            <Stat figure={pesos(totals.declared)} label="Declarado" note="suma de las líneas con valor" />
            <Stat figure={pesos(totals.verified)} label="Verificado" note="lo que cuenta" />
          </Stats>
          <Ledger rows={rows} here={backoffice.allianceContributions(file.code)} state={state} />
        </>
      )}
      {correcting && (correcting.can.correct || correction) ? (
        <CorrectForm file={file} state={correction} line={correcting} {...form} />
      ) : null}
      {can.declare && !correcting ? <DeclareForm file={file} state={ownState(state, 'declare')} {...form} /> : null}
    </section>
  );
}
