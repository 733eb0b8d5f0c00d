import type { NoFacts } from '../platform/outcome.ts';

/** What this concept refuses, by code, each with the facts that its sentence needs. */
export interface CycleRefusals {
  'cycle.beforeFiled': { year: number; filed: number };
  'cycle.closed': { year: number };
  'cycle.cut': { year: number };
  'cycle.initiativeOfAnotherCycle': NoFacts;
  'cycle.initiativesAlreadySet': { year: number };
  'cycle.initiativesNotSet': { year: number };
  'cycle.noInitiatives': NoFacts;
  'cycle.yearTaken': { year: number };
  'initiative.noneCited': NoFacts;
  'initiative.notPrioritised': NoFacts;
}

declare module '../platform/outcome.ts' {
  interface Refusals extends CycleRefusals {}
}
