import type { Ctx, Day, Outcome, Refusal, Stale } from '@alianzas/domain/platform';
import { doubtsIn } from '@alianzas/domain/platform/inputs';
import { refusalSentence } from '@alianzas/lexicon';
import type { WaitingNote } from '@alianzas/storage';
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, json, redirect, type TypedResponse } from '@remix-run/node';
import type * as z from 'zod';
import { aboutTaken } from './about-taken.ts';
import { bodyOf, bringsFiles } from './body.ts';
import { doneBefore, marking } from './done-before.ts';
import { DRAFT, GIVEN_FIELDS, type Given, OF_ITS_COPY, type Unsent } from './draft-names.ts';
import { answered } from './loaders.ts';
import { knownFields } from './names.ts';
import { carriedBy, nested } from './nested.ts';
import type { Taken } from './overtaken.ts';
import { AGAIN, type Repeat, repeatOf } from './repeat.ts';
import { type SavedFirst, savedFirst } from './saved-first.ts';
import { isGone } from './taken-out.ts';
import { allWrong, lackingIn, notYetPast, todayFor } from './told-at-once.ts';
import { ComesBack, postedWithFiles, type Slots } from './uploads.ts';

export { bodyOf, bringsFiles } from './body.ts';
export { leavesNoMark } from './done-before.ts';
export { nested } from './nested.ts';
export { notYetPast, todayFor } from './told-at-once.ts';

export interface FormState {
  /** By field name; '' holds what concerns the whole form */
  errors: Record<string, string[]>;
  /** What was typed, so that nothing is lost */
  values: Record<string, unknown>;
  refusal: Refusal | null;
  /** What else was refused at once, by a rule that says all that it found */
  others?: readonly Refusal[];
  /** Somebody saved since it was read: the page says what is saved now, beside what was typed */
  isStale?: boolean;
  /** Who that was, and when */
  savedFirst?: SavedFirst;
  /** What it is about was taken out of its case: what, by whom and when */
  taken?: Taken;
  /** It was kept when its session ended, and nothing was decided of it yet */
  isKept?: boolean;
  /** By what its form says that it is what was kept */
  keptAs?: string;
  /** Its files were not taken with what was kept */
  lacksFiles?: boolean;
  /** The very same was done at that instant, by the same person: there is nothing to do again */
  doneAt?: string;
  /** It was saved without sending it: what was typed comes from there, or is kept there too */
  unsent?: Unsent;
  given?: Given | undefined;
  /** The same was sent before: the page asks whether it is sent again */
  repeat?: Repeat;
  /** Files that arrived and wait for the form to be sent again */
  waiting?: readonly WaitingNote[];
}

/** What one button of a page asks for: the form without its intent, and the action's arguments. */
export type Act<T> = (form: FormData, args: ActionFunctionArgs, intent: string) => Promise<T>;

export interface Acts<T> {
  (args: ActionFunctionArgs): Promise<T | TypedResponse<FormState>>;
  /** The intents that the page's forms may send; null when the page has one act */
  intents: readonly string[] | null;
  /** What its form with files brings; null when it has none */
  files: Slots | null;
}

/**
 * An action. A page with one act gives its function, which parses, calls a verb through `context.write` and answers; a
 * page with several gives one table, by the `intent` that each of its forms carries. An unknown intent is a 400. What
 * somebody saved first is answered with what was typed (409), whatever the act: the page shows it beside what is saved.
 * A page that takes files says here which.
 */
export function acts<T>(body: (args: ActionFunctionArgs) => Promise<T>, files?: Slots): Acts<T>;
export function acts<T>(table: Readonly<Record<string, Act<T>>>): Acts<T>;
export function acts<T>(
  what: ((args: ActionFunctionArgs) => Promise<T>) | Readonly<Record<string, Act<T>>>,
  files: Slots | null = null,
): Acts<T> {
  if (typeof what === 'function') {
    return Object.assign((args: ActionFunctionArgs) => kept(args, () => what(args)), { intents: null, files });
  }
  async function dispatch(args: ActionFunctionArgs): Promise<T> {
    const form = await bodyOf(args.request);
    const intent = takeIntent(form);
    form.delete(GIVEN_FIELDS);
    const act = Object.hasOwn(what, intent) ? (what as Readonly<Record<string, Act<T>>>)[intent] : undefined;
    if (!act) throw new Response(null, { status: 400 });
    return act(form, args, intent);
  }
  return Object.assign((args: ActionFunctionArgs) => kept(args, () => dispatch(args)), {
    ...{ intents: Object.keys(what), files },
  });
}

/**
 * Nothing typed is lost to who saved first, nor swallowed of what was sent twice: whatever the door. A form with files asks
 * `unlessStale` itself.
 */
