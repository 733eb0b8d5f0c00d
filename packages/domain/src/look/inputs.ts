import * as z from 'zod';
import { code, id, text } from '../platform/inputs.ts';

export { REASON_LEAST } from './rules.ts';

/** Why somebody opens what shows personal data of a case: one of its evidence, or what was authorised with its request. */
export const lookAtPersonalData = z.strictObject({
  evidence: id.optional(),
  request: code('SOL').optional(),
  reason: text(500),
});
export type LookAtPersonalData = z.infer<typeof lookAtPersonalData>;
