import * as z from 'zod';
import { id, line, optional, orEmpty, text, title } from '../platform/inputs.ts';

export { categoryTable } from './categoryRules.ts';

export const openEdition = z.strictObject({
  key: id,
  cycle: id,
  name: title(200),
  technicalDocument: line(500),
});
export type OpenEdition = z.infer<typeof openEdition>;

/** What a session's acta says of activity 14 about one organization: acta or resolución, según corresponda. */
export const recognitionDecision = z.strictObject({
  recognised: z.enum(['yes', 'no']),
  reason: text(2000),
  recordKind: z.enum(['minutes', 'resolution']).default('minutes'),
  resolutionNumber: optional(line(60)),
});
export type RecognitionDecision = z.infer<typeof recognitionDecision>;

/** The two grounds of an ally's category, and why they are not what the facts show, if they are not. */
export const decideCategory = z.strictObject({
  key: id,
  organization: id,
  involvement: z.enum(['informed', 'participates', 'cooperates', 'jointlyResponsible']),
  continuity: z.enum(['begins', 'sustains', 'lasts']),
  reason: orEmpty(text(2000)),
});
export type DecideCategory = z.infer<typeof decideCategory>;