function kept<T>(args: ActionFunctionArgs, body: () => Promise<T>): Promise<T | TypedResponse<FormState>> {
  return answered<T | TypedResponse<FormState>>(args, async () => {
    try {
      if (!bringsFiles(args.request) && (await bodyOf(args.request)).has(AGAIN)) args.context.knowsRepeat();
      const answer = await asking(args, await marking(args, body));
      return isRefused(answer) ? ((await saidDone(args)) ?? answer) : answer;
    } catch (error) {
      if (error instanceof ComesBack) return comesBack(error.state);
      const hasFiles = bringsFiles(args.request);
      if (isStale(error) ? hasFiles : !isGone(error)) throw error;
      const done = hasFiles ? null : await saidDone(args);
      if (done) return done;
      if (isStale(error)) return stale(args, error, nested(await bodyOf(args.request)));
      return aboutTaken(args, error);
    }
  });
}

/** A form with files that was to be saved and not all of it could: with what it says. */
function comesBack({ errors, values, refusal, waiting }: FormState): TypedResponse<FormState> {
  return refusal ? refused(refusal, values, waiting) : invalid(errors, values, waiting);
}

function isRefused(answer: unknown): boolean {
  return answer instanceof Response && answer.status === 409;
}

/** What its sender already did, sent again as it was, says so: there is nothing to do again. */
async function saidDone(args: ActionFunctionArgs): Promise<TypedResponse<FormState> | null> {
  const doneAt = await doneBefore(args);
  return doneAt && json<FormState>({ errors: {}, values: {}, refusal: null, doneAt: doneAt.toISOString() });
}

/** What was sent before comes back with all that it said, to be sent again knowingly. */
async function asking<T>(args: ActionFunctionArgs, answer: T): Promise<T | TypedResponse<FormState>> {
  if (!(answer instanceof Response) || answer.status !== 409) return answer;
  const state = (await answer.clone().json()) as FormState;
  const posted = bringsFiles(args.request) ? null : await bodyOf(args.request);
  const said = [...(posted ?? postedWithFiles.get(args.request) ?? [])];
  const unsent = said.flatMap(([name, value]) =>
    name === DRAFT.of || OF_ITS_COPY.includes(name) ? [[name, String(value)] as const] : [],
  );
  const { pathname: path } = new URL(args.request.url);
  const repeat = repeatOf(state, { app: args.context.app, path, posted, unsent });
  return repeat ? json<FormState>({ ...state, repeat }, 409) : answer;
}

interface Extras {
  /** The posted form as its schema expects it */
  prepare?: (form: FormData, args: ActionFunctionArgs) => FormData;
  /** The field that a refusal speaks of, by its code: there its sentence is shown, instead of over the form */
  beside?: Readonly<Record<string, string>>;
  /** What is said of a field that is left blank, in the words of what the form asks for, by its intent */
  lacks?: (intent: string) => Readonly<Record<string, string>>;
}

/**
 * A plain act: its form is read by the schema, the verb runs in one transaction, and the way goes on, or the form comes
 * back with what was typed: with its errors (422), or with the refusal (409).
 */
export function act<S extends z.ZodType, T>(
  schema: S,
  verb: (ctx: Ctx, input: z.output<S>, args: ActionFunctionArgs) => Promise<Outcome<T>>,
  on: (args: ActionFunctionArgs, value: T, input: z.output<S>) => TypedResponse<never>,
  { prepare = (form) => form, beside = {}, lacks = () => ({}) }: Extras = {},
): Act<TypedResponse<FormState> | TypedResponse<never>> {
  return async (form, args, intent) => {
    // What preparing leaves out for the answer that was chosen is shown again too
    const typed = nested(knownFields(form, schema));
    const parsed = parseForm(prepare(form, args), schema, await todayFor(args, schema));
    const values = { ...typed, ...parsed.values, intent, ...carriedBy(form) };
    if (!parsed.ok) {
      const errors = { ...(await notYetPast(args, schema, parsed.values)), ...parsed.errors };
      return invalid(lackingIn(errors, parsed.values, lacks(intent)), values);
    }
    const outcome = await unlessStale(() => args.context.write<T>((page) => verb(page.ctx, parsed.value, args)));
    if (isStale(outcome)) return stale(args, outcome, values);
    return settled<T>(outcome, (value) => on(args, value, parsed.value), values, beside);
  };
}

/** The act that a form asks for, taken out of it: the rest is the command's. '' when it names none. */
export function takeIntent(form: FormData): string {
  const intent = form.get('intent');
  form.delete('intent');
  return typeof intent === 'string' ? intent : '';
}

export type Parsed<T> =
  | { ok: true; value: T; values: Record<string, unknown> }
  | ({ ok: false } & Pick<FormState, 'errors' | 'values'>);

