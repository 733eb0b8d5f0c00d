export { type ChainFault, type ChainReport, verifyChains } from '../audit.ts';
export type { StoredFault } from './compare.ts';
export { coverFaults, headFaults, headsNow } from './heads.ts';
export { verifyStored } from './history.ts';
export { type Head, nextRoot, type RootFault, rootFaults, type SignedRoot } from './roots.ts';
