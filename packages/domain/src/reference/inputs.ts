import * as z from 'zod';
import { optional, version, webAddress } from '../platform/inputs.ts';

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
