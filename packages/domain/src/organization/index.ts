export { actsToday } from './actsToday.ts';
export { addMember, join, mustBeOutsider } from './addMember.ts';
export { bodyOf, bodyThen, isVerified } from './body.ts';
export { bringPerson } from './bringPerson.ts';
export { endMembership } from './endMembership.ts';
export { reactions } from './events.ts';
export { consentTexts, keepConsents } from './keepConsents.ts';
export { CANDIDATE_LIKENESS, isLike } from './likeness.ts';
export { linkedToInitiatives } from './linked.ts';
export { mergeOrganizations } from './merge.ts';
export { askNewcomer, type NewcomerAt, newcomersAt } from './newcomer.ts';
export { notePersonRefused } from './notePersonRefused.ts';
export { offersDoubt, offersLegalNature } from './offers.ts';
export type { NitRule, Organization, OrganizationEvent, RefusedRoute, Sector, Standing } from './organization.ts';
export { type PersonSign, personSigns } from './personSigns.ts';
export {
  mayAddMember,
  mayBringPerson,
  mayEndMemberships,
  mayMergeOrganizations,
  mayReadConsents,
  mayRegisterOrganization,
  maySettleDoubt,
  mayVerifyLegalNature,
} from './policy.ts';
export { type Alike, hasMember, resemblanceOf, similarOrganizations } from './queries.ts';
export { raiseStanding, settleStanding } from './raiseStanding.ts';
export type { OrganizationRefusals } from './refusals.ts';
export { enterOrganization, registerOrganization } from './register.ts';
export { afterOthers, bodiesOf, lockBody, lockOrganization, organizationsIn, registrationsOf } from './rows.ts';
export { consentHolds, isNewcomer, mayBeChosen, mayBeLinked, mayMerge, mayPart } from './rules.ts';
export { settleDoubt } from './settleDoubt.ts';
export { consent, legalNature, membership, organization, organizationMerge } from './tables.ts';
export { verifyLegalNature } from './verifyLegalNature.ts';
export { withdrawLegalNature } from './withdrawLegalNature.ts';
