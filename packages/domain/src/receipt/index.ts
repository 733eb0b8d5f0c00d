export { mailsOf, receipted } from './events.ts';
export { keepReceipt, type ReceiptMark } from './keep.ts';
export type { CommitmentAct, ContributionTold, EvidenceTold, Kept, Promised, ReceiptAct } from './receipt.ts';
export { isOfCommitment, keptFrom } from './stored.ts';
export { receipt } from './tables.ts';
