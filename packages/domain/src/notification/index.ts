export {
  actaFacts,
  allianceFacts,
  filingFacts,
  initiativeName,
  invitationFacts,
  meetingFacts,
  noticeFacts,
  requestFacts,
} from './cases.ts';
export { changedFacts } from './changes.ts';
export { acceptedFacts, newCommitmentFacts, returnedFacts, toAcceptFacts } from './commitments.ts';
export { reactions } from './events.ts';
export { handoverFacts } from './handoverFacts.ts';
export { beginMail, endMail, type MailToKeep } from './keepMail.ts';
export { type MergeFacts, type MergeReader, mergeFacts } from './mergeFacts.ts';
export {
  balanceFacts,
  continuityFacts,
  contributionFacts,
  evidenceFacts,
  planChangeFacts,
  planFacts,
  recognitionFacts,
} from './outcomes.ts';
export {
  type CaseName,
  membersOf,
  type PersonFacts,
  personFacts,
  type Reader,
  type Recipient,
  readersOfCases,
  staffOfCase,
  staffWith,
} from './people.ts';
export { remind } from './remind.ts';
export type { ReminderKind, ReminderMoment } from './reminder.ts';
export { reminderFacts } from './reminderFacts.ts';
export { turnFacts } from './turnFacts.ts';
