import type { NoFacts } from '../platform/outcome.ts';

/** What this concept refuses, by code, each with the facts that its sentence needs. */
export interface FollowUpRefusals {
  'commitment.ownAcceptance': { numbers: readonly string[] };
  'compliance.activitiesNotMet': { numbers: readonly string[] };
  'compliance.activityMet': { number: number };
  'compliance.activityReplaced': { number: number };
  'compliance.amendmentNotFiled': { filings: number };
  'compliance.nonconformitiesOpen': { codes: readonly string[] };
  'compliance.renewalOfYes': NoFacts;
  'followUp.activityMissing': { numbers: readonly string[] };
  'followUp.activityTwice': NoFacts;
  'followUp.activityUnknown': NoFacts;
  'followUp.dayBeforeMeeting': { numbers: readonly string[]; heldOn: string };
  'followUp.dayMissing': { numbers: readonly string[] };
  'followUp.observationMissing': { numbers: readonly string[] };
  'followUp.reasonMissing': { numbers: readonly string[] };
  'followUp.stillUnderWay': { numbers: readonly string[] };
  'nonconformity.notCarriedOut': { number: string };
  'nonconformity.notCorrected': { number: string; state: string };
  'nonconformity.notOpen': { number: string; state: string };
  'nonconformity.notProposed': { number: string; state: string };
  'nonconformity.recordMissing': { number: string; plan: boolean; acta: boolean };
  'nonconformity.settled': { number: string; state: string };
  'nonconformity.toDecide': { codes: readonly string[] };
}

declare module '../platform/outcome.ts' {
  interface Refusals extends FollowUpRefusals {}
}
