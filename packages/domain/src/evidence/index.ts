export { concludeExecution } from './conclude.ts';
export { correctEvidence } from './correct.ts';
export { correctionOf, stands, stateOf } from './corrected.ts';
export { facts, reactions } from './events.ts';
export type { Evidence, EvidenceEvent, FileScan, KeptFile } from './evidence.ts';
export { executionReadAs } from './executionReadAs.ts';
export { type KeepFiles, keepFiles } from './keepFiles.ts';
export { fileToScan, keepScan } from './keepScan.ts';
export { offersCorrection, offersOfEvidence, offersReport, offersWithdrawal } from './offers.ts';
export { activityOwed, commitmentOwed, owedIn, reportedIn, type StandingEvidence } from './owed.ts';
export { mayCorrect, mayReport } from './policy.ts';
export {
  type EvidenceFile,
  type EvidenceOnPage,
  type Execution,
  evidenceOf,
  evidenceQueue,
  executionOf,
  type QueueFilter,
  readEvidence,
  unreviewedIn,
} from './queries.ts';
export type { EvidenceRefusals } from './refusals.ts';
export { acceptEvidence, returnEvidence } from './review.ts';
export { isReviewable, isUnreviewed } from './reviewable.ts';
export { isAccepted, missingForConclusion } from './rules.ts';
export { submitEvidence } from './submit.ts';
export { evidence, evidenceCorrection, evidenceFile } from './tables.ts';
export { withdrawEvidence } from './withdraw.ts';
