import * as z from 'zod';

export { mayReceiveAlliances } from './rules.ts';

export const openCycle = z.strictObject({ key: z.uuid(), year: z.coerce.number().int().min(2023).max(2100) });
export type OpenCycle = z.infer<typeof openCycle>;

export const draftInitiative = z.strictObject({
  key: z.uuid(),
  cycle: z.uuid(),
  name: z.string().trim().min(1).max(160),
  lineOfWork: z.string().trim().min(1).max(200),
  description: z.string().trim().max(2000).default(''),
});
export type DraftInitiative = z.infer<typeof draftInitiative>;

/** What an approved acta of a committee says about activity 1. */
export const setInitiatives = z.strictObject({
  committee: z.enum(['undersecretariat', 'directorate']),
  initiatives: z.array(z.uuid()).min(1),
});
export type SetInitiatives = z.infer<typeof setInitiatives>;
