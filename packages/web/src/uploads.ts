import './context.ts';
import { holderOf, type KeptFile } from '@alianzas/domain/platform';
import { fileSentence } from '@alianzas/lexicon';
import {
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

export interface Upload {
  ok: boolean;
  texts: URLSearchParams;
  errors: FormState['errors'];
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
  const form = await arrived(args, slots, holderOf(ctx.actor));
  const errors: FormState['errors'] = {};
  for (const fault of form.ok ? [] : form.refusals) {
    const field = fault.field ?? '';
    errors[field] = [...(errors[field] ?? []), fileSentence(fault)];
  }
  return {
    ok: form.ok,
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
  const { fields, waiting } = await arrived(args, slots, owner);
  const form = new FormData();
  for (const [name, value] of searchParamsOf(fields)) form.append(name, value);
  for (const { token } of waiting) form.append(waitingField, token);
  return form;
}

function arrived(
  { request, context }: ActionFunctionArgs,
  { slots, maxFiles = 1, required = Object.keys(slots) }: Slots,
  owner: string,
): Promise<ReceivedForm> {
  const waiting = { owner, key: context.dataKey, now: new Date() };
  return receiveForm(request, { storage: context.storage, slots, required, maxFields: 200, maxFiles, waiting });
}

function rowOf({ key, name, mediaType, bytes, sha256, width, height }: StoredFile, scan: KeptFile['scan']): KeptFile {
  const size = width && height ? { width, height } : {};
  return { key, name, mediaType, bytes, sha256, scan, ...size };
}
