export { enterVersionRequest } from './enterVersionRequest.ts';
export { maySetReferenceLink } from './policy.ts';
export { recordFormats, referenceLinks, versionRequests } from './queries.ts';
export type { ReferenceCode, ReferenceEvent, ReferenceLink, VersionRequest } from './reference.ts';
export type { ReferenceRefusals } from './refusals.ts';
export { setReferenceLink } from './setReferenceLink.ts';
