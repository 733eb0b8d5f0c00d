import { SubmitButton } from '@alianzas/ui';
import { DRAFT } from './draft-names.ts';

export { DRAFT };

/**
 * In a form that takes longer than a minute to write: the button that keeps it as it stands, without asking for anything
 * that lacks. `of` tells it from the other forms of its page that ask for the same. It comes after the button that sends.
 */
export function SaveUnsent({ of = '' }: { of?: string }) {
  return (
    <>
      <KeepsUnsent of={of} />
      <SubmitButton tone="quiet" name={DRAFT.wish} value="save">
        Guardar sin enviar
      </SubmitButton>
    </>
  );
}

/** The mark alone: what is typed in this form is kept when it comes back with errors. */
export function KeepsUnsent({ of = '' }: { of?: string }) {
  return <input type="hidden" name={DRAFT.of} value={of} />;
}
