import { bringPerson } from '@alianzas/domain/organization/inputs';
import type { OrganizationFile } from '@alianzas/domain/views';
import { organizationRoles } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Checkbox, Details, Form, SelectField, SubmitButton } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { SamePerson } from '@alianzas/web/same-person';
import { NEWCOMER_AT } from './newcomer-at.ts';

export const BRING_LABELS = {
  name: 'Nombre completo',
  email: 'Correo electrónico',
  phone: 'Teléfono',
  role: 'Calidad en la que actúa',
  position: 'Cargo',
  verifiedHow: 'Cómo verificó que esta persona actúa por la organización',
};

/** The field that each refusal speaks of. */
export const BRING_AT = {
  ...NEWCOMER_AT,
  'membership.alreadyActs': 'email',
  'membership.ofTheTeam': 'email',
  'membership.accountClosed': 'email',
} as const;

const ROLES = Object.entries(organizationRoles).map(([value, label]) => ({ value, label }));

interface BringingProps {
  organization: Pick<OrganizationFile, 'id' | 'people' | 'asksNewcomers'>;
  state: FormState | undefined;
}

/** Somebody whom the team knows acts for the organization enters, without another alliance. */
export function Bringing({ organization: { id, people, asksNewcomers }, state }: BringingProps) {
  const form = { schema: bringPerson, labels: BRING_LABELS, state };
  return (
    <Details
      summary="Agregar a una persona que actúe por la organización"
      open={state !== undefined || !people.some(({ acts }) => acts)}
    >
      <Form
        action={backoffice.organization(id)}
        hidden={{ intent: 'bringPerson', organization: id }}
        label="Agregar a una persona"
      >
        <p>
          Verá y atenderá en el portal todas las alianzas de la organización, sin que haya otra. Lo sabe por correo, y
          también quienes la representan y el equipo de sus alianzas.
        </p>
        <Field of={form} name="name" />
        <Field of={form} name="email" hint="Con él entra al portal" />
        <SamePerson state={state} />
        <Field of={form} name="phone" />
        <SelectField
          name="role"
          label={BRING_LABELS.role}
          options={ROLES}
          empty="Elija una calidad"
          error={fieldError(state, 'role')}
          defaultValue={typed(state, 'role')}
        />
        <Field of={form} name="position" />
        {asksNewcomers ? (
          <Field
            of={form}
            name="verifiedHow"
            optional={false}
            hint="Con quién habló y qué documento vio: queda guardado"
          />
        ) : null}
        {state?.refusal?.code === 'organization.maybePerson' ? (
          <Checkbox
            name="isOrganization"
            value="yes"
            label="Es una organización, no una persona natural. Queda marcada para revisarlo."
            defaultChecked={state.values.isOrganization === 'yes'}
          />
        ) : null}
        <SubmitButton>Agregar a la persona</SubmitButton>
      </Form>
    </Details>
  );
}
