import * as z from 'zod';

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
  version: z.coerce.number().int().min(1),
  url: z
    .url({ protocol: /^https$/ })
    .max(500)
    .optional(),
});
export type SetReferenceLink = z.infer<typeof setReferenceLink>;
