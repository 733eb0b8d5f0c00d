import * as z from 'zod';
import {
  choices,
  email,
  id,
  label,
  line,
  oneTimeCode,
  optional,
  personName,
  phone,
  secret,
  text,
} from '../platform/inputs.ts';

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

/** Of an address that an account has under another name: that address, said to be of who is written. */
export const samePerson = optional(line(320));

export const createPerson = z.strictObject({
  email,
  name: personName(100),
  phone: optional(phone),
  samePerson,
});
export type CreatePerson = z.infer<typeof createPerson>;

export const createStaff = z.strictObject({
  email,
  name: personName(100),
  samePerson,
  position: label(100),
  roles: choices(staffRoleCode).min(1),
  /** The submission key of the form; the command line has none */
  key: id.optional(),
});
export type CreateStaff = z.infer<typeof createStaff>;

/** `seen` are the roles that the form was made with; the command line gives none. */
export const setRoles = z.strictObject({
  person: id,
  roles: choices(staffRoleCode).min(1),
  seen: choices(staffRoleCode).optional(),
});
export type SetRoles = z.infer<typeof setRoles>;

/** Closing an account, or opening it again: always with the reason. */
export const changeAccount = z.strictObject({ person: id, reason: text(500) });
export type ChangeAccount = z.infer<typeof changeAccount>;

export const startSignIn = z.strictObject({ email });
export const enterCode = z.strictObject({ code: oneTimeCode });
export const checkPassword = z.strictObject({ email, password: secret(256) });
