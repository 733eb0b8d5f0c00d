/** Ready things for tests, all made by the real verbs with an injected clock. Not part of the package's exports. */
export {
  acceptCommitments,
  approveActa,
  approvePlan,
  approveProposal,
  cancelMeeting,
  carryOverAlliance,
  concludeExecution,
  confirmBalance,
  decideCompliance,
  dismissNonconformity,
  endAlliance,
  notifyInclusion,
  prepareAmendment,
  preparePacket,
  recordAttendance,
  registerAcceptance,
  removePlanAction,
  resumeAlliance,
  returnCommitment,
  saveRequestPage,
  suspendAlliance,
  undoStep,
} from './asRead.ts';
export { correctVerifiedContribution } from './asReadLines.ts';
export { aWorld } from './aWorld.ts';
export {
  capacitiesOf,
  caseOf,
  givenAlliance,
  givenSecond,
  radicado,
  reportOf,
  walk,
  writePlan,
} from './givenAlliance.ts';
export { givenBalanceFiled, givenBalanceSaved, improvementOf, narrative } from './givenBalance.ts';
export { contents, type GivenAlliance, itemsFor, proposalOf, signedOn } from './givenContents.ts';
export { givenEverything, givenMinors } from './givenEverything.ts';
export { answerNo, dayOf, dismissProposed, followUp, renewFirst, saidOfPlan } from './givenLoop.ts';
export {
  acceptanceOf,
  bearerOf,
  givenAcceptedRequest,
  givenDraft,
  givenInvitation,
  givenRequestSent,
  givenRequestSentAgain,
  linkOf,
  requestPagesOf,
  requestRead,
  writtenEvents,
} from './givenRequest.ts';
export {
  by,
  dayNumber,
  eventsOf,
  givenActa,
  givenActaDraft,
  givenActaInReview,
  givenCycle,
  givenMember,
  givenOrganization,
  givenStaff,
  hashOf,
  type Item,
  invented,
  mailsAbout,
  must,
  personalData,
  refusal,
  rowOf,
  type StaffName,
  stepOf,
  through,
  type World,
} from './givenWorld.ts';
export { examples, type Sample, samples } from './platform/datum/testing.ts';
export { dayFromNow } from './testing.ts';
