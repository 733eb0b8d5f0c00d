export { closeNonconformity } from './close.ts';
export { correctNonconformity } from './correct.ts';
export { decideCompliance } from './decideCompliance.ts';
export { facts } from './events.ts';
export type { Cause, FollowUpEvent, Nonconformity } from './followup.ts';
export { mayTreat } from './policy.ts';
export { complianceOf, type NonconformityFilter, nonconformitiesOf, readNonconformity } from './queries.ts';
export { recordFollowUp } from './record.ts';
export { compliance, nonconformity } from './tables.ts';
