import './context.ts';
import { draftsOf, dropDraft, saveDraft } from '@alianzas/domain/identity';
import { allow, holderOf, seal, unseal } from '@alianzas/domain/platform';
import { momentWords } from '@alianzas/lexicon';
import { type AppLoadContext, json, redirect } from '@remix-run/node';
import type { FormState } from './actions.ts';
import { DRAFT } from './draft-names.ts';
import { nested } from './nested.ts';
import { pathOf } from './path-of.ts';
import { waitingOf } from './waiting.ts';

/** In the address: which of several unsent forms is shown. */
const SHOWN = 'borrador';

/** The pages whose forms may be saved unsent, as their addresses are written in the routes. */
export function takesDraftsAt(patterns: readonly string[]): (pathname: string) => boolean {
  const pages = patterns.map((pattern) => pattern.split('/'));
  return (pathname) => {
    const parts = pathname.split('/');
    const isAt = (page: string[]) => page.every((part, index) => part.startsWith(':') || part === parts[index]);
    return pages.some((page) => page.length === parts.length && isAt(page));
  };
}

/** The name of a form among those of its page: of what it speaks, else what it asks for. */
function nameOf(form: FormData): string {
  return String(form.get(DRAFT.of) || (form.get('intent') ?? '')).slice(0, 100);
}

/** What the last unsent form of the page said, or of the one that the address asks for; null when there is none. */
export async function draftState(request: Request, context: AppLoadContext): Promise<FormState | null> {
  const { pathname, searchParams } = new URL(request.url);
  if (request.method !== 'GET' || !context.takesDrafts(pathname)) return null;
  const { ctx } = await context.page();
  const drafts = await draftsOf(ctx, context.app, pathname);
  const shown = drafts.find(({ form }) => form === searchParams.get(SHOWN)) ?? drafts[0];
  const fields = shown && opened(context.dataKey, shown.sealed);
  if (!fields) return null;
  const others = drafts
    .filter((one) => one !== shown)
    .map(({ form, savedAt }) => ({ when: momentWords(savedAt, new Date()), href: toDraft(request, form) }));
  const { waiting, gone } = waitingOf(fields, { owner: holderOf(ctx.actor), key: context.dataKey, now: new Date() });
  const when = momentWords(shown.savedAt, new Date());
  const unsent = { form: shown.form, when, path: pathname, others, filesGone: gone };
  return { errors: {}, values: nested(fields), refusal: null, unsent, waiting };
}

/** What a form wishes of its unsent text, done; null when it wishes to be sent. Throws a 400 where no page offers it. */
export async function draftWish(request: Request, context: AppLoadContext, form: FormData): Promise<Response | null> {
  const wish = form.get(DRAFT.wish);
  if (wish === null) return null;
  if (!context.takesDrafts(new URL(request.url).pathname)) throw new Response(null, { status: 400 });
  const name = nameOf(form);
  if (wish === 'discard') await forget(request, context, name);
  else if (!(await keep(request, context, form))) return full(form);
  return redirect(after(request, wish === 'discard' ? 'draftDiscarded' : null), { status: 303 });
}

/** Nothing more is kept for this person: the form comes back as it was. */
function full(form: FormData): Response {
  const errors = {
    '': ['Ya tiene cien formularios guardados sin enviar. Envíe o descarte alguno y vuelva a guardar.'],
  };
  return json<FormState>({ errors, values: nested(form), refusal: null }, 409);
}

/**
 * The answer to a form that may be saved unsent: once it is taken its draft goes, and as long as it comes back what was
 * typed is kept, so that it may be gone on with another day. Neither ever costs the answer.
 */
export async function settledDraft(
  args: { request: Request; context: AppLoadContext },
  form: FormData,
  answer: unknown,
) {
  const { request, context } = args;
  if (!(answer instanceof Response) || !form.has(DRAFT.of)) return answer;
  if (!context.takesDrafts(new URL(request.url).pathname)) return answer;
  try {
    if (answer.status >= 300 && answer.status < 400) await forget(request, context, nameOf(form));
    if (![409, 422, 429].includes(answer.status)) return answer;
    if (!(await keep(request, context, form))) return answer;
    const state = (await answer.clone().json()) as FormState;
    const unsent = {
      form: nameOf(form),
      when: momentWords(new Date(), new Date()),
      path: null,
      others: [],
      filesGone: 0,
    };
    return json<FormState>({ ...state, unsent }, { status: answer.status, headers: answer.headers });
  } catch (error) {
    context.logger.error({ err: error }, 'the draft of a form was left as it was');
    return answer;
  }
}

async function keep(request: Request, context: AppLoadContext, form: FormData): Promise<boolean> {
  const fields = [...form].filter(([name, value]) => name !== DRAFT.wish && typeof value === 'string');
  const sealed = seal(context.dataKey, JSON.stringify(fields));
  const of = { path: new URL(request.url).pathname, form: nameOf(form) };
  const kept = await context.write(async ({ ctx }) =>
    allow(await saveDraft(ctx, context.app, { ...of, sealed, moment: new Date() })),
  );
  return kept.ok && kept.value;
}

async function forget(request: Request, context: AppLoadContext, form: string): Promise<void> {
  const of = { path: new URL(request.url).pathname, form };
  await context.write(async ({ ctx }) => allow(await dropDraft(ctx, context.app, of)));
}

function opened(key: Uint8Array, sealed: string): FormData | null {
  try {
    const form = new FormData();
    for (const [name, value] of JSON.parse(unseal(key, sealed)) as [string, string][]) form.append(name, value);
    return form;
  } catch {
    // Sealed with a key that is no more
    return null;
  }
}

function after(request: Request, said: string | null): string {
  const url = new URL(pathOf(request), request.url);
  url.searchParams.delete(SHOWN);
  if (said) url.searchParams.set('hecho', said);
  else url.searchParams.delete('hecho');
  return `${url.pathname}${url.search}`;
}

function toDraft(request: Request, form: string): string {
  return `${new URL(request.url).pathname}?${SHOWN}=${encodeURIComponent(form)}`;
}
