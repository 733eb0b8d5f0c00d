import * as z from 'zod';
import { code, id, optional, text } from '../platform/inputs.ts';

export { REASON_LEAST } from './rules.ts';

/** Why somebody opens what shows personal data of a case: one of its evidence, or what was authorised with its request. */
export const lookAtPersonalData = z.strictObject({
  evidence: id.optional(),
  request: optional(code('SOL')),
  reason: text(500),
});
export type LookAtPersonalData = z.infer<typeof lookAtPersonalData>;
