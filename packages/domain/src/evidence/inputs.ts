import * as z from 'zod';
import { minutesUsed } from '../alliance/inputs.ts';
import { day, id, ids, line, optional, place, text, version, wholeNumber } from '../platform/inputs.ts';

/** How many files one evidence carries at most. */
export const EVIDENCE_FILES = 10;
/** What its files may weigh together, in bytes: a video of the largest, and room for the rest. */
export const EVIDENCE_BYTES = 1_100_000_000;

export const submitEvidence = z.strictObject({
  key: id,
  planActivity: id,
  description: text(2000),
  executedOn: day('past'),
  place,
  /** Why it is told apart: its day is outside the life of the case and its cycles, or that year's balance was filed */
  apartReason: optional(line(500)),
  peopleReached: optional(wholeNumber(0, 10_000_000)),
  /** ¿Aparecen menores de edad? */
  showsMinors: z.enum(['yes', 'no']),
  /** Files kept before, of the same organization and alliance */
  files: ids().min(1).max(EVIDENCE_FILES),
});
export type SubmitEvidence = z.infer<typeof submitEvidence>;

/** What its form says: of the files of the one that was sent back, those that stand in it too. */
export const reportEvidence = submitEvidence.omit({ files: true }).extend({ filesAgain: ids().max(EVIDENCE_FILES) });
export type ReportEvidence = z.infer<typeof reportEvidence>;

export const acceptEvidence = z.strictObject({ evidence: id });
export type AcceptEvidence = z.infer<typeof acceptEvidence>;

export const returnEvidence = z.strictObject({ evidence: id, reason: text(2000) });
export type ReturnEvidence = z.infer<typeof returnEvidence>;

export const correctEvidence = z.strictObject({ evidence: id, reason: text(2000) });
export type CorrectEvidence = z.infer<typeof correctEvidence>;

export const withdrawEvidence = z.strictObject({ evidence: id, reason: text(2000) });
export type WithdrawEvidence = z.infer<typeof withdrawEvidence>;

/** The end of 11, with the version of the execution as who concludes it read it. */
export const concludeExecution = z.strictObject({ alliance: id, version, minutesUsed });
export type ConcludeExecution = z.infer<typeof concludeExecution>;
