import './context.ts';
import { admitUpload, ofCutForm } from '@alianzas/auth';
import type { KeptFile, Refusal } from '@alianzas/domain/platform';
import { fileSentence } from '@alianzas/lexicon';
import {
  type FormRules,
  largestOf,
  type ReceivedForm,
  receiveForm,
  type SlotName,
  type StoredFile,
  searchParamsOf,
  type WaitingMark,
  type WaitingNote,
  waitingField,
} from '@alianzas/storage';
import type { ActionFunctionArgs } from '@remix-run/node';
import type { FormState } from './actions.ts';
import { beginningOf, begun, WORDS } from './beginning.ts';
import { isNameOfOurs, namedByPages, USUAL_FORM } from './body.ts';
import { markCut, mayBeCut } from './cut-forms.ts';
import { DRAFT } from './draft-names.ts';
import { draftWish } from './drafts.ts';
import { MOST_GIVEN_BACK, withinDrawn } from './drawn.ts';
import { FILES_AGAIN } from './files-again-name.ts';
import { nested } from './nested.ts';
import { mustBeOfItsAddress } from './own-case.ts';
import { AGAIN } from './repeat.ts';
import { markOf } from './waiting.ts';

/** Of a form with files that its action has read: its texts and the tokens of its files. */
export const postedWithFiles = new WeakMap<Request, FormData>();

/** In what was kept of a form with files: they were not taken, and must be chosen again. */
export const WITHOUT_FILES = 'withoutFiles';

const arrivals = new WeakMap<Request, [name: string, value: string][]>();

/** What a form with files said, and the hash of each file that arrived well; undefined before it was read. */
export function arrivedWith(request: Request): [name: string, value: string][] | undefined {
  return arrivals.get(request);
}

const landed = new WeakMap<Request, readonly StoredFile[]>();

/** The files of a form that arrived well, as the storage keeps them. */
export function filesArrivedWith(request: Request): readonly StoredFile[] {
  return landed.get(request) ?? [];
}

export interface Upload {
  ok: boolean;
  texts: FormData;
  errors: FormState['errors'];
  /** Too much was sent already: of this form only the texts were read */
  refusal: Refusal | null;
  /** What passed, for the page that shows the form again: it comes back with it, and nobody chooses it a second time */
  waiting: readonly WaitingNote[];
  /** What the rows of a field's files say */
  kept(field: string): KeptFile[];
}

/** What a form's file fields take: said once, where the route declares its action. */
export interface Slots {
  /** One slot a field */
  slots: Readonly<Record<string, SlotName>>;
  maxFiles?: number;
  /** What they may weigh together, in bytes: unless said otherwise, as many of the largest as there may be */
  most?: number;
  /** The fields that must bring a file: all of them, unless said otherwise */
  required?: readonly string[];
}

/**
 * Reads a form with files; no transaction is open while it arrives. Nothing is taken back out of the storage: a file that
 * no row comes to name is the sweep's, so that a lost answer never costs a file that was kept. A wish to save it unsent
 * is done here, and its answer thrown.
 */
export async function received(args: ActionFunctionArgs, slots: Slots): Promise<Upload> {
  const { context } = args;
  const mark = await markOf((await context.page()).ctx, context);
  const { form, refusal: said } = await arrived(args, slots, mark);
  const posted = formOf(form);
  // What was typed may be less than what is shown: the words of a refusal say so
  const refusal = said && mayBeCut(posted) ? ofCutForm(said) : said;
  postedWithFiles.set(args.request, posted);
  landed.set(
    args.request,
    Object.values(form.files).flatMap((files) => files ?? []),
  );
  arrivals.set(args.request, [
    ...[...posted].map(([name, value]): [string, string] => [name, String(value)]),
    ...Object.entries(form.files).flatMap(([name, files]) =>
      (files ?? []).map(({ sha256 }): [string, string] => [`${name} sha256`, sha256]),
    ),
  ]);
  await mustBeOfItsAddress(args, posted);
  if (posted.has(AGAIN)) context.knowsRepeat();
  const refusals = refusal ? [] : refusalsOf(form);
  for (const fault of refusals)
    if (fault.code === 'fileDamaged' && fault.cause !== undefined)
      context.logger.error({ err: fault.cause }, 'a file could not be looked into');
  const texts = namedByPages(searchParamsOf(form.fields));
  const notTaken = refusals.filter(({ code }) => code !== 'fileMissing');
  if (posted.get(DRAFT.wish) === 'save' && (refusal || notTaken.length > 0))
    throw new ComesBack({ errors: sentencesOf(notTaken), values: nested(texts), refusal, waiting: form.waiting });
  const wished = await draftWish(args.request, context, posted);
  if (wished) throw wished;
  return {
    ok: form.ok && !refusal,
    refusal,
    texts,
    errors: sentencesOf(refusals),
    waiting: form.waiting,
    kept: (field) => (form.files[field] ?? []).map((file) => rowOf(file, context.firstScan)),
  };
}

