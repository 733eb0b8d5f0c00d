import type { NoFacts } from '../platform/outcome.ts';

/** What this concept refuses, by code, each with the facts that its sentence needs. */
export interface BalanceRefusals {
  'balance.alliancesWaiting': { codes: readonly string[] };
  'balance.alreadyConfirmed': NoFacts;
  'balance.alreadyFiled': NoFacts;
  'balance.carriedAlready': { year: number };
  'balance.carryToLaterCycle': { year: number };
  'balance.improvementsMissing': NoFacts;
  'balance.notConfirmed': NoFacts;
  'balance.ownPreparation': NoFacts;
  'balance.tooLong': { length: number; limit: number };
  'balance.wordsMissing': { phases: readonly string[] };
  'improvement.dueInThePast': { dueOn: string };
}

declare module '../platform/outcome.ts' {
  interface Refusals extends BalanceRefusals {}
}
