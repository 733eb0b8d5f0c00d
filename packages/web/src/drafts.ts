import './context.ts';
import { admitUnsent } from '@alianzas/auth';
import { draftsOf, dropDraft, pathsWithDrafts, saveDraft } from '@alianzas/domain/identity';
import { isOnlyHere } from '@alianzas/domain/intake';
import { allow, holderOf, seal } from '@alianzas/domain/platform';
import { momentWords } from '@alianzas/lexicon';
import { waitingField } from '@alianzas/storage';
import { type AppLoadContext, json, redirect } from '@remix-run/node';
import type { FormState } from './actions.ts';
import { bringHere } from './bring-here.ts';
import { mayBeCut } from './cut-forms.ts';
import { isSentWith, opened } from './draft-alike.ts';
import { DRAFT, GIVEN_FIELDS, nameOf, OF_ITS_COPY, saidOf, type Unsent } from './draft-names.ts';
import { givenOf, isBarelyBegun, isUntouched } from './given.ts';
import { nested } from './nested.ts';
import { pathOf } from './path-of.ts';
import { takenIn } from './taken-out.ts';
import { keysIn, markOf, waitingOf } from './waiting.ts';

/** In the address: which of several unsent forms is shown. */
const SHOWN = 'borrador';

/** What a form is about is named by a code, an id or a number. */
const LONGEST_NAME = 60;

/**
 * Under which address what is unsent of a page is kept, null where nothing is: the pages as the routes write their addresses,
 * with the names of the query that say what their form is about (`/reuniones/nueva?alianza`). What was typed of one thing
 * is never shown of another.
 */
export function draftPathsOf(patterns: readonly string[]): (address: URL) => string | null {
  const pages = patterns.map((pattern) => {
    const [path, query] = pattern.split('?');
    return { parts: path!.split('/'), about: query?.split('&') ?? [] };
  });
  return ({ pathname, searchParams }) => {
    const parts = pathname.split('/');
    const page = pages.find(
      (one) =>
        one.parts.length === parts.length &&
        one.parts.every((part, index) => part.startsWith(':') || part === parts[index]),
    );
    if (!page) return null;
    const about = page.about.flatMap((name) =>
      [...new Set(searchParams.getAll(name))]
        .filter((said) => said.length <= LONGEST_NAME)
        .sort()
        .map((said) => [name, said]),
    );
    return about.length === 0 ? pathname : `${pathname}?${new URLSearchParams(about)}`;
  };
}

/** The name of one copy of it: two tabs never write over each other. */
function copyOf(form: FormData): string {
  const copy = saidOf(form, DRAFT.copy).slice(0, 40);
  return copy ? `${nameOf(form)}~${copy}` : nameOf(form);
}

const INSTANT = /^[12]\d{3}-\d\d-\d\dT[\d:.]{8,12}Z$/;

/** What was saved before of the same form, as this copy of it read it; null where it began empty, or shows another form's. */
function readFrom(form: FormData): { form: string; seen: Date } | null {
  const [from, said] = [saidOf(form, DRAFT.from), saidOf(form, DRAFT.seen)];
  const seen = new Date(INSTANT.test(said) ? said : '');
  const isOfIt = from === nameOf(form) || from.startsWith(`${nameOf(form)}~`);
  const isMeant = isOfIt || form.get(DRAFT.wish) === 'discard';
  return isMeant && !Number.isNaN(seen.getTime()) ? { form: from, seen } : null;
}

/** What the last unsent form of the page said, or of the one that the address asks for; null when there is none. */
export async function draftState(request: Request, context: AppLoadContext): Promise<FormState | null> {
  const address = new URL(request.url);
  const path = request.method === 'GET' ? context.draftPath(address) : null;
  if (path === null) return null;
  const { ctx } = await context.page();
  const own = await draftsOf(ctx, context.app, [path]);
  const drafts = [...own, ...(await bringHere(context, path))];
  const shown = drafts.find(({ form }) => form === address.searchParams.get(SHOWN)) ?? drafts[0];
  const fields = shown && opened(context.dataKey, shown.sealed);
  if (!fields) return null;
  const others = drafts
    .filter((one) => one !== shown)
    .map(({ form, savedAt }) => ({ when: momentWords(savedAt, ctx.now), href: toDraft(path, form) }));
  const { waiting, gone } = waitingOf(fields, await markOf(ctx, context, new Set(shown.files)));
  const when = momentWords(shown.savedAt, ctx.now);
  const unsent = {
    ...{ form: shown.form, when, seen: shown.savedAt.toISOString(), path, others, filesGone: gone },
    ...{ isOfLink: isOfLink(ctx.actor), isOnlyHere: await isOnlyHere(ctx) },
  };
  const taken = await takenIn(context, address.pathname, fields);
  return { errors: {}, values: nested(fields), refusal: null, unsent, waiting, ...(taken && { taken }) };
}

