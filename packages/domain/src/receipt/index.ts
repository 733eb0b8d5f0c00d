export { type Answered, answeredIn } from './answered.ts';
export { mailsOf, receipted } from './events.ts';
export { keepReceipt, type ReceiptMark } from './keep.ts';
export type {
  CommitmentAct,
  ContributionAct,
  ContributionTold,
  EvidenceAct,
  EvidenceTold,
  Kept,
  NonconformityAct,
  NonconformityTold,
  Promised,
  ReceiptAct,
  Signed,
} from './receipt.ts';
export { isOfCommitment, isOfNonconformity, keptFrom, signerIn } from './stored.ts';
export { receipt } from './tables.ts';
