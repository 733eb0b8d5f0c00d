export { maySetReferenceLink } from './policy.ts';
export { recordFormats, referenceLinks } from './queries.ts';
export type { ReferenceCode, ReferenceEvent, ReferenceLink } from './reference.ts';
export { setReferenceLink } from './setReferenceLink.ts';
