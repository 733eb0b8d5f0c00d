import { sendInvitation } from '@alianzas/domain/intake/inputs';
import type { Choices, OrganizationFile, OrganizationRow } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { Actions, CheckboxGroup, EmptyState, Form, SelectField, SubmitButton } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { fieldError, chosen as ticked, typed } from '@alianzas/web/form-errors';
import { SamePerson } from '@alianzas/web/same-person';
import { SaveUnsent } from '@alianzas/web/save-unsent';
import { SearchField } from '../../pages/search-field.tsx';
import { PersonTag, StatusTag } from '../../pages/words.tsx';
import { initiativeChoices, initiativesHint } from './initiative-choices.ts';
import { NoInitiatives } from './no-initiatives.tsx';

interface FoundProps {
  text: string;
  found: { rows: readonly OrganizationRow[]; isCut: boolean };
}

export function ChooseOrganization({ text, found: { rows, isCut } }: FoundProps) {
  return (
    <>
      <Form method="get" action={backoffice.newAlliance()} label="Buscar la organización">
        <SearchField name="q" label="Nombre o NIT de la organización" text={text} />
        <SubmitButton>Buscar</SubmitButton>
      </Form>
      {text && rows.length === 0 ? (
        <EmptyState
          title={`No hay organizaciones que respondan a «${text}»`}
          action={<a href={backoffice.newOrganization()}>Registrar una organización</a>}
        />
      ) : null}
      {isCut ? <p>Se ven las primeras {rows.length}: escriba más del nombre para ver las demás.</p> : null}
      <ul className="tasks">
        {rows.map((row) => (
          <li key={row.id}>
            <a href={`${backoffice.newAlliance()}?organizacion=${row.id}`}>{row.name}</a>
            <StatusTag of="organization" code={row.standing} />
            {row.doubted ? <PersonTag /> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who acts for it today: only another needs the word of who invites. */
function whoActs({ people }: OrganizationFile): string {
  if (people.length === 0) return 'Por ella no actúa nadie hoy.';
  return `Solo si el correo no es de alguien que ya actúa por ella: ${[...new Set(people.map(({ name, email }) => `${name} (${email})`))].join(', ')}.`;
}

interface InvitationProps {
  chosen: OrganizationFile;
  choices: Choices;
  me: string;
  submission: string;
  state: FormState | undefined;
}

export const LABELS = {
  title: 'Título de la alianza',
  contactName: 'Nombre de quien recibe la invitación',
  contactEmail: 'Correo electrónico',
  verifiedHow: 'Cómo verificó que esta persona actúa por la organización',
  initiatives: 'Iniciativas priorizadas que cita',
  message: 'Mensaje',
  professional: 'Profesional responsable',
};

export function InvitationForm({ chosen, choices, me, submission, state }: InvitationProps) {
  const contact = chosen.people.find(({ acts }) => acts);
  const given = { title: `Alianza con ${chosen.name}`, contactName: contact?.name, contactEmail: contact?.email };
  const form = { schema: sendInvitation, labels: LABELS, state, given };
  return (
    <Form
      action={`${backoffice.newAlliance()}?organizacion=${chosen.id}`}
      hidden={{ organization: chosen.id, key: typed(state, 'key', submission) }}
    >
      <NoInitiatives initiatives={choices.initiatives} />
      <Field of={form} name="title" />
      <Field of={form} name="contactName" />
      <Field of={form} name="contactEmail" hint="El vínculo de la invitación llega solo a este correo" />
      <SamePerson state={state} />
      {chosen.asksNewcomers ? (
        <Field
          of={form}
          name="verifiedHow"
          optional={false}
          hint={`${whoActs(chosen)} Quien acepta la invitación verá y atenderá todas sus alianzas. Queda guardado.`}
        />
      ) : null}
      <CheckboxGroup
        name="initiatives"
        legend={LABELS.initiatives}
        hint={initiativesHint(choices.initiatives)}
        error={fieldError(state, 'initiatives')}
        choices={initiativeChoices(choices.initiatives)}
        defaultValues={ticked(state, 'initiatives')}
      />
      <Field of={form} name="message" hint="Por qué esta organización y qué podrían hacer juntos" />
      <SelectField
        name="professional"
        label={LABELS.professional}
        error={fieldError(state, 'professional')}
        defaultValue={typed(state, 'professional', me)}
        options={choices.professionals.map((one) => ({ value: one.id, label: one.name }))}
      />
      <Actions>
        <SubmitButton>Enviar la invitación</SubmitButton>
        <SaveUnsent />
      </Actions>
    </Form>
  );
}
