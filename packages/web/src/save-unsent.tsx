import { unsentButtons } from '@alianzas/lexicon';
import { SubmitButton } from '@alianzas/ui';
import { createContext, useContext } from 'react';
import type { FormState } from './actions.ts';
import { DRAFT } from './draft-names.ts';
import { useSent } from './sent.ts';

export { DRAFT };

/** Which rendering of its page a form is of, as no other; '' where no page is rendered. */
export const PageCopy = createContext('');

/**
 * In a form that takes longer than a minute to write: the button that keeps it as it stands, without asking for anything
 * that lacks. `of` tells it from the other forms of its page that ask for the same. It comes after the main button of its
 * form, which says what it is called (`withUnsentNames`).
 */
export function SaveUnsent({ of = '' }: { of?: string }) {
  return (
    <>
      <KeepsUnsent of={of} />
      <UnsentButton />
    </>
  );
}

/** The button alone, of a form with files: there the mark stands before them, among the words that are read first. */
export function UnsentButton() {
  return (
    <SubmitButton tone="quiet" name={DRAFT.wish} value="save">
      {unsentButtons.sending}
    </SubmitButton>
  );
}

/** The mark alone: what is typed in this form is kept when it comes back with errors. */
export function KeepsUnsent({ of = '' }: { of?: string }) {
  const copy = useContext(PageCopy);
  return (
    <>
      <input type="hidden" name={DRAFT.of} value={of} />
      {copy ? <OfCopy copy={copy} /> : null}
    </>
  );
}

/** Which copy it is, with what its page gave it (`withGiven` fills it in), and what was kept before of what it shows. */
function OfCopy({ copy }: { copy: string }) {
  const state = useSent<() => Promise<FormState | undefined>>();
  const unsent = state?.unsent ?? (state?.isKept ? beforeIt(state) : null);
  return (
    <>
      <input type="hidden" name={DRAFT.copy} value={copy} />
      <input type="hidden" name={DRAFT.given} value="" />
      {unsent ? (
        <>
          <input type="hidden" name={DRAFT.from} value={unsent.form} />
          <input type="hidden" name={DRAFT.seen} value={unsent.seen} />
        </>
      ) : null}
    </>
  );
}

/** Of what was kept when its session ended: the unsent copy that it went on from. */
function beforeIt({ values }: FormState): { form: string; seen: string } | null {
  const [form, seen] = [values[DRAFT.from], values[DRAFT.seen]];
  return typeof form === 'string' && typeof seen === 'string' ? { form, seen } : null;
}
