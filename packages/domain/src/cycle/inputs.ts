import * as z from 'zod';
import { id, ids, line, orEmpty, text, title, year } from '../platform/inputs.ts';

export { mayBeDrafted, mayReceiveAlliances, mustBeOpen } from './rules.ts';

export const openCycle = z.strictObject({ key: id, year: year(2023, 2100) });
export type OpenCycle = z.infer<typeof openCycle>;

export const draftInitiative = z.strictObject({
  key: id,
  cycle: id,
  name: title(160),
  lineOfWork: line(200),
  description: orEmpty(text(2000)),
});
export type DraftInitiative = z.infer<typeof draftInitiative>;

/** What an approved acta of a committee says about activity 1. */
export const setInitiatives = z.strictObject({
  committee: z.enum(['undersecretariat', 'directorate']),
  initiatives: ids().min(1),
});
export type SetInitiatives = z.infer<typeof setInitiatives>;
