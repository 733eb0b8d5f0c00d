import { type LookState, recordView } from '@alianzas/domain/look';
import type { AppLoadContext } from '@remix-run/node';

/**
 * Keeps that somebody whose work it is opened what shows minors: one of the two writes of a GET, in a short transaction of
 * its own, once a person, case and day. Call it after the page's last read.
 */
export async function keepLook(context: AppLoadContext, look: LookState, evidence: string | null): Promise<void> {
  if (look !== 'toKeep' || !evidence) return;
  await context.write(({ ctx }) => recordView(ctx, { evidence }));
}
