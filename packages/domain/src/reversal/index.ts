export { isCountedIn } from './counted.ts';
export { facts, reactions } from './events.ts';
export { offersUndo } from './offers.ts';
export { partOrganizations } from './part.ts';
export type { ReversalEvent, Standing } from './reversal.ts';
export { undoStep } from './undo.ts';
