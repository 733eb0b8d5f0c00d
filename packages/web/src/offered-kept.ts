import { cookie } from '@alianzas/auth';
import type { FormState } from './actions.ts';
import { saidIn } from './done-before.ts';
import { DRAFT, KEPT_AS } from './draft-names.ts';

/** What a form with files wishes of its unsent text is thrown by its action as it arrives. */
export function isSavedUnsent(error: unknown, sent: FormData | undefined): error is Response {
  return error instanceof Response && error.status === 303 && sent?.has(DRAFT.wish) === true;
}

/** The answer; once what was kept is over, with the end of its mark. */
export function notOffered(answer: Response, isOver: boolean): Response {
  if (isOver) answer.headers.append('Set-Cookie', cookie('kept', null));
  return answer;
}

/** It is kept unsent from now on, as its writer goes on with it: what was kept when the session ended has no more to say. */
export async function isKeptUnsent(answer: Response): Promise<boolean> {
  if (![409, 422, 429].includes(answer.status)) return false;
  return ((await answer.clone().json()) as FormState).unsent !== undefined;
}

/**
 * What was kept of this page was sent again and taken, or had been done in the same words: it is not offered a second time.
 * It is the form that says so, or that says the same: another of the page that asks for the same leaves it.
 */
export async function isSettled(
  offered: FormData,
  sent: FormData,
  { answer, mark }: { answer: unknown; mark: string },
): Promise<boolean> {
  if (!(answer instanceof Response)) return false;
  const saysTheSame = inOrder(saidIn(offered)) === inOrder(saidIn(sent));
  if (answer.status >= 300 && answer.status < 400) return saysTheSame || sent.get(KEPT_AS) === mark;
  if (answer.status !== 200 || !answer.headers.get('content-type')?.includes('json')) return false;
  const { doneAt } = (await answer.clone().json()) as FormState;
  return doneAt !== undefined && saysTheSame;
}

function inOrder(said: readonly unknown[]): string {
  return said.map(String).sort().join(' ');
}
