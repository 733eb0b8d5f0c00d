import './context.ts';
import { markOf, sentAt } from '@alianzas/domain/platform';
import { waitingField } from '@alianzas/storage';
import type { ActionFunctionArgs } from '@remix-run/node';
import { bodyOf, bringsFiles } from './body.ts';
import { OF_ITS_COPY } from './draft-names.ts';
import { AGAIN } from './repeat.ts';
import { mayHoldSecrets } from './typed-texts.ts';
import { arrivedWith } from './uploads.ts';

/** What is of one sending and not of what was sent. */
const OF_THE_SENDING: readonly string[] = [AGAIN, waitingField, ...OF_ITS_COPY];

const unmarked = new WeakSet<Request>();

/** For an act whose writing over by others leaves no event: what is said to be done must still be what stands. */
export function leavesNoMark(request: Request): void {
  unmarked.add(request);
}

/** Of what was sent, what it says: without what is of this sending alone. */
export function saidIn(sent: Iterable<[string, unknown]>): [name: string, value: string][] {
  return [...sent].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !OF_THE_SENDING.includes(name) ? [[name, value]] : [],
  );
}

/**
 * What the act of a request does is kept with its mark, in its transaction: of what it sends, of its files by their hashes.
 * None before the files were read, nor of what may hold secrets.
 */
export async function marking<T>(args: ActionFunctionArgs, act: () => Promise<T>): Promise<T> {
  const { context, request } = args;
  context.marks(async () => (unmarked.has(request) ? null : mark(args)));
  try {
    return await act();
  } finally {
    context.marks(null);
  }
}

async function mark({ request, context }: ActionFunctionArgs): Promise<string | null> {
  if (mayHoldSecrets(context)) return null;
  const said = bringsFiles(request) ? arrivedWith(request) : await bodyOf(request);
  if (!said) return null;
  const { pathname, search } = new URL(request.url);
  return markOf(context.dataKey, pathname + search, saidIn(said));
}

/** When the sender last did the very same, where it still stands; null otherwise, and where this request did a part of it. */
export async function doneBefore(args: ActionFunctionArgs): Promise<Date | null> {
  const sent = args.context.hasActed() ? null : await mark(args);
  return sent ? sentAt((await args.context.page()).ctx, sent) : null;
}
