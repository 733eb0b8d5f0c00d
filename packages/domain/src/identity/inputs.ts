import * as z from 'zod';

export const emailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email());

export const staffRoleCode = z.enum([
  'professional',
  'lead',
  'director',
  'undersecretary',
  'correspondence',
  'observatory',
  'quality',
  'dataOfficer',
  'auditor',
  'administrator',
]);

const line = (max: number) => z.string().trim().min(1).max(max);

export const createPerson = z.strictObject({
  email: emailAddress,
  name: line(120),
  phone: z.string().trim().max(30).optional(),
});
export type CreatePerson = z.infer<typeof createPerson>;

export const createStaff = z.strictObject({
  email: emailAddress,
  name: line(120),
  position: line(120),
  roles: z.array(staffRoleCode).min(1),
  /** The submission key of the form; the command line has none */
  key: z.uuid().optional(),
});
export type CreateStaff = z.infer<typeof createStaff>;

/** `seen` are the roles that the form was made with; the command line gives none. */
export const setRoles = z.strictObject({
  person: z.uuid(),
  roles: z.array(staffRoleCode).min(1),
  seen: z.array(staffRoleCode).optional(),
});
export type SetRoles = z.infer<typeof setRoles>;

/** Closing an account, or opening it again: always with the reason. */
export const changeAccount = z.strictObject({ person: z.uuid(), reason: line(500) });
export type ChangeAccount = z.infer<typeof changeAccount>;

export const startSignIn = z.strictObject({ email: emailAddress });
/** Eight digits; spaces and dashes that people type between them do not count. */
export const enterCode = z.strictObject({
  code: z
    .string()
    .transform((typed) => typed.replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{8}$/)),
});
/** The password goes through exactly as typed: no trim, no change of case (ASVS 6.2.8). */
export const checkPassword = z.strictObject({ email: emailAddress, password: z.string().min(1).max(256) });
