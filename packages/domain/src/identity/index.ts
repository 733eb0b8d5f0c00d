export { type AttemptMarks, countAttempt, countAttempts, countWithin } from './countAttempt.ts';
export { createPerson, findOrCreatePerson } from './createPerson.ts';
export { createSession, type NewSession } from './createSession.ts';
export { createStaff } from './createStaff.ts';
export { disablePerson } from './disablePerson.ts';
export {
  type Draft,
  draftsOf,
  dropDraft,
  dropOldDrafts,
  heldFiles,
  keysHeld,
  keysKept,
  pathsWithDrafts,
  saveDraft,
} from './drafts.ts';
export { dropKeptForms } from './dropKeptForms.ts';
export { enablePerson } from './enablePerson.ts';
export { endMySession, endOtherSessions, endSession, endSessionsOf } from './endSession.ts';
export { facts, reactions } from './events.ts';
export { failSignIn } from './failSignIn.ts';
export { forgetAttempts } from './forgetAttempts.ts';
export type {
  App,
  Credential,
  FailedWay,
  IdentityEvent,
  OpenSession,
  PasswordWay,
  Person,
  SealedMail,
  SingleUse,
  TokenPurpose,
  Way,
} from './identity.ts';
export { endedSession, keepForm, keptForm } from './keepForm.ts';
export {
  ATTEMPT_RULES,
  type AttemptKind,
  CODE_SECONDS,
  CODE_TRIES,
  PARALLEL_SESSIONS,
  SESSION_LIMITS,
  TOKEN_RULES,
} from './limits.ts';
export { offersOfAccount } from './offers.ts';
export { askPasswordReset, setPassword } from './password.ts';
export { mayReadStaff, mayResetSecondFactor, mayRunStaff } from './policy.ts';
export {
  hasActiveAdministrator,
  isDemonstration,
  isFreshRecoveryCode,
  isOfTheTeam,
  type LiveSession,
  liveSession,
  mySessions,
  personByEmail,
  readCredential,
} from './queries.ts';
export type { IdentityRefusals } from './refusals.ts';
export { renewRecoveryCodes, renewTotp } from './renewFactors.ts';
export { resetSecondFactor } from './resetSecondFactor.ts';
export {
  type AccountState,
  accountIn,
  foldEmail,
  isAwaited,
  lastDayOfToken,
  secondsLeft,
  touchIsDue,
} from './rules.ts';
export { askSamePerson } from './samePerson.ts';
export { confirmTotp, holdsStill, setTotp, useRecoveryCode, useTotpStep } from './secondFactor.ts';
export { resendActivation } from './sendActivation.ts';
export { setRoles } from './setRoles.ts';
export { type StartSignIn, startSignIn } from './startSignIn.ts';
export { person, recoveryCode, session, staffMember, staffRole } from './tables.ts';
export { type Proved, takeCode, takeLink } from './takeCode.ts';
export {
  consumeToken,
  issueToken,
  readToken,
  revokeTokens,
  subjectOfToken,
  subjectsOfMail,
  type TokenSubject,
} from './tokens.ts';
export { touchSession } from './touchSession.ts';
export { type TriedCode, tryCode } from './tryCode.ts';
