import { withdrawLegalNature } from '@alianzas/domain/organization/inputs';
import type { OrganizationFile } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { Details, SubmitButton } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { VersionedForm } from '@alianzas/web/versioned-form';

interface UnverifyProps {
  organization: OrganizationFile;
  state: FormState | undefined;
  /** It was taken back meanwhile, or an initiative depends on it by now: only what was typed is left to show */
  closed: boolean;
}

/** What was registered by mistake, with the reason. */
export function Unverify({ organization, state, closed }: UnverifyProps) {
  return (
    <Details summary="Se registró por error" open={state !== undefined}>
      <VersionedForm
        isAct
        state={state}
        version={organization.legalHistory.length}
        closed={closed}
        action={backoffice.organization(organization.id)}
        hidden={{ intent: 'unverify', organization: organization.id }}
        label="Retirar la verificación"
      >
        {(sent) => (
          <>
            <p>La organización queda otra vez sin verificar. Lo que se registró y la razón se conservan.</p>
            <Field
              of={{ schema: withdrawLegalNature, labels: { reason: 'Razón' }, state: sent }}
              name="reason"
              rows={3}
            />
            <SubmitButton tone="danger">Retirar la verificación</SubmitButton>
          </>
        )}
      </VersionedForm>
    </Details>
  );
}
