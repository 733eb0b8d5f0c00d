import './context.ts';
import { admitTurnedAway } from '@alianzas/auth';
import { refusalSentence } from '@alianzas/lexicon';
import { type ActionFunctionArgs, json } from '@remix-run/node';
import { forgetTyped, typedIn } from './typed-texts.ts';

/**
 * Counts a form whose words are given back to who is nobody, by its network, before its page is drawn. Throws the 429 that
 * says when there is room again, without the words.
 */
export async function countTurnedAway({ context }: ActionFunctionArgs): Promise<void> {
  if (typedIn(context).length === 0) return;
  const { ctx } = await context.page();
  if (ctx.actor.kind !== 'visitor') return;
  await context.rest();
  const admitted = await admitTurnedAway(context.visit());
  if (admitted.ok) return;
  forgetTyped(context);
  const headers = { 'Retry-After': String(admitted.refusal.retryAfterSeconds) };
  const sentence = refusalSentence(admitted.refusal);
  throw json({ act: null, sentence, requestId: context.requestId }, { status: 429, headers });
}
