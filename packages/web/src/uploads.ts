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
import { AGAIN } from './repeat.ts';

export interface Upload {
  ok: boolean;
  texts: URLSearchParams;
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
  /** The fields that must bring a file: all of them, unless said otherwise */
  required?: readonly string[];
}

/**
 * Reads a form with files; no transaction is open while it arrives. Nothing is taken back out of the storage: a file that
 * no row comes to name is the sweep's, so that a lost answer never costs a file that was kept.
 */
export async function received(args: ActionFunctionArgs, slots: Slots): Promise<Upload> {
  const { context } = args;
  const { ctx } = await context.page();
  await context.rest();
  const { form, refusal } = await arrived(args, slots, holderOf(ctx.actor));
  if (searchParamsOf(form.fields).has(AGAIN)) context.knowsRepeat();
  const errors: FormState['errors'] = {};
  for (const fault of form.ok || refusal ? [] : form.refusals) {
    const field = fault.field ?? '';
    errors[field] = [...(errors[field] ?? []), fileSentence(fault)];
  }
  return {
    ok: form.ok && !refusal,
    refusal,
    texts: searchParamsOf(form.fields),
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
  const { fields, waiting } = (await arrived(args, slots, owner)).form;
  const form = new FormData();
  for (const [name, value] of searchParamsOf(fields)) form.append(name, value);
  for (const { token } of waiting) form.append(waitingField, token);
  return form;
}

/** Counted before a byte is read. Of a form that is too much only the texts are read, so that nothing typed is lost. */
async function arrived(
  { request, context }: ActionFunctionArgs,
  { slots, maxFiles = 1, required = Object.keys(slots) }: Slots,
  owner: string,
): Promise<{ form: ReceivedForm; refusal: Refusal | null }> {
  const waiting = { owner, key: context.dataKey, now: new Date() };
  const rules = { storage: context.storage, slots, required, maxFields: 200, maxFiles, waiting };
  const admitted = await admitUpload(context.visit(), owner, announced(request, rules));
  if (admitted.ok) return { form: await receiveForm(request, rules), refusal: null };
  return { form: await receiveForm(request, { ...rules, takesNoFiles: true }), refusal: admitted.refusal };
}

/** The bytes that a form says it brings; one that does not say counts as the most that it may. */
function announced(request: Request, { slots, maxFiles }: Pick<FormRules, 'slots' | 'maxFiles'>): number {
  const length = request.headers.get('content-length');
  if (length !== null) return Number(length) || 0;
  return maxFiles * Math.max(...Object.values(slots).map(largestOf));
}

function rowOf({ key, name, mediaType, bytes, sha256, width, height }: StoredFile, scan: KeptFile['scan']): KeptFile {
  const size = width && height ? { width, height } : {};
  return { key, name, mediaType, bytes, sha256, scan, ...size };
}
