import { mayDrive } from '@alianzas/domain/alliance';
import {
  correctContribution,
  correctionOf,
  correctionsAmong,
  correctVerifiedContribution,
  declareContribution,
  ledgerStanding,
  offersCorrection,
  offersDeclaration,
  offersMending,
  offersVerification,
  verifyContribution,
  withdrawContribution,
} from '@alianzas/domain/contribution';
import {
  correctContribution as correctInput,
  correctVerifiedContribution as correctVerifiedInput,
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
import { numberAsked } from '@alianzas/web/params';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ownState } from './activities/fields.tsx';
import { CorrectForm, CorrectVerifiedForm, DeclareForm } from './contribution-form.tsx';
import { LABELS } from './contribution-labels.ts';
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
    const correcting = offersCorrection(row, ledger.rows, stays, actor);
    const can = {
      ...{ withdraw: isOffered(mending.withdraw), correct: isOffered(mending.correct) },
      correctVerified: isOffered(correcting),
    };
    const told = { corrections: correctionsAmong(row, ledger.rows).length, correction: correctionOf(row, ledger.rows) };
    return { ...row, ...told, ...verifying(offersVerification(row, actor)), can, late: isLate(correcting) };
  });
  const search = new URL(request.url).searchParams;
  const wanted = search.get('corregir');
  const isShown = linesOf(search.get('cifra'), numberAsked(request, 'vigencia'));
  return {
    totals: ledger.totals,
    rows: isShown ? rows.filter(isShown) : rows,
    total: rows.length,
    isPart: isShown !== null,
    correcting: rows.find(({ id }) => id === wanted) ?? null,
    submission: newId(now),
    today: bogotaDay(now),
    late: declaring.ok && declaring.value.late,
    can: { declare: declaring.ok && mayDrive(actor, alliance) },
  };
});

type Row = Awaited<ReturnType<typeof contributionsPage>>['rows'][number];

/** The lines that each figure of the page adds up, by the name that its address gives it. */
const FIGURES: { readonly [figure: string]: (row: Row) => boolean } = {
  declarado: ({ addsTo }) => addsTo.declared,
  verificado: ({ addsTo }) => addsTo.verified,
  'por-verificar': ({ addsTo }) => addsTo.unjudged,
};

/** Which lines a figure of that name adds up, of one cycle where it is said: none of one that is unknown, null where none is asked. */
function linesOf(figure: string | null, year: number | null): ((row: Row) => boolean) | null {
  if (figure === null) return null;
  const isOf = Object.hasOwn(FIGURES, figure) ? FIGURES[figure]! : () => false;
  return (row) => isOf(row) && (year === null || row.year === year);
}

/** Whether the line is verified here; a person's own declaration waits for somebody else. */
function verifying(offered: Offer) {
  const isOwn = offered?.ok === false && offered.refusal.code === 'contribution.ownDeclaration';
  return { canVerify: isOffered(offered), isOwn };
}

/** Whether a correction of a verified line comes after the balance that counts it. */
const isLate = (offered: Offer<{ late: boolean }>) => offered?.ok === true && offered.value.late;

const hereOf = ({ params }: ActionFunctionArgs) => backoffice.allianceContributions(params.code ?? '');

export const action = acts({
  declare: act(declareInput, declareContribution, (args) => done(hereOf(args), 'contributionDeclared')),
  withdraw: act(withdrawInput, withdrawContribution, (args) => done(hereOf(args), 'contributionWithdrawn')),
  correct: act(correctInput, correctContribution, (args) => done(hereOf(args), 'contributionCorrected')),
  correctVerified: act(correctVerifiedInput, correctVerifiedContribution, (args) =>
    done(hereOf(args), 'verifiedCorrected'),
  ),
  verify: act(verifyInput, verifyContribution, (args) => done(hereOf(args), 'contributionVerified')),
});

export default function Contributions() {
  const file = useCase();
  const { rows, total, isPart, totals, correcting, can, ...form } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  const correction = ownState(state, 'correct');
  const ofVerified = ownState(state, 'correctVerified');
  const here = backoffice.allianceContributions(file.code);
  return (
    <section className="space-y-4" aria-labelledby="aportes">
      <FormErrors state={state} labels={LABELS} />
      <h2 id="aportes">Aportes</h2>
      <p>
        Cada entrega es una línea. Solo cuenta en la cuantificación si una segunda persona del equipo la verifica antes
        de que se confirme el balance.{' '}
        <Link href={backoffice.contributionsMatrix()}>Ver la matriz de todas las alianzas</Link>
      </p>
      {total === 0 ? (
        <EmptyState title="Todavía no hay entregas" />
      ) : (
        <>
          <Stats>
            <Stat
              figure={pesos(totals.declared)}
              label="Declarado"
              note="suma de las líneas con valor; las que van aparte no suman"
              href={`${here}?cifra=declarado#aportes`}
            />
            <Stat
              figure={pesos(totals.verified)}
              label="Verificado"
              note="suma de las líneas verificadas"
              href={`${here}?cifra=verificado#aportes`}
            />
          </Stats>
          {isPart ? (
            <p>
              Esa cifra suma {rows.length} de las {total} entregas. <Link href={here}>Ver todas</Link>
            </p>
          ) : null}
          <Ledger rows={rows} here={here} state={state} />
        </>
      )}
      {correcting && (correcting.can.correct || correction) ? (
        <CorrectForm file={file} state={correction} line={correcting} {...form} />
      ) : null}
      {correcting && (correcting.can.correctVerified || ofVerified) ? (
        <CorrectVerifiedForm {...form} file={file} state={ofVerified} line={correcting} late={correcting.late} />
      ) : null}
      {can.declare && !correcting ? <DeclareForm file={file} state={ownState(state, 'declare')} {...form} /> : null}
    </section>
  );
}