/** Of pages by their addresses, those where whoever asks left something unsent: one statement for all. */
export async function unsentPages<Name extends string>(
  context: AppLoadContext,
  addresses: Readonly<Record<Name, string>>,
): Promise<Name[]> {
  const names = Object.keys(addresses) as Name[];
  const pathFor = (name: Name) => context.draftPath(new URL(addresses[name], context.origin));
  const paths = names.flatMap((name) => pathFor(name) ?? []);
  if (paths.length === 0) return [];
  const { ctx } = await context.page();
  const written = await pathsWithDrafts(ctx, context.app, paths);
  return names.filter((name) => written.includes(pathFor(name) ?? ''));
}

/** What a form wishes of its unsent text, done; null when it wishes to be sent. Throws a 400 where no page offers it. */
export async function draftWish(request: Request, context: AppLoadContext, form: FormData): Promise<Response | null> {
  const wish = form.get(DRAFT.wish);
  if (wish === null) return null;
  const path = context.draftPath(new URL(request.url));
  if (path === null) throw new Response(null, { status: 400 });
  if (wish === 'discard') return redirect(after(request, await discarded(context, path, form)), { status: 303 });
  if (!(await keep(context, path, form))) return full(form, (await context.page()).ctx.actor);
  return redirect(after(request, null), { status: 303 });
}

/** What is said of a discard, also of one that was pressed twice: it went, or it stays because another tab wrote in it since. */
async function discarded(context: AppLoadContext, path: string, form: FormData): Promise<string> {
  if (await forget(context, path, form)) return 'draftDiscarded';
  const from = readFrom(form);
  const [name] = (from?.form ?? '').split('~');
  const { ctx } = await context.page();
  const left = await draftsOf(ctx, context.app, [path]);
  const isWrittenSince = left.some((one) => from && one.form.split('~')[0] === name && one.savedAt > from.seen);
  return isWrittenSince ? 'draftChanged' : 'draftDiscarded';
}

/** Nothing more is kept for this person: the form comes back as it was. */
function full(form: FormData, actor: { kind: string }): Response {
  const errors = {
    '': [
      isOfLink(actor)
        ? 'Desde aquí ya se guardó sin enviar todo lo que se puede por hoy, o ya hay diez copias de esta página. Envíe o descarte alguna, o copie lo que escribió y guarde mañana.'
        : 'Ya tiene cien formularios guardados sin enviar. Envíe o descarte alguno y vuelva a guardar.',
    ],
  };
  return json<FormState>({ errors, values: nested(form), refusal: null, given: givenOf(form) }, 409);
}

/**
 * The answer to a form that may be saved unsent: once it is taken its draft goes, and as long as it comes back what was
 * typed is kept, so that it may be gone on with another day. What was kept before says more than a form that was cut: that
 * never takes its place. What is refused as sent before is not unsent, and a draft of it would send it twice: it goes too.
 * None of this ever costs the answer.
 */
export async function settledDraft(
  args: { request: Request; context: AppLoadContext },
  form: FormData,
  answer: unknown,
) {
  const { request, context } = args;
  if (!(answer instanceof Response) || !form.has(DRAFT.of)) return answer;
  const path = context.draftPath(new URL(request.url));
  if (path === null) return answer;
  try {
    if (answer.status >= 300 && answer.status < 400) await forgetSent(context, path, form);
    if (![200, 409, 422, 429].includes(answer.status)) return answer;
    const said = (await answer.clone().json()) as FormState;
    const taken = said.taken ?? (answer.status === 422 ? await takenIn(context, path, form) : undefined);
    const state: FormState = { ...said, given: givenOf(form), ...(taken && { taken }) };
    const asItWas = json<FormState>(state, { status: answer.status, headers: answer.headers });
    if (answer.status === 200) return asItWas;
    if (wasSent(state)) {
      await forgetSent(context, path, form);
      return answer;
    }
    if (!readFrom(form) && isNoWork(form, answer.status)) return asItWas;
    const hasLess = mayBeCut(form);
    if (hasLess && (await hasCopy(context, path, form))) return asItWas;
    const savedAt = await keep(context, path, form);
    if (!savedAt) return asItWas;
    const { ctx } = await context.page();
    const unsent: Unsent = {
      ...{ form: copyOf(form), when: momentWords(savedAt, ctx.now), seen: savedAt.toISOString() },
      ...{ path: null, others: [], filesGone: 0, isOfLink: isOfLink(ctx.actor), hasLess },
    };
    return json<FormState>({ ...state, unsent }, { status: answer.status, headers: answer.headers });
  } catch (error) {
    if (!request.signal.aborted) context.logger.error({ err: error }, 'the draft of a form was left as it was');
    return answer;
  }
}

/** Nothing of it is worth going on with another day; what somebody else saved first may still be chosen otherwise. */
function isNoWork(form: FormData, status: number): boolean {
  return isUntouched(form) || (status === 422 && isBarelyBegun(form));
}

