import * as z from 'zod';

/** Why somebody opens what shows personal data of a case. */
export const lookAtPersonalData = z.strictObject({
  evidence: z.uuid(),
  reason: z.string().trim().min(1).max(500),
});
export type LookAtPersonalData = z.infer<typeof lookAtPersonalData>;
