import * as z from 'zod';
import { id, text } from '../platform/inputs.ts';

export { REASON_LEAST } from './rules.ts';

/** Why somebody opens what shows personal data of a case. */
export const lookAtPersonalData = z.strictObject({ evidence: id, reason: text(500) });
export type LookAtPersonalData = z.infer<typeof lookAtPersonalData>;
