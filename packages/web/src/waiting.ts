import { type WaitingMark, type WaitingNote, waitingField, waitingNotes } from '@alianzas/storage';

/** Takes out of a kept form the tokens of its files: those that still wait for it, and how many waited too long. */
export function waitingOf(form: FormData, mark: WaitingMark): { waiting: WaitingNote[]; gone: number } {
  const tokens = form.getAll(waitingField).map(String);
  form.delete(waitingField);
  const notes = tokens.map((token) => waitingNotes([token], mark));
  return { waiting: notes.flat(), gone: notes.filter((one) => one.length === 0).length };
}
