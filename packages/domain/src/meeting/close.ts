import { eq } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
import { meeting } from './tables.ts';

/** Closes a meeting with the approval of its acta, within that transaction: who came is frozen. */
export async function closeMeeting(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.update(meeting).set({ closedAt: ctx.now }).where(eq(meeting.id, id));
}
