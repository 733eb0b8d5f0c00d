export type { LookEvent, LookState, LookSubject, LookWay } from './look.ts';
export { lookAtPersonalData } from './lookAtPersonalData.ts';
export { isWatched, lookWay, mayReadLooks } from './policy.ts';
export { recordPage } from './recordPage.ts';
export { recordView } from './recordView.ts';
export type { LookRefusals } from './refusals.ts';
export { caseLookedAt } from './rows.ts';
export { lookState } from './rules.ts';
