import './context.ts';
import { allow, keepSent, markOf, sentAt } from '@alianzas/domain/platform';
import { waitingField } from '@alianzas/storage';
import type { ActionFunctionArgs } from '@remix-run/node';
import { bodyOf, bringsFiles } from './body.ts';
import { OF_ITS_COPY } from './draft-names.ts';
import { AGAIN } from './repeat.ts';
import { mayHoldSecrets } from './typed-texts.ts';
import { arrivedWith } from './uploads.ts';

/** What is of one sending and not of what was sent. */
const OF_THE_SENDING: readonly string[] = [AGAIN, waitingField, ...OF_ITS_COPY];

/** Requests whose act kept its mark in its own transaction. */
const kept = new WeakSet<Request>();

/**
 * The mark of what the request sends, of its files by their hashes; null before its files were read, and of what may hold
 * secrets. An act keeps it by itself.
 */
export async function markFor(args: ActionFunctionArgs): Promise<string | null> {
  kept.add(args.request);
  return mark(args);
}

/** For an act whose writing over by others leaves no event: what is said to be done must still be what stands. */
export function leavesNoMark(request: Request): void {
  kept.add(request);
}

async function mark({ request, context }: ActionFunctionArgs): Promise<string | null> {
  if (mayHoldSecrets(context)) return null;
  const said = bringsFiles(request) ? arrivedWith(request) : [...(await bodyOf(request))];
  if (!said) return null;
  const { pathname, search } = new URL(request.url);
  const fields = said.flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !OF_THE_SENDING.includes(name) ? [[name, value]] : [],
  );
  return markOf(context.dataKey, pathname + search, fields);
}

/** Keeps that what was sent was done, where a command was and did not keep it itself. The act stands whatever becomes of this. */
export async function keepActed(args: ActionFunctionArgs): Promise<void> {
  const { context, request } = args;
  const at = context.actedAt();
  if (!at || kept.has(request)) return;
  try {
    const sent = await mark(args);
    if (sent) await context.write(async ({ ctx }) => allow(await keepSent(ctx, sent, at)));
  } catch (error) {
    context.logger.warn({ err: error }, 'the mark of an act that was done');
  }
}

/** When the sender last did the very same, where it still stands; null otherwise. */
export async function doneBefore(args: ActionFunctionArgs): Promise<Date | null> {
  const sent = await mark(args);
  return sent ? sentAt((await args.context.page()).ctx, sent) : null;
}
