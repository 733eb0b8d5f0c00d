export { acceptPrinciples } from './acceptPrinciples.ts';
export { addParty } from './addParty.ts';
export { advance, pathOf } from './advance.ts';
export { agreeMethodology } from './agreeMethodology.ts';
export type { Alliance, AllianceEvent, AllianceState, Door, Party, ToldState, TurnAct } from './alliance.ts';
export { approveProposal } from './approveProposal.ts';
export { citeInput, withdrawInput } from './citeInput.ts';
export { decideActivePart } from './decideActivePart.ts';
export { answering, drivesCases, isDriven, receivesCases } from './drives.ts';
export { endAlliance } from './end.ts';
export { alliancesOf, endOfInvited, isNever, isOver } from './ended.ts';
export { facts, reactions } from './events.ts';
export { handOverAlliances } from './handOver.ts';
export type { KindFields } from './kindFields.ts';
export { type MinutedRow, minutedColumns, minutedFrom, minutedOf } from './minuted.ts';
export {
  offersActivity,
  offersAnswersAgain,
  offersDialogue,
  offersHandingOver,
  offersOfAlliance,
  offersRemoval,
} from './offers.ts';
export { type OpenAlliance, openAlliance } from './open.ts';
export { type DialogueKind, type PactEvent, principlesText } from './pact.ts';
export { addPactMethodology, methodologiesInForce, retirePactMethodology } from './pactMethodologies.ts';
export { asksPrinciples } from './pactRules.ts';
export { invitationOf } from './partyInvitation.ts';
export { hasRecords } from './partyRecords.ts';
export {
  asDriver,
  DRIVING_ROLES,
  mayDrive,
  mayEndAlliance,
  mayHandOver,
  mayKeepMethodologies,
  mayOpenAlliance,
  mayTurnAlliance,
} from './policy.ts';
export type { CourseMode, InputKind, ProposalInputEvent } from './proposalInput.ts';
export { proposalReadAs } from './proposalReadAs.ts';
export { recordDialogueSpace } from './recordDialogueSpace.ts';
export { recordFirstContact } from './recordFirstContact.ts';
export type { AllianceRefusals } from './refusals.ts';
export { removeParty, tellRemoved } from './removeParty.ts';
export { resumeAlliance } from './resume.ts';
export { allianceFromRow, holdAlliance, lockAlliance, lockAlliances, partiesOf, wholeTrail } from './rows.ts';
export {
  hasEnded,
  isDecidedAgain,
  isOpenIn,
  mayBeAnsweredAgain,
  missingForProposal,
  mustBeAt,
  mustBeOpen,
  mustRun,
} from './rules.ts';
export { saveProposal } from './saveProposal.ts';
export { storedFields } from './stored.ts';
export { suspendAlliance } from './suspend.ts';
export {
  alliance,
  allianceInitiative,
  allianceTurn,
  dialogueSpace,
  handover,
  pactMethodology,
  party,
  proposal,
  visit,
} from './tables.ts';
export { takeBackStep } from './takeBack.ts';
export { type Remains, remainsOf } from './told.ts';
export { keepTurn } from './turn.ts';
export { validateInclusion } from './validateInclusion.ts';
