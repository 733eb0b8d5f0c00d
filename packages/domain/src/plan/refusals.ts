import type { NoFacts } from '../platform/outcome.ts';

/** What this concept refuses, by code, each with the facts that its sentence needs. */
export interface PlanRefusals {
  'plan.actionWithoutActivity': { numbers: readonly string[] };
  'plan.activityExecuted': { number: number };
  'plan.activityInUse': NoFacts;
  'plan.activityMet': { number: number };
  'plan.activityOutsideTerm': { numbers: readonly string[] };
  'plan.activityReplaced': { number: number };
  'plan.activityReported': { number: number };
  'plan.capacitiesMissing': { missing: number; parties: readonly string[] };
  'plan.capacitiesOfParties': NoFacts;
  'plan.capacityStatementMissing': NoFacts;
  'plan.commitmentNotInForce': { number: number; state: string };
  'plan.commitmentWithoutAction': { numbers: readonly string[] };
  'plan.dueBeforeStart': { number: number; onDay: string };
  'plan.endInThePast': { onDay: string };
  'plan.followUpDateInThePast': { onDay: string };
  'plan.followUpDatesMissing': NoFacts;
  'plan.followUpMechanismsMissing': NoFacts;
  'plan.initialMeetingMissing': NoFacts;
  'plan.meetingNotInitial': NoFacts;
  'plan.noTerm': NoFacts;
  'plan.nothingChanges': { number: number };
  'plan.reasonMissing': NoFacts;
  'plan.sideAgreed': { number: number };
}

declare module '../platform/outcome.ts' {
  interface Refusals extends PlanRefusals {}
}
