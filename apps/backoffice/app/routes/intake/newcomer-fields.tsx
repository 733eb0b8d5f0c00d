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
            label: 'No entra: siguen las personas que ya actúan por ella',
            hint: 'La solicitud se acepta y a ellas les llega un correo con la alianza nueva. Si hoy no actúa nadie por ella, la alianza queda sin quién la atienda hasta que entre alguien.',
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