/** A form that was to be saved unsent, of which a file was not taken: its page says so. What was typed is saved all the same, unless the form was cut on its way. */
export class ComesBack extends Error {
  constructor(readonly state: FormState) {
    super('the form comes back');
  }
}

type Fault = Extract<ReceivedForm, { ok: false }>['refusals'][number];

function sentencesOf(refusals: readonly Fault[]): FormState['errors'] {
  const errors: FormState['errors'] = {};
  for (const refusal of refusals) {
    const field = isNameOfOurs(refusal.field ?? '') ? refusal.field! : '';
    errors[field] = [...(errors[field] ?? []), fileSentence(refusal)];
  }
  return errors;
}

/** That nothing came at a field of files, whose files of before were all taken out too; nothing where some file goes. */
export function withoutFiles({ texts, kept, errors }: Upload, field: string): FormState['errors'] {
  if (kept(field).length > 0 || errors[field] || texts.getAll(FILES_AGAIN).length > 0) return {};
  return { [field]: [fileSentence({ code: 'fileMissing' })] };
}

/**
 * What was sent with its files when the session had just ended, to be kept as a form without them: its texts, and the
 * tokens of the files that arrived well, which wait for `owner`. Which of those that came back are held by an unsent form is
 * asked when it is shown again: none is let go here.
 */
export async function receivedLate(args: ActionFunctionArgs, slots: Slots, owner: string): Promise<FormData> {
  const everyOne = { has: () => true };
  const mark = { owner, held: everyOne, key: args.context.dataKey, now: new Date() };
  return formOf((await arrived(args, slots, mark)).form);
}

/**
 * What a form with files says, for who may not send it: its files land nowhere, and what is above the bound, or comes too
 * late, is not read.
 */
export async function wordsOf(args: ActionFunctionArgs, { slots }: Slots, bound = WORDS): Promise<FormData> {
  const rules = { storage: args.context.storage, slots, required: [], maxFields: 200, maxFiles: 0, takesNoFiles: true };
  return formOf(withinBounds(await receiveForm(await beginningOf(args, bound), rules), MOST_GIVEN_BACK));
}

/** The texts of a form with files, and the tokens by which those that arrived well wait. */
function formOf(received: ReceivedForm): FormData {
  const form = namedByPages(searchParamsOf(received.fields));
  for (const { token } of received.waiting) form.append(waitingField, token);
  const isCut = cutsOf(received).length > 0;
  if (isCut || refusalsOf(received).some(hasEnded)) markCut(form, { sure: isCut });
  return form;
}

const CUTS: ReadonlySet<string> = new Set(['formTooLarge', 'formNotShown', 'tooManyFields']);

/** What says that not all words of a form are there. */
function cutsOf(form: ReceivedForm): Fault[] {
  return refusalsOf(form).filter(({ code }) => CUTS.has(code));
}

/** It ended before its time, and not within a file that was being read. */
function hasEnded({ code, field }: Fault): boolean {
  return code === 'uploadInterrupted' && field === null;
}

function refusalsOf(form: ReceivedForm): readonly Fault[] {
  return form.ok ? [] : form.refusals;
}

