import * as z from 'zod';
import { principlesAccepted } from '../alliance/inputs.ts';
import { day, id, ids, label, personName, text, version } from '../platform/inputs.ts';

export { isUnanswered, versionOf } from './rules.ts';

const promise = { action: text(1000), deliverable: text(500), dueOn: day('planned') };

export const proposeCommitment = z.strictObject({
  key: id,
  alliance: id,
  /** The organization that commits itself, or the secretariat */
  organization: z.union([id, z.literal('secretariat')]),
  ...promise,
});
export type ProposeCommitment = z.infer<typeof proposeCommitment>;

export const amendCommitment = z.strictObject({
  commitment: id,
  version,
  ...promise,
});
export type AmendCommitment = z.infer<typeof amendCommitment>;

export const withdrawCommitment = z.strictObject({ commitment: id, version, reason: text(2000) });
export type WithdrawCommitment = z.infer<typeof withdrawCommitment>;

export const replaceCommitment = z.strictObject({ key: id, commitment: id, version, reason: text(2000), ...promise });
export type ReplaceCommitment = z.infer<typeof replaceCommitment>;

export const acceptCommitments = z.strictObject({
  alliance: id,
  commitments: ids().min(1),
  /** `versionOf` what its party had when it was read: nobody accepts a text that was not in front of them */
  version,
  /** "Declaro que tengo facultad para comprometer a la organización" */
  statement: z.literal('yes'),
  /** Of a pact: its three principles, accepted word for word */
  principles: principlesAccepted,
});
export type AcceptCommitments = z.infer<typeof acceptCommitments>;

export const registerAcceptance = z.strictObject({
  alliance: id,
  commitments: ids().min(1),
  /** `versionOf` what the organizations had when it was read */
  version,
  form: z.enum(['email', 'document']),
  /** Who of the organization wrote or signed it, with their post, and the day on which they did */
  acceptedBy: personName(100),
  position: label(100),
  acceptedOn: day('past'),
  /** Of a pact: the three principles that the message or document accepts */
  principles: principlesAccepted,
  /** The message or the signed document, received from the ally */
  file: id,
});
export type RegisterAcceptance = z.infer<typeof registerAcceptance>;

export const returnCommitment = z.strictObject({ commitment: id, version, note: text(2000) });
export type ReturnCommitment = z.infer<typeof returnCommitment>;

/** The team answers an objection: the commitment stays as it is, and why. */
export const keepCommitment = z.strictObject({ commitment: id, version, reason: text(2000) });
export type KeepCommitment = z.infer<typeof keepCommitment>;

export const renewal = z.strictObject(promise);
export type Renewal = z.infer<typeof renewal>;
