import type { NoFacts } from '../platform/outcome.ts';

/** What this concept refuses, by code, each with the facts that its sentence needs. */
export interface NetworkRefusals {
  'network.addresseeOfLetter': NoFacts;
  'network.alreadyEntered': NoFacts;
  'network.alreadyNotified': NoFacts;
  'network.nobodyReads': NoFacts;
  'network.notActivePart': NoFacts;
}

declare module '../platform/outcome.ts' {
  interface Refusals extends NetworkRefusals {}
}
