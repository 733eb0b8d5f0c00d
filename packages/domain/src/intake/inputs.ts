import * as z from 'zod';
import { samePerson } from '../identity/inputs.ts';
import {
  alikeSeen,
  consentGiven,
  isOrganization,
  kindCode,
  localityCode,
  newcomerSaid,
} from '../organization/inputs.ts';
import {
  choices,
  code,
  email,
  id,
  ids,
  label,
  line,
  name,
  nit,
  optional,
  personName,
  phone,
  text,
  version,
} from '../platform/inputs.ts';

/** The pages of the request, each saved by itself: what a page holds once it is complete. */
export const requestPages = {
  organization: z.strictObject({
    kind: kindCode,
    name: name(200),
    nit: optional(nit),
    dependency: optional(label(200)),
    locality: localityCode,
    neighbourhood: optional(label(80)),
    isOrganization,
  }),
  contact: z.strictObject({
    name: personName(100),
    position: label(100),
    email,
    phone,
    role: z.enum(['representative', 'delegate', 'liaison']),
  }),
  wish: z.strictObject({
    initiative: z.union([id, z.literal('unsure')]),
    kind: z.enum(['loyalty', 'adoption', 'pact', 'support', 'unsure']),
    actions: text(2000),
    influenceCircle: text(1000),
    territory: line(300),
  }),
  offers: z.strictObject({
    classes: choices(z.enum(['inKind', 'space', 'outreach', 'hours', 'other']))
      .max(5)
      .default([]),
    description: optional(text(2000)),
    when: optional(line(300)),
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

/** The request as it was read: what was sent, or written, after that is not what is answered or sent. */
const requestRead = z.strictObject({ request: id, version });

export const sendRequest = requestRead;
export type SendRequest = z.infer<typeof sendRequest>;

export const acceptRequest = requestRead.extend({
  /** An organization that is already registered, when this is one of its people */
  organization: id.optional(),
  title: line(200),
  initiatives: ids().min(1),
  professional: id,
  /** Said by who answers, of one that reads like a person and did not say it itself */
  isOrganization,
  seen: alikeSeen,
  samePerson,
  ...newcomerSaid,
});
export type AcceptRequest = z.infer<typeof acceptRequest>;

export const answerRequest = requestRead.extend({ note: text(2000) });
export type AnswerRequest = z.infer<typeof answerRequest>;

/** A repetition names what it repeats; its note says why both are the same. */
export const markDuplicate = answerRequest.extend({
  repeats: code('SOL'),
  /** The code of the one that was shown to who answers, beside this one, and is the one that is meant */
  repeatsSeen: optional(line(40)),
});
export type MarkDuplicate = z.infer<typeof markDuplicate>;

export const sendInvitation = z.strictObject({
  key: id,
  organization: id,
  contactName: personName(100),
  contactEmail: email,
  samePerson,
  verifiedHow: newcomerSaid.verifiedHow,
  title: line(200),
  message: text(2000),
  initiatives: ids().min(1),
  professional: id,
});
export type SendInvitation = z.infer<typeof sendInvitation>;

export const acceptInvitation = consentGiven.extend({
  name: personName(100),
  samePerson,
  position: label(100),
  role: z.enum(['representative', 'delegate']),
  consent: z.literal('yes'),
  isOrganization,
});
export type AcceptInvitation = z.infer<typeof acceptInvitation>;

export const declineInvitation = z.strictObject({ reason: text(2000) });
export type DeclineInvitation = z.infer<typeof declineInvitation>;

export const reviewRequest = requestRead;
export type ReviewRequest = z.infer<typeof reviewRequest>;

/** What proves that who asks for the follow link has the request's mails: its code, and the address that it gave. */
export const askRequestLink = z.strictObject({
  code: code('SOL'),
  email,
});
export type AskRequestLink = z.infer<typeof askRequestLink>;

export const removeRequestFile = z.strictObject({ file: id });

const invitationRead = z.strictObject({ invitation: id, version });

export const resendInvitation = invitationRead.extend({ verifiedHow: newcomerSaid.verifiedHow });
export type ResendInvitation = z.infer<typeof resendInvitation>;

export const revokeInvitation = invitationRead.extend({ reason: text(2000) });
export type RevokeInvitation = z.infer<typeof revokeInvitation>;
