import { allow, type Outcome, refuse } from '../platform/outcome.ts';
import type { ActivityNumber, Answer } from '../procedure/procedure.ts';
import type { Alliance, Party } from './alliance.ts';
import type { ActivePart, SaveProposal } from './inputs.ts';

/** An activity is done only while it is the open one: nothing opens before its predecessor closes. */
export function mustBeAt(alliance: Pick<Alliance, 'state' | 'step'>, activity: ActivityNumber): Outcome {
  if (alliance.state !== 'running') return refuse('alliance.notRunning', { state: alliance.state });
  if (alliance.step !== activity) return refuse('activity.notOpen', { activity, step: alliance.step });
  return allow();
}

/** The proposal of activity 2: four purposes or another that is written, and a fidelización with one entity. */
export function decideProposal(alliance: Alliance, parties: readonly Party[], input: SaveProposal): Outcome {
  const open = mustBeAt(alliance, 2);
  if (!open.ok) return open;
  if (input.purposes.includes('other') && !input.otherPurpose) return refuse('proposal.otherPurposeMissing');
  const kind = mayBeOfKind(input.fields.kind, parties);
  if (!kind.ok) return kind;
  if (input.tentativeStart && input.tentativeEnd && input.tentativeEnd < input.tentativeStart) {
    return refuse('dates.endBeforeStart');
  }
  return allow();
}

/** A fidelización joins the SCRD and one entity. */
export function mayBeOfKind(kind: string, parties: readonly Party[]): Outcome {
  return kind === 'loyalty' && parties.length !== 1 ? refuse('proposal.loyaltyTakesOneEntity') : allow();
}

/** Organizations join while the proposal is prepared, each once. */
export function decideParty(alliance: Alliance, parties: readonly Party[], organization: string): Outcome {
  const open = mustBeAt(alliance, 2);
  if (!open.ok) return open;
  return parties.some((party) => party.organizationId === organization) ? refuse('party.alreadyIn') : allow();
}

/** What an acta says per organization must speak of every party, and of no other. */
export function mustCoverParties(parties: readonly Party[], spoken: ReadonlyMap<string, unknown>): Outcome {
  const missing = parties.filter((party) => !spoken.has(party.organizationId));
  if (missing.length > 0) return refuse('acta.partyMissing', { missing: missing.length });
  if (spoken.size > parties.length) return refuse('acta.partyUnknown');
  return allow();
}

/** Decision 5 is answered per organization: one SI is enough for the alliance to go to 6. */
export function joinAnswers(answers: ReadonlyMap<string, ActivePart>): Answer {
  return [...answers.values()].some((answer) => answer.answer === 'yes') ? 'yes' : 'no';
}

export function decideEnd(alliance: Alliance): Outcome {
  if (alliance.state === 'closed' || alliance.step === null) return refuse('alliance.alreadyEnded');
  return allow();
}
