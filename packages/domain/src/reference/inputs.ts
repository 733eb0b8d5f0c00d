import * as z from 'zod';
import { filingNumber, numberOf, optional, version, webAddress } from '../platform/inputs.ts';
import { procedureVersions } from '../procedure/index.ts';

/** Every code of `ReferenceCode`, in the order in which the procedure refers to them. */
export const referenceCodes = [
  'policyIndicator',
  'networkDocument',
  'recognitionDocument',
  'processMap',
  'normogram',
] as const;

/** An address of the web that is safe to follow; without one the link is taken away. */
export const setReferenceLink = z.strictObject({
  link: z.enum(referenceCodes),
  version,
  url: optional(webAddress),
});
export type SetReferenceLink = z.infer<typeof setReferenceLink>;

/** The reference of a version's request; `version` is how many entries of it the person saw, 0 where there is none. */
export const enterVersionRequest = z.strictObject({
  procedureVersion: numberOf(procedureVersions.map(({ number }) => number)),
  version,
  number: filingNumber,
});
export type EnterVersionRequest = z.infer<typeof enterVersionRequest>;
