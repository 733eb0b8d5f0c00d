export type { Committee, Cycle, CycleEvent, Initiative } from './cycle.ts';
export { draftInitiative } from './draftInitiative.ts';
export { openCycle } from './open.ts';
export { mayDraftInitiative, mayOpenCycle, maySetInitiatives } from './policy.ts';
export { allCycles, cycleFor, nearestYear, staysOf } from './queries.ts';
export { initiativesOf, lockCycle } from './rows.ts';
export { type Life, mayCite, mayReceiveAlliances, type Place, placeOf, type Stay } from './rules.ts';
export { setInitiatives } from './setInitiatives.ts';
export { cycle, initiative } from './tables.ts';
