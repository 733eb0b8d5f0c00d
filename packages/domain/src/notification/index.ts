export {
  actaFacts,
  allianceFacts,
  commitmentFacts,
  filingFacts,
  invitationFacts,
  meetingFacts,
  requestFacts,
} from './cases.ts';
export { reactions } from './events.ts';
export { beginMail, endMail, type MailToKeep } from './keepMail.ts';
export { balanceFacts, continuityFacts, evidenceFacts, planFacts, recognitionFacts } from './outcomes.ts';
export { type PersonFacts, peopleOfAlliance, personFacts, type Recipient, staffWith } from './people.ts';
export { remind } from './remind.ts';
export type { ReminderKind, ReminderMoment } from './reminder.ts';
export { reminderFacts } from './reminderFacts.ts';
export { turnFacts } from './turnFacts.ts';
