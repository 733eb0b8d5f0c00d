export { enterFilingNumber } from './enterNumber.ts';
export { facts, reactions } from './events.ts';
export type { Filing, FilingEvent, FilingKind } from './filing.ts';
export { mayEnterNumber, mayReceive } from './policy.ts';
export { openFiling, preparePacket, withdrawFiling } from './prepare.ts';
export { receiveFiling } from './receive.ts';
export { filingFromRow, lockFiling, readFiling } from './rows.ts';
export { decideNumber, missingForPacket } from './rules.ts';
export { filing } from './tables.ts';
