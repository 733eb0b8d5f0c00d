import * as z from 'zod';
import { samePerson } from '../identity/inputs.ts';
import {
  choices,
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
import { NATURAL_PERSON, organizationKinds } from './kinds.ts';

export { kindOf, NATURAL_PERSON, type OrganizationKind, organizationKinds } from './kinds.ts';
export { type PersonSign, personSigns } from './personSigns.ts';
export { admit, consentHolds, mayBeChosen, mayBeLinked, mayMerge, mustNotBeOfTheTeam } from './rules.ts';

export const kindCode = z.enum([NATURAL_PERSON, ...organizationKinds.map((kind) => kind.code)]);
/** The twenty localities, the whole city and outside it. */
export const localityCode = z.enum([...Array(21).keys(), 98, 99].map((number) => String(number).padStart(2, '0')));

/** The answer to who asks whether a body whose name or NIT reads like a person's is one: it goes on, flagged to staff. */
export const isOrganization = z.literal('yes').optional();

/** The registered organizations like it that whoever enters it saw, and is not one of. */
export const alikeSeen = ids().max(50).optional();

/** What is said of a body that may become an ally, by whatever door it comes. */
export const organizationFacts = z.strictObject({
  name: name(200),
  kind: kindCode,
  /** As typed, with or without its check digit */
  nit: optional(nit),
  dependency: optional(label(200)),
  locality: localityCode.optional(),
  neighbourhood: optional(label(80)),
  isOrganization,
  seen: alikeSeen,
});
export type OrganizationFacts = z.infer<typeof organizationFacts>;

export const registerOrganization = organizationFacts.extend({ key: id });
export type RegisterOrganization = z.infer<typeof registerOrganization>;

/**
 * What an authorisation ticked, none of it beforehand, beside the purpose that is needed; and the versions that were read:
 * of the personal data text and, where something was ticked there, of the image text.
 */
export const consentGiven = z.strictObject({
  purposes: choices(z.enum(['communications', 'directory', 'surveys'])).default([]),
  image: choices(z.enum(['imageEvidence', 'imageReports', 'imageWeb', 'imageOutreach'])).default([]),
  textVersion: line(40),
  imageTextVersion: optional(line(40)),
});
export type ConsentGiven = z.infer<typeof consentGiven>;

export const verifyLegalNature = z.strictObject({ organization: id, file: id.optional() });
export type VerifyLegalNature = z.infer<typeof verifyLegalNature>;

/** `version` says how often it was verified or taken back, as it was read. */
export const withdrawLegalNature = z.strictObject({ organization: id, version, reason: text(1000) });
export type WithdrawLegalNature = z.infer<typeof withdrawLegalNature>;

export const settleDoubt = z.strictObject({ organization: id, reason: text(1000) });
export type SettleDoubt = z.infer<typeof settleDoubt>;

/** `organization` goes into `into`, which stays. */
export const mergeOrganizations = z.strictObject({ key: id, organization: id, into: id, reason: text(1000) });
export type MergeOrganizations = z.infer<typeof mergeOrganizations>;

export const partOrganizations = z.strictObject({ organization: id, reason: text(1000) });
export type PartOrganizations = z.infer<typeof partOrganizations>;

/**
 * Of an address that none of the organization's people has: whether that person enters, and how it was verified; or does
 * not, and the organization's own people go on.
 */
export const newcomerSaid = { newcomer: z.enum(['enters', 'staysOut']).optional(), verifiedHow: optional(text(1000)) };

export const addMember = z.strictObject({
  organization: id,
  person: id,
  role: z.enum(['representative', 'delegate', 'liaison', 'collaborator']),
  position: optional(label(100)),
  isOrganization,
  verifiedHow: newcomerSaid.verifiedHow,
});
export type AddMember = z.infer<typeof addMember>;

/** Somebody who acts for a registered organization, by their address. */
export const bringPerson = z.strictObject({
  organization: id,
  name: personName(100),
  email,
  samePerson,
  phone: optional(phone),
  role: z.enum(['representative', 'delegate', 'liaison', 'collaborator']),
  position: optional(label(100)),
  isOrganization,
  verifiedHow: newcomerSaid.verifiedHow,
});
export type BringPerson = z.infer<typeof bringPerson>;

export const endMembership = z.strictObject({
  organization: id,
  person: id,
  reason: text(1000),
  /** Said where nobody is left who represents the organization */
  leavesNobody: z.literal('yes').optional(),
});
export type EndMembership = z.infer<typeof endMembership>;
