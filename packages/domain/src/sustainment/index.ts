export { decideContinuity } from './decide.ts';
export { facts, reactions } from './events.ts';
export { offersContinuity } from './offers.ts';
export { mayDecideContinuity } from './policy.ts';
export type { ContinuityOutcome, SustainmentEvent } from './sustainment.ts';
export { continuity } from './tables.ts';
