export { acceptCommitments, registerAcceptance } from './accept.ts';
export { amendCommitment, rewrite } from './amend.ts';
export { askAcceptance } from './askAcceptance.ts';
export { askUntold, casesToAsk, isUntold } from './askUntold.ts';
export type {
  Commitment,
  CommitmentAnswer,
  CommitmentEvent,
  CommitmentSide,
  CommitmentState,
  EvidenceForm,
} from './commitment.ts';
export { contentHash } from './contentHash.ts';
export { reactions } from './events.ts';
export { keepCommitment } from './keep.ts';
export { lockOne } from './lockOne.ts';
export { acceptedBy, meetCommitments } from './meet.ts';
export { offersAcceptance, offersOfCommitment, offersProposing } from './offers.ts';
export { mayAmend, mayCommit, mayPropose, mayReplace, mayWithdraw } from './policy.ts';
export { proposeCommitment } from './propose.ts';
export type { CommitmentRefusals } from './refusals.ts';
export { renewCommitment } from './renew.ts';
export { replaceCommitment, supplant } from './replace.ts';
export { returnCommitment } from './return.ts';
export {
  answerOf,
  commitmentsOf,
  isFiled,
  isObjected,
  isReported,
  lockCommitments,
  outStates,
  trailOf,
  wordedSide,
} from './rows.ts';
export {
  answerToObjection,
  contentOf,
  decideAcceptance,
  isOut,
  isOwnProposal,
  mayBeCorrected,
  mayBeRenewedAgain,
  mayBeWritten,
  mustBeToCome,
  mustNotBeOwn,
  versionOf,
} from './rules.ts';
export { commitment } from './tables.ts';
export { lastOfRound, type MovedCommitment, restoreParent, unmeetCommitments } from './takeBack.ts';
export { withdrawCommitment } from './withdraw.ts';
