import type { NoFacts } from '../platform/outcome.ts';

/** What this concept refuses, by code, each with the facts that its sentence needs. */
export interface RecognitionRefusals {
  'category.notAnAlly': NoFacts;
  'category.reasonMissing': NoFacts;
  'recognition.decidedOtherwise': {
    organizations: readonly string[];
    names: null;
    recognised: boolean;
    alliance: string;
  };
  'recognition.editionExists': { year: number };
  'recognition.editionMissing': NoFacts;
  'recognition.resolutionNumberMissing': NoFacts;
}

declare module '../platform/outcome.ts' {
  interface Refusals extends RecognitionRefusals {}
}
