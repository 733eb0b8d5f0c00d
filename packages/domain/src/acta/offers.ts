import type { Alliance } from '../alliance/alliance.ts';
import { mayDrive } from '../alliance/policy.ts';
import { maySetInitiatives } from '../cycle/policy.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { mayConvene } from '../meeting/policy.ts';
import { supportsTheCycle } from '../meeting/rules.ts';
import type { Actor } from '../platform/actor.ts';
import { allow, type Outcome, offer, refuse } from '../platform/outcome.ts';
import { mayDecideRecognition } from '../recognition/policy.ts';
import { mayDecideContinuity } from '../sustainment/policy.ts';
import type { Acta, ActaItem } from './acta.ts';
import { mayConfirmSession } from './policy.ts';
import { decideApproval, mayBeSubmitted, mayBeWritten, mayHaveActa } from './rules.ts';

type Case = Pick<Alliance, 'id' | 'professionalId'>;

/**
 * What the actor may do of the acta of a meeting now, with the cases that it convened; null `acta` where it has none. What
 * an acta itself still lacks is told by its rehearsal (`rehearseApproval`), which stands beside the offer of approving it.
 */
export function offersOfActa(
  meeting: Pick<Meeting, 'state' | 'activities'>,
  acta: (Pick<Acta, 'state' | 'draftedBy' | 'submittedBy' | 'writtenBy'> & { items: readonly ActaItem[] }) | null,
  cases: readonly Case[],
  actor: Actor,
) {
  const writes = mayConvene(actor, cases, supportsTheCycle(meeting.activities));
  const draft = offer(writes, mayBeDrafted(meeting, acta));
  if (!acta) return { draft, write: null, submit: null, annul: null, approve: null };
  const approval = decideApproval(acta);
  return {
    draft,
    write: offer(writes, mayBeWritten(acta)),
    submit: offer(writes, mayBeSubmitted(acta)),
    annul: offer(writes, mayBeWritten(acta)),
    approve: offer(writes && (!approval.ok || mayTakeEffect(actor, acta, cases)), approval),
  };
}

function mayBeDrafted(meeting: Pick<Meeting, 'state'>, acta: unknown): Outcome {
  const minuted = mayHaveActa(meeting);
  if (!minuted.ok) return minuted;
  return acta ? refuse('acta.alreadyDrafted') : allow();
}

/** Whether each effect of the acta is the actor's to do: the same policies that its verbs will ask. */
function mayTakeEffect(
  actor: Actor,
  acta: Pick<Acta, 'draftedBy' | 'submittedBy' | 'writtenBy'> & { items: readonly ActaItem[] },
  cases: readonly Case[],
): boolean {
  if (!mayConfirmSession(actor, acta, acta.items)) return false;
  return acta.items.every(({ content, allianceId }) => {
    if (content.activity === 1) return maySetInitiatives(actor, content.committee);
    if (content.activity === 14) return mayDecideRecognition(actor);
    if (content.activity === 15) return mayDecideContinuity(actor);
    const of = cases.find(({ id }) => id === allianceId);
    return content.activity === 9 || (of !== undefined && mayDrive(actor, of));
  });
}
