import * as z from 'zod';

const text = (max: number) => z.string().trim().min(1).max(max);

export const openEdition = z.strictObject({ cycle: z.uuid(), name: text(200), technicalDocument: text(500) });
export type OpenEdition = z.infer<typeof openEdition>;

/** What a session's acta says of activity 14 about one organization: acta or resolución, según corresponda. */
export const recognitionDecision = z.strictObject({
  recognised: z.enum(['yes', 'no']),
  reason: text(2000),
  recordKind: z.enum(['minutes', 'resolution']).default('minutes'),
  resolutionNumber: z.string().trim().max(60).optional(),
});
export type RecognitionDecision = z.infer<typeof recognitionDecision>;
