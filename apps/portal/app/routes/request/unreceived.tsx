import type { InvitationState } from '@alianzas/domain/intake';
import { portal } from '@alianzas/paths';
import { Banner } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { FormErrors, typed } from '@alianzas/web/form-errors';
import { NotSaved } from '@alianzas/web/versioned-form';
import { allWritten, writtenFor } from './answer-typed.ts';

type Answer = 'accept' | 'decline';

interface Lost {
  /** What had happened to the invitation before it was answered here */
  before: string;
  /** What to do about it, by what was answered */
  next: Record<Answer, (inviter: string) => Next>;
}

interface Next {
  says: string;
  /** What the sentence ends with: the way to another request */
  way?: string;
}

const REQUEST = 'solicitud de acompañamiento';

const LAPSED: Lost = {
  before: 'la invitación ya había vencido.',
  next: {
    accept: () => ({ says: 'Pida otra con el botón de esta página, y respóndala cuando llegue.' }),
    decline: () => ({ says: 'No tiene que hacer nada más: no responder no es aceptar.' }),
  },
};

/** By how the invitation stands: an answer that it already has is not told as lost. */
const LOST: Record<InvitationState, Lost> = {
  sent: LAPSED,
  expired: LAPSED,
  accepted: {
    before: 'su organización ya la había aceptado.',
    next: {
      accept: () => ({ says: 'No tiene que aceptarla otra vez.' }),
      decline: (inviter) => ({ says: `Si no quieren seguir, dígaselo a ${inviter}: participar es voluntario.` }),
    },
  },
  declined: {
    before: 'su organización ya la había declinado, y esa respuesta no se cambia.',
    next: {
      accept: (inviter) => ({
        says: `Si sí quieren participar, dígaselo a ${inviter}, que puede enviar otra invitación, o haga una`,
        way: REQUEST,
      }),
      decline: () => ({ says: 'No tiene que responder otra vez.' }),
    },
  },
  revoked: {
    before: 'la Secretaría ya la había retirado.',
    next: {
      accept: () => ({ says: 'Si quieren participar, haga una', way: REQUEST }),
      decline: () => ({ says: 'No tiene que hacer nada más.' }),
    },
  },
};

const SAID: Record<Answer, string> = { accept: 'Sí', decline: 'No' };

interface UnreceivedProps {
  state: InvitationState;
  /** Who invited, as a sentence names them */
  inviter: string;
  sent: FormState | undefined;
  /** The reason that is kept of its refusal */
  keptReason: string | null;
}

/** What was answered, or only written, when the invitation no longer waited: that it did not arrive, what to do, and what was typed. */
export function Unreceived({ state, inviter, sent, keptReason }: UnreceivedProps) {
  const answer = answerIn(sent);
  if (sent?.unsent?.path) return <Unsent state={sent} />;
  const { before, next } = LOST[state];
  if (!answer) return <NotSaved answers={allWritten(sent)} state={sent} why={`Cuando usted lo envió, ${before}`} />;
  const isSameReason = (typed(sent, 'reason') ?? '').trim() === (keptReason ?? '').trim();
  const isTheirs = answer === 'decline' && keptReason !== null;
  if (isTheirs && isSameReason) return null;
  return (
    <>
      {isTheirs ? null : (
        <Banner kind="warning" title={`Su «${SAID[answer]}» no se recibió`}>
          <p>
            Cuando usted lo envió, {before} <WhatNext {...next[answer](inviter)} />
          </p>
        </Banner>
      )}
      <NotSaved answers={writtenFor(answer, sent)} state={sent} />
    </>
  );
}

function WhatNext({ says, way }: Next) {
  if (way === undefined) return says;
  return (
    <>
      {`${says} `}
      <a href={portal.newRequest()}>{way}</a>.
    </>
  );
}

function answerIn(sent: FormState | undefined): Answer | null {
  const answer = typed(sent, 'answer');
  return answer === 'accept' || answer === 'decline' ? answer : null;
}

/** What was kept of an answer that was never sent: it is told so, is to be taken elsewhere, and can be left. */
function Unsent({ state }: { state: FormState }) {
  return (
    <>
      <FormErrors state={state} />
      <NotSaved answers={allWritten(state)} state={state} />
    </>
  );
}