/**
 * Reads a posted form by its schema: nested names such as `fields.strategies[0]` become objects and lists. Only the fields
 * that it knows are read and given back. What looks like a slip is asked about once: `asWritten` holds what was asked before.
 * What two answers say against each other is told with the rest. Never throws on what was typed; days to come need `todayFor`.
 */
export function parseForm<S extends z.ZodType>(
  data: FormData | URLSearchParams,
  schema: S,
  today?: Day,
): Parsed<z.output<S>> {
  const asWritten = data.getAll('asWritten').map(String);
  const known = knownFields(data, schema);
  const submission = parseWithZod(known, { schema });
  const values = { ...submission.payload, ...(asWritten.length > 0 && { asWritten }) };
  const doubts = doubtsIn(schema, values, { asWritten, today });
  if (submission.status === 'success' && doubts.length === 0) return { ok: true, value: submission.value, values };
  return { ok: false, errors: allWrong(known, schema, { values, doubts, submission }), values };
}

/** Bad input: the form again with its errors, 422. */
export function invalid(
  errors: FormState['errors'],
  values: FormState['values'],
  waiting: FormState['waiting'] = [],
): TypedResponse<FormState> {
  return json({ errors, values, refusal: null, waiting }, 422);
}

/** The same form again, filled otherwise by a button of it that sends nothing: no error, and nothing typed is lost. */
export function filled(values: FormState['values']): TypedResponse<FormState> {
  return json({ errors: {}, values, refusal: null });
}

/** A rule says no: the form again with its one sentence, 409; or 429 when it says for how long. */
export function refused(
  refusal: Refusal,
  values: FormState['values'] = {},
  waiting: FormState['waiting'] = [],
): TypedResponse<FormState> {
  return json({ errors: {}, values: keyedAnew(values, refusal), refusal, waiting }, answerTo(refusal));
}

/** Somebody saved since the form was read: the form again with what was typed, and who that was, 409. */
export async function stale(
  args: ActionFunctionArgs,
  found: Stale,
  values: FormState['values'],
  waiting: FormState['waiting'] = [],
): Promise<TypedResponse<FormState>> {
  const first = await savedFirst(args, found);
  const told = first && { savedFirst: first };
  return json<FormState>({ errors: {}, values, refusal: null, isStale: true, ...told, waiting }, 409);
}

/** What the act gave, or that somebody saved since it was read, for an act whose files have to wait. */
export async function unlessStale<T>(act: () => Promise<T>): Promise<T | Stale> {
  try {
    return await act();
  } catch (error) {
    if (isStale(error)) return error;
    throw error;
  }
}

export function isStale(error: unknown): error is Stale {
  return error instanceof Error && error.name === 'Stale';
}

/** How a refusal is answered: 429 with its `Retry-After` when it says in how many seconds there is room again. */
function answerTo(refusal: Refusal | undefined): ResponseInit {
  const seconds = refusal?.retryAfterSeconds;
  return seconds === undefined ? { status: 409 } : { status: 429, headers: { 'Retry-After': String(seconds) } };
}

/** Goes on by GET after a command that succeeded; `said` is the confirmation that the next page shows, also where `to` leads to a place of it. */
export function done(to: string, said?: string, cookies: readonly string[] = []): TypedResponse<never> {
  const headers = new Headers();
  for (const line of cookies) headers.append('Set-Cookie', line);
  const [page = '', ...place] = to.split('#');
  const told = said ? `${page}${page.includes('?') ? '&' : '?'}hecho=${encodeURIComponent(said)}` : page;
  return redirect([told, ...place].join('#'), { status: 303, headers });
}

/** Either the way on, or the form again with each refusal: over it, or beside the field that `beside` names for its code. */
export function settled<T>(
  outcome: Outcome<T>,
  on: (value: T) => TypedResponse<never>,
  values: FormState['values'] = {},
  beside: Readonly<Record<string, string>> = {},
): TypedResponse<FormState> | TypedResponse<never> {
  if (outcome.ok) return on(outcome.value);
  const all = [outcome.refusal, ...(outcome.others ?? [])];
  const isBeside = ({ code }: Refusal) => Object.hasOwn(beside, code);
  const errors = Object.fromEntries(all.filter(isBeside).map((one) => [beside[one.code]!, [refusalSentence(one)]]));
  const [refusal = null, ...others] = all.filter((one) => !isBeside(one));
  const again = refusal ? keyedAnew(values, refusal) : values;
  return json({ errors, values: again, refusal, ...(others.length > 0 && { others }) }, answerTo(refusal ?? undefined));
}

const SPENT: readonly string[] = ['submission.otherContent', 'submission.undone'];

/** What was typed, without its key when that was used for something else or was undone: the page gives its own fresh one. */
function keyedAnew(values: FormState['values'], { code }: Refusal): FormState['values'] {
  if (!SPENT.includes(code)) return values;
  const { key: _, ...rest } = values;
  return rest;
}
