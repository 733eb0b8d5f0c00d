import { type AttemptMarks, countWithin } from '../identity/index.ts';
import type { Ctx } from '../platform/index.ts';

/** In whose bucket a mail to that address counts; whoever gives none is not limited. */
export type MarksOf = (email: string) => AttemptMarks;

/** Counts a receipt to an address that nobody proved, within the caller's transaction: false over the limit of its mails. */
export async function mayBeMailed(ctx: Ctx, email: string, marksOf: MarksOf | undefined): Promise<boolean> {
  if (!marksOf) return true;
  return (await countWithin(ctx, 'requestMail', marksOf(email))).ok;
}

/** What the event of an act says when its receipt is on the page alone. */
export function notMailed(isMailed: boolean): { mailed?: false } {
  return isMailed ? {} : { mailed: false };
}