/**
 * Counted before a byte of its first file is kept; a form that brings none anew is not. One that is too much by itself is
 * counted, as the most that it may bring, before its first byte is read: then only its texts are, so that nothing typed is
 * lost, and of one that comes after too many others only the words with which it begins. Files that are not taken land
 * nowhere. How much of them the wall lets through is said with each application's `uploads`.
 */
async function arrived(
  args: ActionFunctionArgs,
  taken: Slots,
  waiting: WaitingMark,
): Promise<{ form: ReceivedForm; refusal: Refusal | null }> {
  const { context } = args;
  const { slots, maxFiles = 1, required = Object.keys(slots) } = taken;
  const most = mostOf(taken);
  const rules = { storage: context.storage, slots, required, maxFields: 200, maxFiles, waiting };
  const bytes = announced(args.request, rules, most);
  const counted = () => admitUpload(context.visit(), waiting.owner, Math.min(bytes, most));
  if (bytes > most) {
    const admitted = await counted();
    const request = admitted.ok ? await begun(args) : await beginningOf(args);
    const read = await receiveForm(request, { ...rules, required: [], takesNoFiles: true });
    const tooLarge = { field: null, fileName: null, code: 'filesTooLarge', limit: most } as const;
    const refusals = [tooLarge, ...cutsOf(read), ...refusalsOf(read).filter(hasEnded)];
    const form: ReceivedForm = { ...read, ok: false, refusals };
    return { form: withinBounds(form, MOST_GIVEN_BACK), refusal: admitted.ok ? null : admitted.refusal };
  }
  let asked: ReturnType<typeof admitUpload> | undefined;
  const admits = async () => {
    asked ??= counted();
    return (await asked.catch(() => null))?.ok === true;
  };
  const form = await receiveForm(await begun(args), { ...rules, admits });
  // Without a file it costs what it says, as soon as that is more than any form without files may be
  if (bytes > USUAL_FORM.bytes) asked ??= counted();
  postedWithFiles.set(args.request, formOf(withinBounds(form, MOST_GIVEN_BACK)));
  const admitted = await asked;
  const refusal = admitted && !admitted.ok ? admitted.refusal : null;
  return { form: withinBounds(form, refusal ? USUAL_FORM.bytes : MOST_GIVEN_BACK), refusal };
}

/** The form, of whose texts those are left out that no page draws at once. */
function withinBounds(form: ReceivedForm, most: number): ReceivedForm {
  const texts = new FormData();
  for (const [name, value] of searchParamsOf(form.fields)) texts.append(name, value);
  const within = withinDrawn(texts, most);
  if (within.isWhole) return form;
  const fields: ReceivedForm['fields'] = Object.create(null);
  for (const name of within.form.keys()) fields[name] = within.form.getAll(name).map(String);
  // Those whose name is none of ours are said once
  const left = new Set(within.left.map((name) => (isNameOfOurs(name) ? name : null)));
  const notShown = [...left].map((field) => ({ field, fileName: null, code: 'formNotShown' as const }));
  return { ...form, fields, ok: false, refusals: [...refusalsOf(form), ...notShown] };
}

/** The bytes that a form says it brings; one that does not say counts as the most that it may. */
function announced(request: Request, { slots, maxFiles }: Pick<FormRules, 'slots' | 'maxFiles'>, most: number): number {
  const length = request.headers.get('content-length');
  if (length !== null) return Number(length) || 0;
  return Math.min(most, maxFiles * Math.max(...Object.values(slots).map(largestOf)));
}

/** What a form may bring: its files, and a tenth more for its texts and what stands between. */
export function mostOf({ slots, maxFiles = 1, most }: Slots): number {
  return most ?? Math.ceil(1.1 * maxFiles * Math.max(...Object.values(slots).map(largestOf)));
}

function rowOf({ key, name, mediaType, bytes, sha256, width, height }: StoredFile, scan: KeptFile['scan']): KeptFile {
  const size = width && height ? { width, height } : {};
  return { key, name, mediaType, bytes, sha256, scan, ...size };
}
