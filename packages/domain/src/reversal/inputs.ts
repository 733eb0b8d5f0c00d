import * as z from 'zod';
import { id, text, version, wholeNumber } from '../platform/inputs.ts';

export const undoStep = z.strictObject({
  alliance: id,
  /** The activity where the alliance stood when the page was read */
  step: wholeNumber(2, 16),
  /** Of the case, counted with each change of its path: a loop, or a step walked again, comes back to the same activity */
  version,
  reason: text(2000),
});
export type UndoStep = z.infer<typeof undoStep>;
