export { decideRecognition } from './decide.ts';
export { facts, reactions } from './events.ts';
export { openEdition } from './openEdition.ts';
export { mayDecideRecognition, mayOpenEdition } from './policy.ts';
export type { Edition, RecognitionEvent } from './recognition.ts';
export { edition, recognition } from './tables.ts';
