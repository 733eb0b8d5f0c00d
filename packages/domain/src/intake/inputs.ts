import * as z from 'zod';
import { consentGiven, kindCode, localityCode } from '../organization/inputs.ts';

const text = (max: number) => z.string().trim().min(1).max(max);
const optional = (max: number) => z.string().trim().max(max).optional();

/** The pages of the request, each saved by itself: what a page holds once it is complete. */
export const requestPages = {
  organization: z.strictObject({
    kind: kindCode,
    name: text(200),
    nit: optional(30),
    dependency: optional(200),
    locality: localityCode,
    neighbourhood: optional(120),
  }),
  contact: z.strictObject({
    name: text(160),
    position: text(120),
    email: z.email().max(254),
    phone: z
      .string()
      .trim()
      .regex(/^[0-9 ()+-]{7,20}$/),
    role: z.enum(['representative', 'delegate', 'liaison']),
  }),
  wish: z.strictObject({
    initiative: z.union([z.uuid(), z.literal('unsure')]),
    kind: z.enum(['loyalty', 'adoption', 'pact', 'support', 'unsure']),
    actions: text(2000),
    influenceCircle: text(1000),
    territory: text(300),
  }),
  offers: z.strictObject({
    classes: z
      .array(z.enum(['inKind', 'space', 'outreach', 'hours', 'other']))
      .max(5)
      .default([]),
    description: optional(2000),
    when: optional(300),
  }),
  consent: consentGiven.extend({ management: z.literal('yes') }),
} as const;
export type RequestPage = keyof typeof requestPages;

/** A draft may lack any page; "complete enough to send" is its own, stricter schema. */
export const requestDraft = z.strictObject({
  organization: requestPages.organization.optional(),
  contact: requestPages.contact.optional(),
  wish: requestPages.wish.optional(),
  offers: requestPages.offers.optional(),
  consent: requestPages.consent.optional(),
});
export type RequestDraft = z.infer<typeof requestDraft>;

export const completeRequest = z.strictObject({
  organization: requestPages.organization,
  contact: requestPages.contact,
  wish: requestPages.wish,
  offers: requestPages.offers.optional(),
  consent: requestPages.consent,
});
export type CompleteRequest = z.infer<typeof completeRequest>;

export const acceptRequest = z.strictObject({
  request: z.uuid(),
  /** An organization that is already registered, when this is one of its people */
  organization: z.uuid().optional(),
  title: text(200),
  initiatives: z.array(z.uuid()).min(1),
  professional: z.uuid(),
});
export type AcceptRequest = z.infer<typeof acceptRequest>;

export const answerRequest = z.strictObject({ request: z.uuid(), note: text(2000) });
export type AnswerRequest = z.infer<typeof answerRequest>;

export const sendInvitation = z.strictObject({
  key: z.uuid(),
  organization: z.uuid(),
  contactName: text(160),
  contactEmail: z.email().max(254),
  title: text(200),
  message: text(2000),
  initiatives: z.array(z.uuid()).min(1),
  professional: z.uuid(),
});
export type SendInvitation = z.infer<typeof sendInvitation>;

export const acceptInvitation = consentGiven.extend({
  name: text(160),
  position: text(120),
  role: z.enum(['representative', 'delegate']),
  consent: z.literal('yes'),
});
export type AcceptInvitation = z.infer<typeof acceptInvitation>;

export const declineInvitation = z.strictObject({ reason: text(2000) });
export type DeclineInvitation = z.infer<typeof declineInvitation>;

export const reviewRequest = z.strictObject({ request: z.uuid() });
export type ReviewRequest = z.infer<typeof reviewRequest>;

/** What proves that who asks for the follow link has the request's mails: its code, and the address that it gave. */
export const askRequestLink = z.strictObject({
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^SOL-\d{4}-\d{4,}$/),
  email: z.email().max(254),
});
export type AskRequestLink = z.infer<typeof askRequestLink>;

export const removeRequestFile = z.strictObject({ file: z.uuid() });

export const resendInvitation = z.strictObject({ invitation: z.uuid(), version: z.coerce.number().int() });
export type ResendInvitation = z.infer<typeof resendInvitation>;

export const revokeInvitation = resendInvitation.extend({ reason: text(2000) });
export type RevokeInvitation = z.infer<typeof revokeInvitation>;
