import * as z from 'zod';
import { NATURAL_PERSON, organizationKinds } from './kinds.ts';

export { kindOf, NATURAL_PERSON, type OrganizationKind, organizationKinds } from './kinds.ts';
export { admit } from './rules.ts';

const line = (max: number) => z.string().trim().min(1).max(max);

export const kindCode = z.enum([NATURAL_PERSON, ...organizationKinds.map((kind) => kind.code)]);
export const localityCode = z.string().regex(/^(0\d|1\d|20|98|99)$/);

export const registerOrganization = z.strictObject({
  name: line(200),
  kind: kindCode,
  /** As typed, with or without its check digit */
  nit: z.string().trim().max(30).optional(),
  dependency: z.string().trim().max(200).optional(),
  locality: localityCode.optional(),
  neighbourhood: z.string().trim().max(120).optional(),
});
export type RegisterOrganization = z.infer<typeof registerOrganization>;

export const verifyLegalNature = z.strictObject({ organization: z.uuid(), file: z.uuid().optional() });
export type VerifyLegalNature = z.infer<typeof verifyLegalNature>;

export const addMember = z.strictObject({
  organization: z.uuid(),
  person: z.uuid(),
  role: z.enum(['representative', 'delegate', 'liaison', 'collaborator']),
  position: z.string().trim().max(120).optional(),
});
export type AddMember = z.infer<typeof addMember>;
