import './context.ts';
import { admitReading } from '@alianzas/auth';
import { personOf } from '@alianzas/domain/platform';
import { isBlank } from '@alianzas/domain/platform/inputs';
import { barePage } from '@alianzas/http';
import { refusalSentence } from '@alianzas/lexicon';
import { json, type LoaderFunctionArgs } from '@remix-run/node';
import type { Line } from './access.ts';

/**
 * Counts a read that costs more than a page, before it is made; a list without its search costs nothing more. Throws the
 * 429 that says when there is room again: the page of an error, or where the route has no page a bare one.
 */
export async function countReading(
  { request, context }: LoaderFunctionArgs,
  { counts, sought = 'q' }: Pick<Line, 'counts' | 'sought'>,
  hasPage: boolean,
): Promise<void> {
  if (!counts || (counts === 'search' && isBlank(new URL(request.url).searchParams.get(sought) ?? ''))) return;
  const { ctx } = await context.page();
  const admitted = await admitReading(context.visit(), counts, personOf(ctx.actor));
  if (admitted.ok) return;
  const sentence = refusalSentence(admitted.refusal);
  const headers = { 'Retry-After': String(admitted.refusal.retryAfterSeconds) };
  const { requestId } = context;
  if (hasPage) throw json({ act: null, sentence, requestId }, { status: 429, headers });
  const page = barePage({ title: TITLE, text: sentence, id: requestId });
  throw new Response(page, { status: 429, headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' } });
}

const TITLE = 'Espere un momento';
