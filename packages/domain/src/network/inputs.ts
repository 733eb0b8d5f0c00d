import * as z from 'zod';
import { minutesUsed } from '../alliance/inputs.ts';

const text = (max: number) => z.string().trim().min(1).max(max);

/** The fields of the database of the Red; the entity's own list replaces this one when it supplies it. */
export const relevantInformation = z.strictObject({
  address: text(200),
  contact: text(200),
  email: z.email().max(254),
  phone: text(40),
  interests: text(500),
});

export const enterNetwork = z.strictObject({
  alliance: z.uuid(),
  organization: z.uuid(),
  relevant: relevantInformation,
  minutesUsed,
});
export type EnterNetwork = z.infer<typeof enterNetwork>;

export const notifyInclusion = z.strictObject({
  alliance: z.uuid(),
  organization: z.uuid(),
  channel: z.enum(['email', 'letter']),
  addressee: text(254),
  minutesUsed,
});
export type NotifyInclusion = z.infer<typeof notifyInclusion>;
