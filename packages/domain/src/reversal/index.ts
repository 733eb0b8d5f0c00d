export { isCountedIn } from './counted.ts';
export { facts, reactions } from './events.ts';
export { offersUndo } from './offers.ts';
export { partOrganizations } from './part.ts';
export type { ReversalRefusals } from './refusals.ts';
export type { ReversalEvent, Standing } from './reversal.ts';
export { standingOf } from './rows.ts';
export { decideUndo } from './rules.ts';
export { undoStep } from './undo.ts';
