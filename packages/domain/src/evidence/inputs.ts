import * as z from 'zod';
import { minutesUsed } from '../alliance/inputs.ts';

const text = (max: number) => z.string().trim().min(1).max(max);

/** How many files one evidence carries at most. */
export const EVIDENCE_FILES = 10;

export const submitEvidence = z.strictObject({
  key: z.uuid(),
  planActivity: z.uuid(),
  description: text(2000),
  executedOn: z.iso.date(),
  place: text(300),
  peopleReached: z.coerce.number().int().min(0).max(10_000_000).optional(),
  /** ¿Aparecen menores de edad? */
  showsMinors: z.enum(['yes', 'no']),
  /** Files kept before, of the same organization and alliance */
  files: z.array(z.uuid()).min(1).max(EVIDENCE_FILES),
});
export type SubmitEvidence = z.infer<typeof submitEvidence>;

export const acceptEvidence = z.strictObject({ evidence: z.uuid() });
export type AcceptEvidence = z.infer<typeof acceptEvidence>;

export const returnEvidence = z.strictObject({ evidence: z.uuid(), reason: text(2000) });
export type ReturnEvidence = z.infer<typeof returnEvidence>;

export const concludeExecution = z.strictObject({ alliance: z.uuid(), minutesUsed });
export type ConcludeExecution = z.infer<typeof concludeExecution>;
