import type { NoFacts } from '../platform/outcome.ts';

/** What this concept refuses, by code, each with the facts that its sentence needs. */
export interface ReversalRefusals {
  'organization.nitSince': NoFacts;
  'undo.counted': { activity: number };
  'undo.decidedAgain': NoFacts;
  'undo.filed': { activity: number };
  'undo.nothing': NoFacts;
  'undo.noticeSent': NoFacts;
  'undo.packed': NoFacts;
  'undo.session': { activity: number };
}

declare module '../platform/outcome.ts' {
  interface Refusals extends ReversalRefusals {}
}
