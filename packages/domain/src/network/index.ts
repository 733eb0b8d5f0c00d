export { enterNetwork } from './enter.ts';
export { facts, reactions } from './events.ts';
export { leaveNetwork, settleStandings } from './leave.ts';
export type { NetworkEntry, NetworkEvent, RelevantInformation } from './network.ts';
export { noticeReadAs, noticeText } from './noticeText.ts';
export { noticeVersion, notifyInclusion } from './notify.ts';
export { offersEntry } from './offers.ts';
export { entriesOf, noticesOf } from './queries.ts';
export type { NetworkRefusals } from './refusals.ts';
export { channelsOf } from './rules.ts';
export {
  changesOf,
  inRedSince,
  inRedSinceOf,
  type RowChange,
  type StandingEntry,
  standingEntries,
} from './standing.ts';
export { storedEarlier, storedRelevant } from './stored.ts';
export { inclusionNotice, networkEntry } from './tables.ts';
