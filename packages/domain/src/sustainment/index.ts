export { decideContinuity } from './decide.ts';
export { facts, reactions } from './events.ts';
export { mayDecideContinuity } from './policy.ts';
export type { ContinuityOutcome, SustainmentEvent } from './sustainment.ts';
export { continuity } from './tables.ts';
