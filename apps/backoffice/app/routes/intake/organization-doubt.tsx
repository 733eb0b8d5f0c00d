import { settleDoubt } from '@alianzas/domain/organization/inputs';
import type { OrganizationFile } from '@alianzas/domain/views';
import { personSignsWords } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Form, Notice, SubmitButton, Written } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { Moment } from '../../pages/words.tsx';

export const DOUBT_LABELS = { reason: 'Por qué es una organización' };

interface DoubtProps {
  organization: Pick<OrganizationFile, 'id' | 'doubted' | 'signs' | 'settled'>;
  maySettle: boolean;
  state: FormState | undefined;
}

/** The flag of an organization that reads like a natural person, and how staff take it away; afterwards, who did and why. */
export function Doubt({ organization, maySettle, state }: DoubtProps) {
  const { id, doubted, signs, settled } = organization;
  if (settled) {
    return (
      <p className="quiet">
        {settled.by ?? 'El equipo'} revisó si es una persona natural: «<Written text={settled.reason} />
        ». <Moment at={settled.at} />
      </p>
    );
  }
  if (!doubted) return null;
  return (
    <Notice tone="attention">
      <h2>Revise si es una persona natural</h2>
      <p>
        {personSignsWords(signs)} Quien la registró o la representa respondió que es una organización. Un NIT no lo
        prueba: mire el documento de su existencia.
      </p>
      {maySettle ? (
        <Form
          action={backoffice.organization(id)}
          hidden={{ intent: 'settle', organization: id }}
          label="Quitar la marca de persona natural"
        >
          <Field
            of={{ schema: settleDoubt, labels: DOUBT_LABELS, state }}
            name="reason"
            hint="Queda con su nombre y la fecha. Por ejemplo, qué documento vio."
            rows={2}
          />
          <SubmitButton tone="secondary">Quitar la marca</SubmitButton>
        </Form>
      ) : null}
    </Notice>
  );
}