/** Whether something is kept of this copy of the form, or of what it was read from, which keeping it would replace. */
async function hasCopy(context: AppLoadContext, path: string, form: FormData): Promise<boolean> {
  const { ctx } = await context.page();
  const own = [copyOf(form), readFrom(form)?.form];
  return (await draftsOf(ctx, context.app, [path])).some((one) => own.includes(one.form));
}

/** The refusals that say that it arrived already, with this form or another. */
const SENT: ReadonlySet<string> = new Set(['submission.sameContent', 'file.alreadySent']);

function wasSent({ refusal, others = [] }: FormState): boolean {
  return [refusal, ...others].some((one) => one !== null && SENT.has(one.code));
}

/** When this copy of the form was kept with its files, in place of what it was read from; null where nothing more is kept. */
async function keep(context: AppLoadContext, path: string, form: FormData): Promise<Date | null> {
  // What its page gave each field is told of the copy that goes on from it too
  const isSaid = (name: string) => name === GIVEN_FIELDS || (name !== DRAFT.wish && !OF_ITS_COPY.includes(name));
  const fields = [...form].filter(([name, value]) => isSaid(name) && typeof value === 'string');
  const sealed = seal(context.dataKey, JSON.stringify(fields));
  const copy = { path, form: copyOf(form), sealed, from: readFrom(form) };
  if (!(await hasRoom(context, copy))) return null;
  const kept = await context.note(async ({ ctx }) => {
    const files = form.has(waitingField) ? keysIn(form, await markOf(ctx, context)) : [];
    const isKept = await saveDraft(ctx, context.app, { ...copy, files });
    return allow(isKept ? ctx.now : null);
  });
  return kept.ok ? kept.value : null;
}

/** How many unsent copies of one page somebody has who holds no more than its link. */
const COPIES_OF_LINK = 10;

/** Who has no account keeps little: some copies of a page, and so much in a day, alone and with the rest of its network. */
async function hasRoom(
  context: AppLoadContext,
  { path, form, from, sealed }: { path: string; form: string; from: { form: string } | null; sealed: string },
): Promise<boolean> {
  const { ctx } = await context.page();
  if (!isOfLink(ctx.actor)) return true;
  const others = (await draftsOf(ctx, context.app, [path])).filter(
    (one) => one.form !== form && one.form !== from?.form,
  );
  if (others.length >= COPIES_OF_LINK) return false;
  await context.rest();
  return (await admitUnsent(context.visit(), holderOf(ctx.actor), Buffer.byteLength(sealed))).ok;
}

/** This copy of the form goes, and what it was read from where nobody wrote in it since. False when nothing was there to go. */
async function forget(context: AppLoadContext, path: string, form: FormData): Promise<boolean> {
  const from = readFrom(form);
  const own = form.has(DRAFT.copy) || !from ? [{ form: copyOf(form) }] : [];
  const gone = await context.note(async ({ ctx }) => {
    const dropped = [];
    for (const of of [...own, ...(from ? [from] : [])])
      dropped.push(await dropDraft(ctx, context.app, { path, ...of }));
    return allow(dropped.includes(true));
  });
  return gone.ok && gone.value;
}

/** What was sent goes, and every other unsent copy of the same with it, such as one that another session left. */
async function forgetSent(context: AppLoadContext, path: string, form: FormData): Promise<void> {
  await forget(context, path, form);
  const { ctx } = await context.page();
  const left = await draftsOf(ctx, context.app, [path]);
  if (left.length === 0) return;
  const files = form.has(waitingField) ? keysIn(form, await markOf(ctx, context)) : [];
  const ended = left.filter((one) => isSentWith(form, files, { ...one, fields: opened(context.dataKey, one.sealed) }));
  if (ended.length === 0) return;
  await context.note(async ({ ctx: within }) => {
    for (const { form: of, savedAt } of ended) await dropDraft(within, context.app, { path, form: of, seen: savedAt });
    return allow();
  });
}

/** Says in what was kept when its session ended which unsent copy it goes on from by now: what is sent takes its place. */
export async function saysReadBefore(context: AppLoadContext, address: URL, form: FormData): Promise<void> {
  const path = context.draftPath(address);
  if (path === null || !form.has(DRAFT.of)) return;
  const { ctx } = await context.page();
  const own = (await draftsOf(ctx, context.app, [path])).find((one) => one.form === copyOf(form));
  if (!own) return;
  form.set(DRAFT.from, own.form);
  form.set(DRAFT.seen, own.savedAt.toISOString());
}

function isOfLink({ kind }: { kind: string }): boolean {
  return kind === 'bearer';
}

function after(request: Request, said: string | null): string {
  const url = new URL(pathOf(request), request.url);
  url.searchParams.delete(SHOWN);
  if (said) url.searchParams.set('hecho', said);
  else url.searchParams.delete('hecho');
  return `${url.pathname}${url.search}`;
}

function toDraft(path: string, form: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${SHOWN}=${encodeURIComponent(form)}`;
}
