import * as z from 'zod';
import { minutesUsed } from '../alliance/inputs.ts';
import { day, filingNumber, id, text, version } from '../platform/inputs.ts';

export { decideDay } from './rules.ts';

export const enterFilingNumber = z.strictObject({
  filing: id,
  number: filingNumber,
  filedOn: day('past'),
  minutesUsed,
});
export type EnterFilingNumber = z.infer<typeof enterFilingNumber>;

/** The packet of 9, with the version of all the commitments that its preparer read. */
export const preparePacket = z.strictObject({ alliance: id, version });
export type PreparePacket = z.infer<typeof preparePacket>;

/** An amendment that was taken back, with the version of the commitments that are to go in it, as its preparer read them. */
export const prepareAmendment = z.strictObject({ alliance: id, version });
export type PrepareAmendment = z.infer<typeof prepareAmendment>;

export const takeBackPacket = z.strictObject({ filing: id, reason: text(2000) });
export type TakeBackPacket = z.infer<typeof takeBackPacket>;

export const correctFilingNumber = z.strictObject({
  filing: id,
  /** How many corrections were read */
  version,
  number: filingNumber,
  filedOn: day('past'),
  reason: text(2000),
});
export type CorrectFilingNumber = z.infer<typeof correctFilingNumber>;
