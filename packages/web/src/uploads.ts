import './context.ts';
import { holderOf, type KeptFile } from '@alianzas/domain/platform';
import { fileSentence } from '@alianzas/lexicon';
import { receiveForm, type SlotName, type StoredFile, searchParamsOf, type WaitingNote } from '@alianzas/storage';
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

interface Slots {
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
export async function received(
  { request, context }: ActionFunctionArgs,
  { slots, maxFiles = 1, required = Object.keys(slots) }: Slots,
): Promise<Upload> {
  const { ctx } = await context.page();
  const waiting = { owner: holderOf(ctx.actor), key: context.dataKey, now: new Date() };
  await context.rest();
  const { storage } = context;
  const form = await receiveForm(request, { storage, slots, required, maxFields: 200, maxFiles, waiting });
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

function rowOf({ key, name, mediaType, bytes, sha256, width, height }: StoredFile, scan: KeptFile['scan']): KeptFile {
  const size = width && height ? { width, height } : {};
  return { key, name, mediaType, bytes, sha256, scan, ...size };
}
