import './context.ts';
import { type ActionFunctionArgs, json, type TypedResponse } from '@remix-run/node';
import type { FormState } from './actions.ts';
import { bodyOf, bringsFiles } from './body.ts';
import { nested } from './nested.ts';
import { takenIn } from './taken-out.ts';
import { postedWithFiles } from './uploads.ts';
import { markOf, waitingOf } from './waiting.ts';

/**
 * What was sent about something that somebody took out meanwhile: the form comes back with all that it said, its files too,
 * and its page tells who took it out and when, 409. Throws what was thrown where the history tells its sender of no such thing.
 */
export async function aboutTaken(args: ActionFunctionArgs, thrown: unknown): Promise<TypedResponse<FormState>> {
  const { request, context } = args;
  const sent = bringsFiles(request) ? postedWithFiles.get(request) : await bodyOf(request);
  if (!sent) throw thrown;
  const taken = await takenIn(context, new URL(request.url).pathname, sent);
  if (!taken) throw thrown;
  const form = new FormData();
  for (const [name, value] of sent) form.append(name, value);
  const { waiting } = waitingOf(form, await markOf((await context.page()).ctx, context));
  return json<FormState>({ errors: {}, values: nested(form), refusal: null, taken, waiting }, 409);
}
