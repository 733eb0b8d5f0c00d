import { mayDrive } from '@alianzas/domain/alliance';
import { declarationOffer, declareContribution, mayVerify, verifyContribution } from '@alianzas/domain/contribution';
import {
  declareContribution as declareInput,
  verifyContribution as verifyInput,
} from '@alianzas/domain/contribution/inputs';
import { bogotaDay, newId } from '@alianzas/domain/platform';
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
import { DeclareForm, LABELS, Ledger } from './contribution-parts.tsx';
import { caseOf } from './known.ts';
import { useCase } from './use-case.ts';

export const loader = reads(async (page, { params }) => {
  const file = await caseOf(page, params.code);
  const { actor, now } = page.ctx;
  const ledger = await contributionsPage(page.ctx, file.id);
  const me = page.who.person?.id ?? '';
  const offer = await declarationOffer(page.ctx, file.id);
  return {
    ...ledger,
    me: `staff:${me}`,
    submission: newId(now),
    today: bogotaDay(now),
    late: offer.ok && offer.value.late,
    can: { declare: offer.ok && mayDrive(actor, { professionalId: file.professional.id }), verify: mayVerify(actor) },
  };
});

const here = ({ params }: ActionFunctionArgs) => backoffice.allianceContributions(params.code ?? '');

export const action = acts({
  declare: act(declareInput, declareContribution, (args) => done(here(args), 'contributionDeclared')),
  verify: act(verifyInput, verifyContribution, (args) => done(here(args), 'contributionVerified')),
});

export default function Contributions() {
  const file = useCase();
  const { rows, totals, me, submission, today, late, can } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
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
          <Ledger rows={rows} me={me} here={backoffice.allianceContributions(file.code)} mayVerify={can.verify} />
        </>
      )}
      {can.declare ? <DeclareForm file={file} state={state} submission={submission} today={today} late={late} /> : null}
    </section>
  );
}
