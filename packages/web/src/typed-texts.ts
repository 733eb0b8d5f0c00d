import { type AppLoadContext, json } from '@remix-run/node';

/** What signing in takes, passwords among it: nothing of such a form is said again. */
const OF_SECRETS = 4_000;

/** Whether a form of that size may hold what signing in takes. */
export function isOfSecrets({ bytes }: { bytes: number }): boolean {
  return bytes <= OF_SECRETS;
}

const texts = new WeakMap<AppLoadContext, () => FormData>();

/** Remembers what was typed in the form that this request answers, for the page of an error of its action or of its loaders. */
export function rememberTyped(context: AppLoadContext, limits: { bytes: number }, form: () => FormData): void {
  if (!isOfSecrets(limits)) texts.set(context, form);
}

/** Whether the form that this request answers may hold what signing in takes: of it nothing is kept, not even a mark. */
export function mayHoldSecrets(context: AppLoadContext): boolean {
  return !texts.has(context);
}

/**
 * An answer without its form, such as that it is forbidden: with the words that were typed, so that its page shows them to
 * be copied. Anything else is as it was.
 */
export async function withTyped(context: AppLoadContext, error: unknown): Promise<unknown> {
  const form = texts.get(context)?.();
  if (!form || !(error instanceof Response) || error.status < 400) return error;
  const typed = [...form.values()].filter(isWords);
  if (typed.length === 0) return error;
  const told = error.headers.get('content-type')?.includes('json') ? await error.clone().json() : {};
  return json({ ...told, typed }, { status: error.status, headers: error.headers });
}

/** Whether it holds anything that its writer would have to write again. */
export function saysWords(form: FormData): boolean {
  return [...form.values()].some(isWords);
}

/** More than one word: no key, code, number or day. */
function isWords(value: FormDataEntryValue): value is string {
  return typeof value === 'string' && /\S\s+\S/.test(value);
}
