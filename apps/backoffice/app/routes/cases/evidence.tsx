import {
  acceptEvidence,
  correctEvidence,
  type Evidence as EvidenceOf,
  type FileScan,
  isAccepted,
  offersCorrection,
  offersOfEvidence,
  offersWithdrawal,
  returnEvidence,
  withdrawEvidence,
} from '@alianzas/domain/evidence';
import {
  acceptEvidence as acceptInput,
  correctEvidence as correctInput,
  returnEvidence as returnInput,
  withdrawEvidence as withdrawInput,
} from '@alianzas/domain/evidence/inputs';
import { isOffered } from '@alianzas/domain/platform';
import { type EvidencePage, evidencePage } from '@alianzas/domain/views';
import { count, longDay, whyNot } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { BackLink, Link, Main, PageTitle, SummaryList, TwoColumns } from '@alianzas/ui';
import { act, acts, done } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DoneBanner } from '../../pages/done.tsx';
import { keepLook } from '../../pages/keep-look.ts';
import { staffOf } from '../../pages/staff.ts';
import { Moment, StatusTag } from '../../pages/words.tsx';
import { Earlier, EvidenceFiles } from './evidence-parts.tsx';
import { LeftUnreviewed, labelOf, Review } from './evidence-review.tsx';

export const loader = reads(async ({ ctx, who }, { params, context }) => {
  staffOf(who);
  const evidence = await evidencePage(ctx, params.id ?? '');
  await keepLook(context, evidence.look, evidence.id);
  const { number, state, submittedById: submittedBy } = evidence;
  const { professional: professionalId, ...alliance } = evidence.alliance;
  const found = { number, submittedBy, state: state as EvidenceOf['state'] };
  const scans = evidence.files.map(({ scan }) => scan as FileScan);
  const offers = offersOfEvidence(found, scans, { ...alliance, professionalId }, ctx.actor);
  const withdrawal = offersWithdrawal(found, { ...alliance, professionalId }, evidence.organizationId, ctx.actor);
  const reviewed = evidence.reviewedAt ? { at: new Date(evidence.reviewedAt), by: evidence.reviewedById ?? '' } : null;
  const correction = isAccepted(found) ? offersCorrection({ ...found, reviewed }, ctx.actor) : null;
  const can = {
    ...{ review: isOffered(offers.return), accept: whyNot(offers.accept), withdraw: isOffered(withdrawal) },
    ...{ correct: isOffered(correction), correctedByAnother: whyNot(correction) },
  };
  return { evidence, can };
});

const here = ({ params }: ActionFunctionArgs) => backoffice.evidence(params.id ?? '');

export const action = acts({
  accept: act(acceptInput, acceptEvidence, (args) => done(here(args), 'evidenceAccepted')),
  return: act(returnInput, returnEvidence, (args) => done(here(args), 'evidenceReturned')),
  correct: act(correctInput, correctEvidence, (args) => done(here(args), 'evidenceCorrected')),
  withdraw: act(withdrawInput, withdrawEvidence, (args) => done(here(args), 'evidenceWithdrawn')),
});

/** Of what was registered apart. */
const APART = {
  evidenceAccepted:
    'Aceptó la evidencia: es registro de la actividad 11. Se registró aparte, así que no suma en las cifras.',
};

/** Of what is accepted after the balance of its year was confirmed. */
const later = (year: number): Partial<typeof APART> => ({
  evidenceAccepted: `Aceptó la evidencia: es registro de la actividad 11. El balance ${year} ya estaba confirmado: queda entre lo aceptado después y no suma en sus cifras.`,
});

function acceptedWords({ apartReason, afterBalance }: Pick<EvidencePage, 'apartReason' | 'afterBalance'>) {
  if (apartReason) return APART;
  return afterBalance ? later(afterBalance) : {};
}

export default function Evidence() {
  const { evidence, can } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <Main>
      <BackLink href={backoffice.evidenceQueue()}>Volver a las evidencias</BackLink>
      <DoneBanner named={acceptedWords(evidence)} />
      <FormErrors state={state} labels={{ reason: labelOf(state?.values.intent) }} />
      <PageTitle
        kicker="Evidencia de"
        code={evidence.alliance.code}
        codeAt={backoffice.alliance(evidence.alliance.code)}
        lead={evidence.alliance.title}
      >
        {`Evidencia ${evidence.number}: ${evidence.activity.title}`}
      </PageTitle>
      <LeftUnreviewed evidence={evidence} canReview={can.review} />
      <TwoColumns rail={<Review can={can} state={state} evidence={evidence} />}>
        <SummaryList
          rows={[
            { term: 'Estado', detail: <StatusTag of="evidence" code={evidence.state} /> },
            { term: 'Compromiso', detail: `${evidence.commitment.number}. ${evidence.commitment.action}` },
            { term: 'Lo que se acordó entregar', detail: evidence.commitment.deliverable },
            {
              term: 'Actividad del plan',
              detail: `${evidence.activity.number}. ${evidence.activity.title}, para el ${longDay(evidence.activity.endsOn)}`,
            },
            {
              term: 'La reporta',
              detail: `${evidence.organization ?? 'La Secretaría'}${evidence.submittedBy ? `, ${evidence.submittedBy}` : ''}`,
            },
            { term: 'Qué se hizo', detail: evidence.description },
            { term: 'Cuándo y dónde', detail: `${longDay(evidence.executedOn)}, ${evidence.place}` },
            ...(evidence.apartReason ? [{ term: 'Aparte, no suma', detail: evidence.apartReason }] : []),
            {
              term: 'Personas a las que llegó',
              detail:
                evidence.peopleReached === null ? 'Sin dato' : count(evidence.peopleReached, 'persona', 'personas'),
            },
            { term: '¿Aparecen menores de edad?', detail: evidence.showsMinors ? 'Sí' : 'No' },
            { term: 'Recibida', detail: <Moment at={evidence.submittedAt} /> },
          ]}
        />
        <Earlier row={evidence} />
        <h2>Archivos</h2>
        <EvidenceFiles number={evidence.number} files={evidence.files} />
        <p className="meta">Las fotos se ven y se descargan sin su ubicación.</p>
        {evidence.next ? (
          <p>
            <Link href={backoffice.evidence(evidence.next)}>Siguiente evidencia por revisar</Link>
          </p>
        ) : null}
      </TwoColumns>
    </Main>
  );
}
