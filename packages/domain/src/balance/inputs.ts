import * as z from 'zod';
import { day, filingNumber, id, line, orEmpty, text, version, wholeNumber } from '../platform/inputs.ts';

/** Left blank while it is written: the four are asked when the balance is confirmed. */
const phase = orEmpty(text(1500));

/** "Conciso y breve": the length limit of the whole balance's words, in characters. */
export const NARRATIVE_LIMIT = 4000;

export const saveBalance = z.strictObject({
  cycle: id,
  version,
  narrative: z.strictObject({ P: phase, H: phase, V: phase, A: phase }),
});
export type SaveBalance = z.infer<typeof saveBalance>;

export const proposeImprovement = z.strictObject({
  key: id,
  cycle: id,
  activity: wholeNumber(1, 16),
  finding: text(1000),
  action: text(1000),
  responsible: line(160),
  dueOn: day('planned'),
});
export type ProposeImprovement = z.infer<typeof proposeImprovement>;

/** `from`: the cycle in which its mover read it. */
export const carryOverAlliance = z.strictObject({ alliance: id, from: id, to: id, reason: text(2000) });
export type CarryOverAlliance = z.infer<typeof carryOverAlliance>;

/** `version` is `balanceReadAs` the words that were read, and `figures` is `figuresReadAs` the figures beside them. */
export const confirmBalance = z.strictObject({ cycle: id, version, figures: version });
export type ConfirmBalance = z.infer<typeof confirmBalance>;

export const fileBalance = z.strictObject({ cycle: id, number: filingNumber, filedOn: day('past') });
export type FileBalance = z.infer<typeof fileBalance>;
