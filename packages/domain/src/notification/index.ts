export { type AfterAcceptance, afterAcceptance, type Unaccepted } from './acceptance.ts';
export { type ApprovalFacts, approvalFacts } from './approvalFacts.ts';
export { type CarryFacts, carryFacts } from './carryFacts.ts';
export {
  actaFacts,
  allianceFacts,
  filingFacts,
  initiativeName,
  inRedSinceFacts,
  invitationFacts,
  meetingFacts,
  noticeFacts,
  requestFacts,
} from './cases.ts';
export { type CasesLeftFacts, casesLeftFacts } from './casesLeft.ts';
export { filedCommitments, isOfLoop, newCommitmentFacts, toAcceptFacts, wasAsked } from './commitments.ts';
export { dueThings } from './due.ts';
export { reactions } from './events.ts';
export { handoverFacts } from './handoverFacts.ts';
export { beginMail, endMail, type MailToKeep } from './keepMail.ts';
export { type LiaisonFacts, liaisonFacts, type MemberFacts, memberFacts, representing } from './memberFacts.ts';
export { type MergeFacts, type MergeReader, mergeFacts } from './mergeFacts.ts';
export {
  balanceFacts,
  continuityFacts,
  correctedFacts,
  planChangeFacts,
  planFacts,
  proposedFacts,
  recognitionFacts,
  reviewFacts,
  verifiedFacts,
} from './outcomes.ts';
export {
  type CaseName,
  membersOf,
  organizationsOfCase,
  type PersonFacts,
  personFacts,
  type Reader,
  type Recipient,
  readersOfCases,
  reviewersOf,
  staffOfCase,
  staffOfRequest,
  staffWith,
  standIns,
} from './people.ts';
export {
  acceptedFacts,
  answeredFacts,
  type ReceiptFacts,
  receiptAbout,
  receiptFacts,
  reportFacts,
} from './receipts.ts';
export { remind } from './remind.ts';
export type { ReminderKind, ReminderMoment } from './reminder.ts';
export { reminderFacts } from './reminderFacts.ts';
export { repeatingFacts } from './repeating.ts';
export { actaStepsFacts, stepFacts } from './stepFacts.ts';
export { convenedFacts, type PartyRemovedFacts, partyRemovedFacts, turnFacts } from './turnFacts.ts';
