import * as z from 'zod';
import { NATURAL_PERSON, organizationKinds } from './kinds.ts';

export { kindOf, NATURAL_PERSON, type OrganizationKind, organizationKinds } from './kinds.ts';
export { admit, consentHolds } from './rules.ts';

const line = (max: number) => z.string().trim().min(1).max(max);

export const kindCode = z.enum([NATURAL_PERSON, ...organizationKinds.map((kind) => kind.code)]);
export const localityCode = z.string().regex(/^(0\d|1\d|20|98|99)$/);

/** What is said of a body that may become an ally, by whatever door it comes. */
export const organizationFacts = z.strictObject({
  name: line(200),
  kind: kindCode,
  /** As typed, with or without its check digit */
  nit: z.string().trim().max(30).optional(),
  dependency: z.string().trim().max(200).optional(),
  locality: localityCode.optional(),
  neighbourhood: z.string().trim().max(120).optional(),
});
export type OrganizationFacts = z.infer<typeof organizationFacts>;

export const registerOrganization = organizationFacts.extend({ key: z.uuid() });
export type RegisterOrganization = z.infer<typeof registerOrganization>;

/**
 * What an authorisation ticked, none of it beforehand, beside the purpose that is needed; and the versions that were read:
 * of the personal data text and, where something was ticked there, of the image text.
 */
export const consentGiven = z.strictObject({
  purposes: z.array(z.enum(['communications', 'directory', 'surveys'])).default([]),
  image: z.array(z.enum(['imageEvidence', 'imageReports', 'imageWeb', 'imageOutreach'])).default([]),
  textVersion: line(40),
  imageTextVersion: line(40).optional(),
});
export type ConsentGiven = z.infer<typeof consentGiven>;

export const verifyLegalNature = z.strictObject({ organization: z.uuid(), file: z.uuid().optional() });
export type VerifyLegalNature = z.infer<typeof verifyLegalNature>;

export const addMember = z.strictObject({
  organization: z.uuid(),
  person: z.uuid(),
  role: z.enum(['representative', 'delegate', 'liaison', 'collaborator']),
  position: z.string().trim().max(120).optional(),
});
export type AddMember = z.infer<typeof addMember>;
