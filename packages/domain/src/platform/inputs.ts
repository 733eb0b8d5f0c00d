import * as z from 'zod';

export const moveClock = z.strictObject({ to: z.iso.date() });
export type MoveClock = z.infer<typeof moveClock>;
