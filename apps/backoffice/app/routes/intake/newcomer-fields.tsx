import { acceptRequest } from '@alianzas/domain/intake/inputs';
import { RadioGroup } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { fieldError, typed } from '@alianzas/web/form-errors';

interface NewcomerFieldsProps {
  labels: { newcomer: string; verifiedHow: string };
  state: FormState | undefined;
}

/** Whether who wrote the request comes to act for an organization that has or had its people: decided by who accepts, in writing. */
export function NewcomerFields({ labels, state }: NewcomerFieldsProps) {
  return (
    <>
      <RadioGroup
        name="newcomer"
        legend={labels.newcomer}
        error={fieldError(state, 'newcomer')}
        choices={[
          {
            value: 'staysOut',
            label: 'No entra',
            hint: 'La solicitud se acepta. Si hoy actúa alguien por ella, sigue con la alianza y le llega un correo; si no actúa nadie, la alianza queda sin quién la atienda hasta que usted invite a alguien.',
          },
          {
            value: 'enters',
            label: 'Entra: verifiqué que actúa por ella',
            hint: 'Verá y atenderá todas las alianzas de la organización. A quienes la representan les llega un correo.',
          },
        ]}
        defaultValue={typed(state, 'newcomer')}
      />
      <Field
        of={{ schema: acceptRequest, labels, state }}
        name="verifiedHow"
        optional={false}
        hint="Solo si entra. Con quién habló y qué documento vio: queda guardado"
      />
    </>
  );
}
