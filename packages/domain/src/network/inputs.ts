import * as z from 'zod';
import { minutesUsed } from '../alliance/inputs.ts';
import { email, id, leftEmpty, line, phone, text, version } from '../platform/inputs.ts';
import { addresseeOfEmail } from './rules.ts';

/** The fields of the database of the Red; the entity's own list replaces this one when it supplies it. */
export const relevantInformation = z.strictObject({
  address: line(200),
  contact: line(200),
  email,
  phone,
  interests: text(500),
});

/** `version`: of the row that stands, as it was read; 0 where the organization has none. */
export const enterNetwork = z.strictObject({
  alliance: id,
  organization: id,
  version,
  relevant: relevantInformation,
  minutesUsed,
});
export type EnterNetwork = z.infer<typeof enterNetwork>;

const told = { alliance: id, organization: id, version, minutesUsed };

/** By e-mail it goes to whoever acts for the organization, and to nobody else; only of a letter its writer says to whom. */
export const notifyInclusion = z.discriminatedUnion('channel', [
  z.strictObject({
    ...{ channel: z.literal('email'), ...told },
    addressee: leftEmpty(line(254), addresseeOfEmail),
  }),
  z.strictObject({ channel: z.literal('letter'), ...told, addressee: line(254) }),
]);
export type NotifyInclusion = z.infer<typeof notifyInclusion>;
