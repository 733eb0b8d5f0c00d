import * as z from 'zod';

export const undoStep = z.strictObject({
  alliance: z.uuid(),
  /** The activity where the alliance stood when the page was read */
  step: z.coerce.number().int().min(2).max(16),
  reason: z.string().trim().min(1).max(2000),
});
export type UndoStep = z.infer<typeof undoStep>;
