import * as z from 'zod';
import { minutesUsed } from '../alliance/inputs.ts';
import { day, filingNumber, id } from '../platform/inputs.ts';

export const enterFilingNumber = z.strictObject({
  filing: id,
  number: filingNumber,
  filedOn: day('past'),
  minutesUsed,
});
export type EnterFilingNumber = z.infer<typeof enterFilingNumber>;
