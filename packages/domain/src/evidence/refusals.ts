import type { NoFacts } from '../platform/outcome.ts';

/** What this concept refuses, by code, each with the facts that its sentence needs. */
export interface EvidenceRefusals {
  'evidence.activityReplaced': { number: number };
  'evidence.afterCut': { year: number };
  'evidence.alreadyCorrected': { number: number };
  'evidence.alreadyReviewed': { number: number; state: string };
  'evidence.executedInTheFuture': { executedOn: string };
  'evidence.fileAlreadyUsed': NoFacts;
  'evidence.fileInfected': NoFacts;
  'evidence.filesNotClean': { number: number; infected: number; pending: number };
  'evidence.notAccepted': { number: number };
  'evidence.notReviewed': { numbers: readonly string[]; activity: number };
  'evidence.outsideCycle': { on: string };
  'evidence.outsideLife': { on: string };
  'evidence.ownAcceptance': { number: number };
  'evidence.ownReport': { number: number };
  'evidence.sameFiles': { kind: string; id: string; number: number; at: string };
  'evidence.tooManyFiles': { most: number };
}

declare module '../platform/outcome.ts' {
  interface Refusals extends EvidenceRefusals {}
}
