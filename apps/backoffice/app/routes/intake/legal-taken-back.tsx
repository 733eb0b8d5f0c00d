import type { OrganizationFile } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { Details, Form, SubmitButton, TextArea } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { fieldError, typed } from '@alianzas/web/form-errors';

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
        <TextArea
          name="reason"
          label="Razón"
          rows={3}
          limit={1000}
          error={fieldError(state, 'reason')}
          defaultValue={typed(state, 'reason')}
        />
        <SubmitButton tone="danger">Retirar la verificación</SubmitButton>
      </Form>
    </Details>
  );
}
