export { acceptCommitments, registerAcceptance } from './accept.ts';
export { amendCommitment } from './amend.ts';
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
export { meetCommitments } from './meet.ts';
export { offersOfCommitment, offersProposing } from './offers.ts';
export { mayAmend, mayCommit, mayPropose, mayReplace, mayWithdraw } from './policy.ts';
export { proposeCommitment } from './propose.ts';
export { renewCommitment } from './renew.ts';
export { replaceCommitment } from './replace.ts';
export { returnCommitment } from './return.ts';
export { answerOf, commitmentsOf, isObjected, lockCommitments, outStates, wordedSide } from './rows.ts';
export { contentOf, decideAcceptance, isOut, isOwnProposal, mayBeWritten, versionOf } from './rules.ts';
export { commitment } from './tables.ts';
export { type MovedCommitment, restoreParent, unmeetCommitments } from './takeBack.ts';
export { withdrawCommitment } from './withdraw.ts';
