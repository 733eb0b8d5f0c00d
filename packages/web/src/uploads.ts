import './context.ts';
import { admitUpload } from '@alianzas/auth';
import { holderOf, type KeptFile, type Refusal } from '@alianzas/domain/platform';
import { fileSentence } from '@alianzas/lexicon';
import {
  type FormRules,
  largestOf,
  type ReceivedForm,
  receiveForm,
  type SlotName,
  type StoredFile,
  searchParamsOf,
  type WaitingNote,
  waitingField,
} from '@alianzas/storage';
import type { ActionFunctionArgs } from '@remix-run/node';
import type { FormState } from './actions.ts';
import { namedByPages } from './body.ts';
import { draftWish } from './drafts.ts';
import { mustBeOfItsAddress } from './own-case.ts';
import { AGAIN } from './repeat.ts';

/** Of a form with files that its action has read: its texts and the tokens of its files. */
export const postedWithFiles = new WeakMap<Request, FormData>();

/** In what was kept of a form with files: they were not taken, and must be chosen again. */
export const WITHOUT_FILES = 'withoutFiles';

const arrivals = new WeakMap<Request, [name: string, value: string][]>();

/** What a form with files said, and the hash of each file that arrived well; undefined before it was read. */
export function arrivedWith(request: Request): [name: string, value: string][] | undefined {
  return arrivals.get(request);
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
  const { ctx } = await context.page();
  await context.rest();
  const { form, refusal } = await arrived(args, slots, holderOf(ctx.actor));
  const posted = formOf(form);
  postedWithFiles.set(args.request, posted);
  arrivals.set(args.request, [
    ...[...posted].map(([name, value]): [string, string] => [name, String(value)]),
    ...Object.entries(form.files).flatMap(([name, files]) =>
      (files ?? []).map(({ sha256 }): [string, string] => [`${name} sha256`, sha256]),
    ),
  ]);
  await mustBeOfItsAddress(args, posted);
  if (posted.has(AGAIN)) context.knowsRepeat();
  const wished = await draftWish(args.request, context, posted);
  if (wished) throw wished;
  const errors: FormState['errors'] = {};
  for (const fault of form.ok || refusal ? [] : form.refusals) {
    const field = fault.field ?? '';
    errors[field] = [...(errors[field] ?? []), fileSentence(fault)];
  }
  return {
    ok: form.ok && !refusal,
    refusal,
    texts: namedByPages(searchParamsOf(form.fields)),
    errors,
    waiting: form.waiting,
    kept: (field) => (form.files[field] ?? []).map((file) => rowOf(file, context.firstScan)),
  };
}

/**
 * What was sent with its files when the session had just ended, to be kept as a form without them: its texts, and the
 * tokens of the files that arrived well, which wait for `owner`.
 */
export async function receivedLate(args: ActionFunctionArgs, slots: Slots, owner: string): Promise<FormData> {
  return formOf((await arrived(args, slots, owner)).form);
}

/** How much of a form with files is read at a closed door: its words, which stand before its files. */
const WORDS_BYTES = 256_000;

/** What a form with files says, for who may not send it: its files land nowhere, and what is above the bound is not read. */
export async function wordsOf({ request, context }: ActionFunctionArgs, { slots }: Slots): Promise<FormData> {
  const { url, method, headers } = request;
  const type = { 'content-type': headers.get('content-type') ?? '' };
  const first = new Request(url, { method, headers: type, body: await firstOf(request, WORDS_BYTES) });
  const rules = { storage: context.storage, slots, required: [], maxFields: 200, maxFiles: 0, takesNoFiles: true };
  return formOf(await receiveForm(first, rules));
}

async function firstOf({ body }: Request, bytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) {
    chunks.push(step.value);
    size += step.value.byteLength;
    if (size >= bytes) break;
  }
  // Never cancelled: that would close the connection before its answer; the server reads what is left to its end
  reader?.releaseLock();
  return new Uint8Array(Buffer.concat(chunks).subarray(0, bytes));
}

/** The texts of a form with files, and the tokens by which those that arrived well wait. */
function formOf({ fields, waiting }: ReceivedForm): FormData {
  const form = namedByPages(searchParamsOf(fields));
  for (const { token } of waiting) form.append(waitingField, token);
  return form;
}

/**
 * Counted before a byte is read. Of a form that is too much, by itself or after others, only the texts are read, so that
 * nothing typed is lost: the wall lets twice as much through as a form may bring, and what is above lands nowhere.
 */
async function arrived(
  { request, context }: ActionFunctionArgs,
  taken: Slots,
  owner: string,
): Promise<{ form: ReceivedForm; refusal: Refusal | null }> {
  const { slots, maxFiles = 1, required = Object.keys(slots) } = taken;
  const most = mostOf(taken);
  const waiting = { owner, key: context.dataKey, now: new Date() };
  const rules = { storage: context.storage, slots, required, maxFields: 200, maxFiles, waiting };
  const bytes = announced(request, rules, most);
  if (bytes > most) {
    const { fields, files } = await receiveForm(request, { ...rules, required: [], takesNoFiles: true });
    const tooLarge = { field: null, fileName: null, code: 'filesTooLarge', limit: most } as const;
    return { form: { ok: false, fields, files, waiting: [], refusals: [tooLarge] }, refusal: null };
  }
  const admitted = await admitUpload(context.visit(), owner, bytes);
  if (admitted.ok) return { form: await receiveForm(request, rules), refusal: null };
  return { form: await receiveForm(request, { ...rules, takesNoFiles: true }), refusal: admitted.refusal };
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
