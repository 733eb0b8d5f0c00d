export { amendmentReadAs } from './amendmentReadAs.ts';
export { correctFilingNumber, keepCorrection, numbered } from './correctNumber.ts';
export { enterFilingNumber } from './enterNumber.ts';
export { facts, reactions } from './events.ts';
export type { Filing, FilingEvent, FilingKind, InForce } from './filing.ts';
export { type FilingEntry, filedOnInForce, filingEntries, filingEntry, numberInForce } from './inForce.ts';
export { offersOfFiling, offersPreparing } from './offers.ts';
export { openFiling, prepareAmendment, preparePacket, withdrawFiling } from './prepare.ts';
export { receiveFiling } from './receive.ts';
export type { FilingRefusals } from './refusals.ts';
export { filingFromRow, lockFiling, readFiling } from './rows.ts';
export { decideAmendment, missingForPacket } from './rules.ts';
export { storedPacketNames } from './stored.ts';
export { filing, filingCorrection } from './tables.ts';
export { takeBackPacket } from './takeBack.ts';
export {
  amendmentsLoose,
  amendmentsWaiting,
  amendmentToShow,
  isAtDesk,
  isLeftUnfiled,
  isPacked,
  isToPrepareAgain,
  packetAgain,
} from './waiting.ts';
