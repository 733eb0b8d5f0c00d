import * as z from 'zod';
import { text } from '../platform/inputs.ts';

/** What a session's acta says of activity 15 about one organization: whether it continues, and why. */
export const continuityDecision = z.strictObject({
  outcome: z.enum(['continues', 'continuesAdjusted', 'pauses', 'ends']),
  reason: text(2000),
});
export type ContinuityDecision = z.infer<typeof continuityDecision>;
