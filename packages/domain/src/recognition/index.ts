export type { AgentCategory, AllyFacts, CategoryEvent, Continuity, Involvement } from './category.ts';
export { continuityOf, involvementOf, RULE_VERSION } from './categoryRules.ts';
export { decideRecognition } from './decide.ts';
export { allyFactsOf, decideCategory } from './decideCategory.ts';
export { facts, reactions } from './events.ts';
export { openEdition } from './openEdition.ts';
export { mayDecideCategory, mayDecideRecognition, mayOpenEdition } from './policy.ts';
export type { Edition, RecognitionEvent } from './recognition.ts';
export { agentCategory, edition, recognition } from './tables.ts';
