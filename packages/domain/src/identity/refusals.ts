import type { NoFacts } from '../platform/outcome.ts';

/** What this concept refuses, by code, each with the facts that its sentence needs. */
export interface IdentityRefusals {
  'mail.tooManyActs': { retryAfterSeconds: number };
  'mail.underWay': { retryAfterSeconds: number };
  'password.common': NoFacts;
  'password.tooLong': { most: number };
  'password.tooShort': { least: number };
  'person.alreadyDisabled': NoFacts;
  'person.notDisabled': NoFacts;
  'person.otherName': { known?: string; email: string; written: string };
  'proof.wrong': NoFacts;
  'reading.tooMuch': { retryAfterSeconds: number };
  'secondFactor.alreadySet': NoFacts;
  'secondFactor.notSet': NoFacts;
  'secondFactor.renewalExpired': NoFacts;
  'signIn.codeExpired': NoFacts;
  'signIn.codeSlow': NoFacts;
  'signIn.codeWrong': { triesLeft: number };
  'signIn.factorExpired': NoFacts;
  'signIn.factorLate': NoFacts;
  'signIn.factorUsed': NoFacts;
  'signIn.factorWrong': NoFacts;
  'signIn.notDemonstration': NoFacts;
  'signIn.notStaff': NoFacts;
  'signIn.personDisabled': { app: string };
  'signIn.tooMany': { retryAfterSeconds: number };
  'signIn.wrong': NoFacts;
  'staff.actsForOrganization': NoFacts;
  'staff.administratorExists': NoFacts;
  'staff.alreadyActive': NoFacts;
  'staff.alreadyStaff': NoFacts;
  'staff.demonstration': NoFacts;
  'staff.disabled': NoFacts;
  'staff.invalidInput': { fields: readonly string[] };
  'staff.lastAdministrator': NoFacts;
  'staff.noRoles': NoFacts;
  'staff.notActivated': NoFacts;
  'staff.ownAccount': NoFacts;
  'staff.ownRoles': NoFacts;
  'staff.rolesChanged': NoFacts;
  'token.invalid': NoFacts;
  tooManyAttempts: { retryAfterSeconds: number };
  'upload.tooMuch': { retryAfterSeconds: number };
  'upload.tooMuchAndCut': { retryAfterSeconds: null | string | number | boolean | readonly string[] };
}

declare module '../platform/outcome.ts' {
  interface Refusals extends IdentityRefusals {}
}
