import * as z from 'zod';
import { minutesUsed } from '../alliance/inputs.ts';

/** The correspondence system gives the number: other shapes than its usual one exist, so only its characters are checked. */
export const filingNumber = z
  .string()
  .trim()
  .regex(/^[0-9A-Za-z][0-9A-Za-z .\-/]{3,39}$/);

export const enterFilingNumber = z.strictObject({
  filing: z.uuid(),
  number: filingNumber,
  filedOn: z.iso.date(),
  minutesUsed,
});
export type EnterFilingNumber = z.infer<typeof enterFilingNumber>;
