import { returnCommitment as returnInput } from '@alianzas/domain/commitment/inputs';
import { Actions, SubmitButton } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { SaveUnsent } from '@alianzas/web/save-unsent';
import { VersionedForm } from '@alianzas/web/versioned-form';
import { LABELS } from './commitment-change.tsx';

interface ReturnProps {
  of: { id: string; number: number; round: number; version: number };
  address: string;
  state: FormState | undefined;
  closed?: boolean;
}

/** What the organization would change of a commitment, as it read it. */
export function ReturnForm({ of: { id, number, round, version }, address, state, closed = false }: ReturnProps) {
  return (
    <VersionedForm
      isAct
      state={state}
      version={version}
      closed={closed}
      action={address}
      hidden={{ intent: 'return', commitment: id }}
    >
      {(state) => (
        <>
          <Field of={{ schema: returnInput, labels: LABELS, state, form: String(number) }} name="note" />
          <Actions>
            <SubmitButton tone="secondary">{round > 0 ? 'Enviar la objeción' : 'Devolver el compromiso'}</SubmitButton>
            <SaveUnsent of={`return-${id}`} />
          </Actions>
        </>
      )}
    </VersionedForm>
  );
}
