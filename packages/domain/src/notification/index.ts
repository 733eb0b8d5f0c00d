export {
  actaFacts,
  allianceFacts,
  commitmentFacts,
  filingFacts,
  invitationFacts,
  meetingFacts,
  requestFacts,
} from './cases.ts';
export { beginMail, endMail, type MailToKeep } from './keepMail.ts';
export { balanceFacts, continuityFacts, evidenceFacts, planFacts, recognitionFacts } from './outcomes.ts';
export { type PersonFacts, peopleOfAlliance, personFacts, type Recipient, staffWith } from './people.ts';
