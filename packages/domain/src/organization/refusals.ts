import type { NoFacts } from '../platform/outcome.ts';

/** What this concept refuses, by code, each with the facts that its sentence needs. */
export interface OrganizationRefusals {
  'consent.textChanged': NoFacts;
  'membership.accountClosed': NoFacts;
  'membership.alreadyActs': NoFacts;
  'membership.lastRepresentative': { others: number };
  'membership.notActive': NoFacts;
  'membership.ofTheTeam': NoFacts;
  'organization.alike': { like: readonly string[] };
  'organization.alreadyRegistered': NoFacts;
  'organization.dependencyMissing': NoFacts;
  'organization.kindUnknown': NoFacts;
  'organization.legalNatureUnverified': NoFacts;
  'organization.linkedAlready': NoFacts;
  'organization.maybePerson': { signs: readonly string[] };
  'organization.mergeIntoMerged': { into: string };
  'organization.mergeOfKeeping': NoFacts;
  'organization.mergeOfOne': NoFacts;
  'organization.merged': { into: string };
  'organization.naturalPerson': NoFacts;
  'organization.newcomerUndecided': NoFacts;
  'organization.newcomerUnverified': NoFacts;
  'organization.nitMissing': NoFacts;
  'organization.nitNotExpected': NoFacts;
  'organization.noDoubt': NoFacts;
  'organization.notMerged': NoFacts;
  'organization.notVerified': NoFacts;
}

declare module '../platform/outcome.ts' {
  interface Refusals extends OrganizationRefusals {}
}
