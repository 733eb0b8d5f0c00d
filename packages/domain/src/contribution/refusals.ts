import type { NoFacts } from '../platform/outcome.ts';

/** What this concept refuses, by code, each with the facts that its sentence needs. */
export interface ContributionRefusals {
  'contribution.afterCut': { year: number };
  'contribution.alreadyVerified': NoFacts;
  'contribution.beforeFormalisation': { step: null | number };
  'contribution.dateInTheFuture': NoFacts;
  'contribution.hasCorrection': NoFacts;
  'contribution.inCut': { year: number };
  'contribution.initiativeOfAnother': NoFacts;
  'contribution.isCorrection': NoFacts;
  'contribution.notDelivered': NoFacts;
  'contribution.notVerified': NoFacts;
  'contribution.outsideCycle': { on: string };
  'contribution.outsideLife': { on: string };
  'contribution.ownDeclaration': NoFacts;
  'contribution.ownVerified': NoFacts;
  'contribution.withdrawn': NoFacts;
}

declare module '../platform/outcome.ts' {
  interface Refusals extends ContributionRefusals {}
}
