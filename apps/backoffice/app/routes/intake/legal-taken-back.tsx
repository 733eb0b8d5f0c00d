import { withdrawLegalNature } from '@alianzas/domain/organization/inputs';
import type { OrganizationFile } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { Details, Form, SubmitButton } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';

interface UnverifyProps {
  organization: OrganizationFile;
  state: FormState | undefined;
}

/** What was registered by mistake, with the reason. */
export function Unverify({ organization, state }: UnverifyProps) {
  return (
    <Details summary="Se registró por error" open={state !== undefined}>
      <Form
        action={backoffice.organization(organization.id)}
        hidden={{ intent: 'unverify', organization: organization.id }}
        label="Retirar la verificación"
      >
        <p>La organización queda otra vez sin verificar. Lo que se registró y la razón se conservan.</p>
        <Field of={{ schema: withdrawLegalNature, labels: { reason: 'Razón' }, state }} name="reason" rows={3} />
        <SubmitButton tone="danger">Retirar la verificación</SubmitButton>
      </Form>
    </Details>
  );
}
