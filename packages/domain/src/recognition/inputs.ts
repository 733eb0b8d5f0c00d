import * as z from 'zod';

export { categoryTable } from './categoryRules.ts';

const text = (max: number) => z.string().trim().min(1).max(max);

export const openEdition = z.strictObject({
  key: z.uuid(),
  cycle: z.uuid(),
  name: text(200),
  technicalDocument: text(500),
});
export type OpenEdition = z.infer<typeof openEdition>;

/** What a session's acta says of activity 14 about one organization: acta or resolución, según corresponda. */
export const recognitionDecision = z.strictObject({
  recognised: z.enum(['yes', 'no']),
  reason: text(2000),
  recordKind: z.enum(['minutes', 'resolution']).default('minutes'),
  resolutionNumber: z.string().trim().max(60).optional(),
});
export type RecognitionDecision = z.infer<typeof recognitionDecision>;

/** The two grounds of an ally's category, and why they are not what the facts show, if they are not. */
export const decideCategory = z.strictObject({
  key: z.uuid(),
  organization: z.uuid(),
  involvement: z.enum(['informed', 'participates', 'cooperates', 'jointlyResponsible']),
  continuity: z.enum(['begins', 'sustains', 'lasts']),
  reason: z.string().trim().max(2000).default(''),
});
export type DecideCategory = z.infer<typeof decideCategory>;
