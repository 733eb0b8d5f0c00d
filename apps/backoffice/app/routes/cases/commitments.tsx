import { offersActivity } from '@alianzas/domain/alliance';
import { keepCommitment } from '@alianzas/domain/commitment';
import { keepCommitment as keepInput } from '@alianzas/domain/commitment/inputs';
import { correctRenewal, renewAgain } from '@alianzas/domain/followup';
import { correctRenewal as correctInput, renewAgain as renewInput } from '@alianzas/domain/followup/inputs';
import { bogotaDay, isOffered, newId } from '@alianzas/domain/platform';
import { commitmentsPage } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { ButtonLink } from '@alianzas/ui';
import { act, acts, done } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { labels } from './activities/labels.ts';
import { CommitmentTable } from './commitment-table.tsx';
import { caseOf, standingOf } from './known.ts';
import { Objections } from './objections.tsx';
import { whyNotHere } from './other-hands.ts';
import { Renewals } from './renewals.tsx';
import { useCase } from './use-case.ts';

export const loader = reads(async (page, { params }) => {
  const file = await caseOf(page, params.code);
  const rows = await commitmentsPage(page.ctx, file.id);
  return {
    rows: rows.map((row) => ({
      ...row,
      why: {
        keep: whyNotHere(page.ctx.actor, file, row.asDriver.keep),
        correct: whyNotHere(page.ctx.actor, file, row.asDriver.correct),
        renewAgain: whyNotHere(page.ctx.actor, file, row.asDriver.renewAgain),
      },
    })),
    today: bogotaDay(page.ctx.now),
    submission: newId(page.ctx.now),
    can: { work: isOffered(offersActivity(standingOf(file), file, 9, page.ctx.actor)) },
  };
});

const here = ({ params }: ActionFunctionArgs) => backoffice.allianceCommitments(params.code ?? '');

export const action = acts({
  keep: act(keepInput, keepCommitment, (args) => done(here(args), 'objectionAnswered')),
  correct: act(correctInput, correctRenewal, (args) => done(here(args), 'renewalCorrected')),
  renewAgain: act(renewInput, renewAgain, (args) => done(here(args), 'commitmentReplaced')),
});

/** What the summary of errors calls the fields of each form. */
const LABELS: { readonly [intent: string]: Record<string, string> } = {
  correct: labels.amend,
  renewAgain: labels.replace,
};

export default function Commitments() {
  const file = useCase();
  const { rows, today, submission, can } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <section className="space-y-4" aria-labelledby="compromisos">
      <FormErrors state={state} labels={LABELS[String(state?.values.intent)] ?? labels.keep} />
      <h2 id="compromisos">Compromisos de todas las partes</h2>
      <p>
        Los de la Secretaría están en la misma lista, con las mismas fechas y los mismos colores: la alianza los ve
        igual.
      </p>
      <CommitmentTable rows={rows} today={today} file={file} />
      <Objections rows={rows} code={file.code} state={state} />
      <Renewals rows={rows} code={file.code} today={today} submission={submission} state={state} />
      {can.work ? <ButtonLink href={backoffice.activity(file.code, 9)}>Trabajar en la actividad 9</ButtonLink> : null}
    </section>
  );
}
