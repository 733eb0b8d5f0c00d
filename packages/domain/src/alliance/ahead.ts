import type { ActivityNumber, Answer } from '../procedure/index.ts';

/** Whether an acta has something to say of an activity of the case: not once it went past, but for who got NO in 5, of whom it may be decided again. */
export function isStillMinuted(
  { step }: { step: number | null },
  activity: ActivityNumber,
  answer: Answer | null = null,
): boolean {
  return step !== null && (step <= activity || (activity === 5 && answer === 'no'));
}

/** Whether the first contact (3) of a case is ahead of it, or there is no case yet. */
export function isFirstContact(step: number | null): boolean {
  return step === null || step === 3;
}
