import { hasEnded } from '@alianzas/domain/alliance/inputs';
import { correctEvidence, returnEvidence, withdrawEvidence } from '@alianzas/domain/evidence/inputs';
import type { EvidencePage } from '@alianzas/domain/views';
import { unreviewedOnceEnded } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { ActionForm, Details, Form, Notice, SubmitButton, Written } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { Moment } from '../../pages/words.tsx';

const LABELS = {
  ...{ return: 'Razón para devolverla', withdraw: 'Razón para retirarla', correct: 'Razón por la que ya no cuenta' },
};

/** How the reason of an act of the page is called; of none, as that of sending it back. */
export function labelOf(intent: unknown): string {
  return LABELS[intent === 'withdraw' || intent === 'correct' ? intent : 'return'];
}

type Shown = Pick<
  EvidencePage,
  | 'id'
  | 'alliance'
  | 'organization'
  | 'afterBalance'
  | 'reviewedAt'
  | 'reviewedBy'
  | 'reviewReason'
  | 'withdrawn'
  | 'corrected'
>;

interface Offered {
  review: boolean;
  /** Why this person may not accept it; null when nothing stands in the way */
  accept: string | null;
  withdraw: boolean;
  correct: boolean;
  /** Why this person may not say that it counts no more; null when nothing stands in the way */
  correctedByAnother: string | null;
}

/** What was said of an evidence, or the ways to answer it, and to take it back where it is the reader's side's. */
export function Review({ evidence, can, state }: { evidence: Shown; can: Offered; state: FormState | undefined }) {
  const stateOf = (intent: keyof typeof LABELS) => (state?.values.intent === intent ? state : undefined);
  return (
    <>
      <Said evidence={evidence} />
      {can.review ? (
        <Answer
          id={evidence.id}
          isOwn={evidence.organization === null}
          afterBalance={evidence.afterBalance}
          refused={can.accept}
          state={stateOf('return')}
        />
      ) : null}
      {can.review || isAnswered(evidence) || hasEnded(evidence.alliance) ? null : (
        <Notice>La revisa el profesional de la alianza mientras esté en curso.</Notice>
      )}
      {can.withdraw ? <Withdraw id={evidence.id} state={stateOf('withdraw')} /> : null}
      {can.correctedByAnother ? <p className="meta">{can.correctedByAnother}</p> : null}
      {can.correct ? <Correct id={evidence.id} state={stateOf('correct')} /> : null}
    </>
  );
}

const isAnswered = ({ reviewedAt, withdrawn }: Pick<Shown, 'reviewedAt' | 'withdrawn'>) =>
  reviewedAt !== null || withdrawn !== null;

/** What became of an evidence whose alliance ended first: it explains its state, so it comes before it. */
export function LeftUnreviewed({ evidence, canReview }: { evidence: Shown; canReview: boolean }) {
  if (canReview || isAnswered(evidence) || !hasEnded(evidence.alliance)) return null;
  return <Notice tone="attention">{unreviewedOnceEnded}</Notice>;
}

function Said({ evidence: { reviewedAt, reviewedBy, reviewReason, withdrawn, corrected } }: { evidence: Shown }) {
  return (
    <>
      {reviewedAt ? (
        <Notice>
          <p>
            La revisó {reviewedBy} el <Moment at={reviewedAt} />
          </p>
          {reviewReason ? (
            <p>
              <Written text={reviewReason} />
            </p>
          ) : null}
        </Notice>
      ) : null}
      {withdrawn ? (
        <Notice>
          <p>
            La retiró {withdrawn.by} el <Moment at={withdrawn.at} />
          </p>
          <p>
            <Written text={withdrawn.reason} />
          </p>
        </Notice>
      ) : null}
      {corrected ? (
        <Notice tone="attention">
          <p>
            Ya no cuenta: la corrigió {corrected.by} el <Moment at={corrected.at} />
          </p>
          <p>
            <Written text={corrected.reason} />
          </p>
        </Notice>
      ) : null}
    </>
  );
}

interface AnswerProps {
  id: string;
  /** Of the secretariat itself */
  isOwn: boolean;
  afterBalance: number | null;
  refused: string | null;
  state: FormState | undefined;
}

function Answer({ id, isOwn, afterBalance, refused, state }: AnswerProps) {
  const here = backoffice.evidence(id);
  return (
    <section className="space-y-4" aria-labelledby="revisar">
      <h2 id="revisar">Revisar</h2>
      {afterBalance && !refused ? (
        <Notice>
          El balance {afterBalance} ya está confirmado. Si la acepta, queda entre lo aceptado después y no suma en sus
          cifras.
        </Notice>
      ) : null}
      {refused ? (
        <Notice tone="attention">{refused}</Notice>
      ) : (
        <ActionForm
          action={here}
          hidden={{ intent: 'accept', evidence: id }}
          label="Aceptar la evidencia"
          tone="primary"
        />
      )}
      <Form action={here} hidden={{ intent: 'return', evidence: id }} label="Devolver la evidencia">
        <Field
          of={{ schema: returnEvidence, labels: { reason: LABELS.return }, state, form: 'return' }}
          name="reason"
          hint={`${isOwn ? 'Quien la reportó' : 'La organización'} la lee: diga qué falta y cómo completarlo`}
        />
        <SubmitButton tone="secondary">Devolver la evidencia</SubmitButton>
      </Form>
    </section>
  );
}

function Withdraw({ id, state }: { id: string; state: FormState | undefined }) {
  return (
    <Details summary="Retirar" open={state !== undefined}>
      <Form action={backoffice.evidence(id)} hidden={{ intent: 'withdraw', evidence: id }} label="Retirar la evidencia">
        <Field
          of={{ schema: withdrawEvidence, labels: { reason: LABELS.withdraw }, state, form: 'withdraw' }}
          name="reason"
          hint="La evidencia y sus archivos se conservan con su razón y no cuentan"
          rows={3}
        />
        <SubmitButton tone="danger">Retirar la evidencia</SubmitButton>
      </Form>
    </Details>
  );
}

function Correct({ id, state }: { id: string; state: FormState | undefined }) {
  return (
    <Details summary="Corregir: ya no cuenta" open={state !== undefined}>
      <Form
        action={backoffice.evidence(id)}
        hidden={{ intent: 'correct', evidence: id }}
        label="Registrar que la evidencia ya no cuenta"
      >
        <Field
          of={{ schema: correctEvidence, labels: { reason: LABELS.correct }, state, form: 'correct' }}
          name="reason"
          hint="La leen las dos partes. La evidencia se conserva como se aceptó; un balance ya confirmado no cambia"
          rows={3}
        />
        <SubmitButton tone="danger">Registrar que ya no cuenta</SubmitButton>
      </Form>
    </Details>
  );
}
