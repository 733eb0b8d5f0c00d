import { isBlank, leavesOf, typingOf } from '@alianzas/domain/platform/inputs';
import { isUnavailable, RETRY_AFTER_SECONDS } from '@alianzas/http';
import { type AppLoadContext, json } from '@remix-run/node';
import type * as z from 'zod';
import { type FormLimits, USUAL_FORM } from './body.ts';
import { isCut, markCut } from './cut-forms.ts';
import { GIVEN_FIELDS } from './draft-names.ts';
import { MOST_GIVEN_BACK, withinDrawn } from './drawn.ts';
import { CODE, ID } from './ids.ts';
import { schemaOf } from './read-by.ts';
import { isOfTheHouse } from './words-in.ts';

const texts = new WeakMap<AppLoadContext, () => FormData>();

/** Remembers what was typed in the form that this request answers, for the page of an error of its action or of its loaders. */
export function rememberTyped(
  context: AppLoadContext,
  { secret }: Pick<FormLimits, 'secret'>,
  form: () => FormData,
): void {
  if (!secret) texts.set(context, form);
}

/** Of the form that this request answers no word was read: only that there are some is said. */
export function rememberUnread(context: AppLoadContext, limits: Pick<FormLimits, 'secret'>): void {
  const form = new FormData();
  markCut(form, { sure: true });
  rememberTyped(context, limits, () => form);
}

const known = new WeakSet<AppLoadContext>();
const away = new WeakSet<AppLoadContext>();

/** Remembers that who asks is somebody, for when nobody can be asked any more. */
export function rememberSomebody(context: AppLoadContext): void {
  known.add(context);
}

/** Whether what this request needs was found to be away: its answer asks nothing more of it. */
export function isAway(context: AppLoadContext): boolean {
  return away.has(context);
}

/** Of the form that this request answers nothing is given back. */
export function forgetTyped(context: AppLoadContext): void {
  texts.set(context, () => new FormData());
}

/** Whether the form that this request answers may hold what signing in takes: of it nothing is kept, not even a mark. */
export function mayHoldSecrets(context: AppLoadContext): boolean {
  return !texts.has(context);
}

/** What was typed in the form that this request answers. */
export function typedIn(context: AppLoadContext): string[] {
  const sent = texts.get(context)?.();
  return sent ? typedOf(sent) : [];
}

/** What the form that this request answers says of what its page gave each field; '' where none is answered. */
export function marksSentIn(context: AppLoadContext): string {
  return String(texts.get(context)?.().get(GIVEN_FIELDS) ?? '');
}

/**
 * An answer without its form, such as that it is forbidden or that it failed: with the words that were typed, so that its
 * page shows them to be copied, as many as a page draws at once; of who is nobody no more than a usual form has. Anything
 * else is as it was.
 */
export async function withTyped(context: AppLoadContext, thrown: unknown): Promise<unknown> {
  if (isUnavailable(thrown)) away.add(context);
  const sent = texts.get(context)?.();
  const hasMore = sent !== undefined && isCut(sent);
  const words = new FormData();
  for (const text of typedIn(context)) words.append('', text);
  if (!words.has('') && !hasMore) return thrown;
  const error = thrown instanceof Response ? thrown : unexpected(context, thrown);
  if (error.status < 400) return error;
  const { form, isWhole } = withinDrawn(words, (await isSomebody(context)) ? MOST_GIVEN_BACK : USUAL_FORM.bytes);
  const told = error.headers.get('content-type')?.includes('json') ? await error.clone().json() : {};
  const said = { ...told, typed: form.getAll(''), typedMore: !isWhole || hasMore };
  return json(said, { status: error.status, headers: error.headers });
}

/** The framework logs what is thrown as it came, and this goes out as an answer. */
function unexpected(context: AppLoadContext, error: unknown): Response {
  const { logger, requestId } = context;
  const isOutage = isUnavailable(error);
  logger.error({ err: error }, isOutage ? 'unavailable' : 'unexpected');
  if (!isOutage) return json({ act: null, requestId }, 500);
  const headers = { 'Retry-After': RETRY_AFTER_SECONDS };
  return json({ act: null, isAway: true, requestId }, { status: 503, headers });
}

/** False also where nobody can say: then the page is as small as a stranger's. */
async function isSomebody(context: AppLoadContext): Promise<boolean> {
  if (isAway(context)) return known.has(context);
  try {
    return (await context.page()).ctx.actor.kind !== 'visitor';
  } catch {
    return false;
  }
}

/** Whether it holds anything that its writer would have to write again. */
export function saysWords(form: FormData): boolean {
  return typedOf(form).length > 0;
}

/** What a form says that somebody wrote: a word, an address, a number or a day too. */
function typedOf(form: FormData): string[] {
  const schema = schemaOf(form);
  return [...form].flatMap(([name, value]) => {
    if (typeof value !== 'string' || isBlank(value) || isOfTheHouse(name)) return [];
    const isTyped = (schema && isTypedAt(schema, name)) ?? isWritten(name, value);
    return isTyped ? [value] : [];
  });
}

/** Whether a field of a schema is one to type in; undefined where the schema does not know it. */
function isTypedAt(schema: z.ZodType, name: string): boolean | undefined {
  const path = name.replace(/\[\d*\]/g, '[]');
  const known = leavesOf(schema).filter((leaf) => leaf.path === path);
  if (known.length === 0) return undefined;
  return known.some(({ datum }) => datum !== null && typingOf(datum.datum).type !== 'hidden');
}

/** Which row or step a form is about, and a choice of a list, as the house spells them. */
const OF_THE_ROW = /(?:^|[.\]])(?:activity|activities|\w*[vV]ersion)(?:\[\d*\])?$/;
const CHOSEN = /^(?:on|si|[a-z][a-zA-Z0-9]*)$/;

/** Of a form whose schema nobody knows: whatever is no choice, id or code. */
function isWritten(name: string, value: string): boolean {
  return !OF_THE_ROW.test(name) && ![CHOSEN, ID, CODE].some((form) => form.test(value.trim()));
}
