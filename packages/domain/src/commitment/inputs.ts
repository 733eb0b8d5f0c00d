import * as z from 'zod';
import { principlesAccepted } from '../alliance/inputs.ts';

const text = (max: number) => z.string().trim().min(1).max(max);

const promise = { action: text(1000), deliverable: text(500), dueOn: z.iso.date() };

export const proposeCommitment = z.strictObject({
  key: z.uuid(),
  alliance: z.uuid(),
  /** The organization that commits itself, or the secretariat */
  organization: z.union([z.uuid(), z.literal('secretariat')]),
  ...promise,
});
export type ProposeCommitment = z.infer<typeof proposeCommitment>;

export const amendCommitment = z.strictObject({
  commitment: z.uuid(),
  version: z.coerce.number().int().positive(),
  ...promise,
});
export type AmendCommitment = z.infer<typeof amendCommitment>;

export const acceptCommitments = z.strictObject({
  alliance: z.uuid(),
  commitments: z.array(z.uuid()).min(1),
  /** "Declaro que tengo facultad para comprometer a la organización" */
  statement: z.literal('yes'),
  /** Of a pact: its three principles, accepted word for word */
  principles: principlesAccepted,
});
export type AcceptCommitments = z.infer<typeof acceptCommitments>;

export const registerAcceptance = z.strictObject({
  alliance: z.uuid(),
  commitments: z.array(z.uuid()).min(1),
  form: z.enum(['email', 'document']),
  /** Of a pact: the three principles that the message or document accepts */
  principles: principlesAccepted,
  /** The message or the signed document, received from the ally */
  file: z.uuid(),
});
export type RegisterAcceptance = z.infer<typeof registerAcceptance>;

export const returnCommitment = z.strictObject({ commitment: z.uuid(), note: text(2000) });
export type ReturnCommitment = z.infer<typeof returnCommitment>;

export const renewal = z.strictObject(promise);
export type Renewal = z.infer<typeof renewal>;
