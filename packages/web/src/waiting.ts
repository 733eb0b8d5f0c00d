import './context.ts';
import { heldFiles } from '@alianzas/domain/identity';
import { type Ctx, holderOf } from '@alianzas/domain/platform';
import { takeWaiting, type WaitingMark, type WaitingNote, waitingField, waitingNotes } from '@alianzas/storage';
import type { AppLoadContext } from '@remix-run/node';

/** By what whoever acts takes back the files that wait for their forms: within the hour, and those that an unsent form holds. */
export async function markOf(
  ctx: Ctx,
  { dataKey: key }: Pick<AppLoadContext, 'dataKey'>,
  held?: ReadonlySet<string>,
): Promise<WaitingMark> {
  return { owner: holderOf(ctx.actor), held: held ?? (await heldFiles(ctx)), key, now: new Date() };
}

/** The keys of the files of a form that still wait for it. */
export function keysIn(form: FormData, mark: WaitingMark): string[] {
  const files = form.getAll(waitingField).flatMap((token) => takeWaiting(String(token), mark) ?? []);
  return [...new Set(files.map(({ file }) => file.key))];
}

/** Takes out of a kept form the tokens of its files: those that still wait for it, and how many waited too long. */
export function waitingOf(form: FormData, mark: WaitingMark): { waiting: WaitingNote[]; gone: number } {
  const tokens = form.getAll(waitingField).map(String);
  form.delete(waitingField);
  const notes = tokens.map((token) => waitingNotes([token], mark));
  return { waiting: notes.flat(), gone: notes.filter((one) => one.length === 0).length };
}
