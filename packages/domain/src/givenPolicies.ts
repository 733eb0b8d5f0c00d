/** Who may do what, concept by concept: what the tests of the applications' access tables compare with. */
export { mayDrive, mayEndAlliance, mayHandOver, mayKeepMethodologies, mayTurnAlliance } from './alliance/policy.ts';
export { mayCarryOver, mayConfirmBalance, mayFileBalance, mayPrepareBalance } from './balance/policy.ts';
export { mayCommit, mayPropose, mayReplace, mayWithdraw } from './commitment/policy.ts';
export { mayDeclare, mayMend, mayVerify } from './contribution/policy.ts';
export { mayDraftInitiative, mayOpenCycle } from './cycle/policy.ts';
export { mayCorrect, mayReport } from './evidence/policy.ts';
export { mayEnterNumber, mayReceive, mayTakeBack } from './filing/policy.ts';
export { mayDismiss, mayTreat } from './followup/policy.ts';
export { mayRunStaff } from './identity/policy.ts';
export { mayAnswerRequests, mayInvite } from './intake/policy.ts';
export { mayConvene } from './meeting/policy.ts';
export {
  mayBringPerson,
  mayEndMemberships,
  mayMergeOrganizations,
  mayReadConsents,
  mayRegisterOrganization,
  maySettleDoubt,
  mayVerifyLegalNature,
} from './organization/policy.ts';
export { mayDecideCategory, mayOpenEdition } from './recognition/policy.ts';
export { maySetReferenceLink } from './reference/policy.ts';
