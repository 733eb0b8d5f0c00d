import { acceptInvitation, declineInvitation } from '@alianzas/domain/intake/inputs';
import { bindingText } from '@alianzas/domain/procedure';
import { organizationRoles, stopped } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { Actions, Checkbox, Details, Form, Notice, RadioGroup, SubmitButton } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { SamePerson } from '@alianzas/web/same-person';
import { SaveUnsent } from '@alianzas/web/save-unsent';
import { NotSaved } from '@alianzas/web/versioned-form';
import type { ComponentProps } from 'react';
import { BindingTextView } from '../../pages/binding-text.tsx';
import { FIELDS, LABELS, writtenFor } from './answer-typed.ts';
import { needed, OptionalConsents, shownTexts } from './optional-consents.tsx';

const ROLES = (['representative', 'delegate'] as const).map((value) => ({ value, label: organizationRoles[value] }));

/** The second choice of the answer, a long way below the first on a phone. */
const DECLINE = 'answer-2';

interface AnswerProps {
  state: FormState | undefined;
  contactName: string;
  /** Who is signed in here, when it is somebody else than who was invited */
  other: string | null;
  /** Why it can only be declined; null where it can be accepted too */
  whyNotAccept: string | null;
  /** Why it can only be accepted; null where it can be declined too */
  whyNotDecline: string | null;
}

/** Accept or decline, each with what it needs; both are always visible, because nothing here needs a script. */
export function AnswerForm({ state, contactName, other, whyNotAccept, whyNotDecline }: AnswerProps) {
  const closed = [
    ...(whyNotAccept ? [{ answer: 'accept', why: whyNotAccept } as const] : []),
    ...(whyNotDecline ? [{ answer: 'decline', why: whyNotDecline } as const] : []),
  ];
  // What cannot be answered now was written all the same: it goes on with what else is kept of this form
  const carried = Object.fromEntries(
    closed.flatMap(({ answer }) => FIELDS[answer]).map((name) => [name, typed(state, name)]),
  );
  const chosen = (name: string) => ({ name, error: fieldError(state, name), defaultValue: typed(state, name) });
  return (
    <Form action={portal.invitationAnswered()} hidden={{ ...shownTexts(), ...carried }}>
      {other ? (
        <>
          <Notice tone="attention">
            {`En este navegador ingresó ${other}, y la invitación llegó al correo de ${stopped(contactName)} La respuesta queda a nombre de ${contactName}; si acepta, este navegador sigue con esa cuenta.`}
          </Notice>
          <Checkbox {...chosen('onBehalf')} value="yes" label={`Respondo como ${contactName}, y no como ${other}`} />
        </>
      ) : null}
      {closed.map(({ answer, why }) => (
        <NotNow key={answer} why={why} answers={writtenFor(answer, state)} state={state} />
      ))}
      {closed.length === 0 ? (
        <p>
          Puede aceptar o <a href={`#${DECLINE}`}>responder «No por ahora»</a>, que está después de lo que se llena solo
          si acepta.
        </p>
      ) : null}
      <RadioGroup
        {...chosen('answer')}
        legend={LABELS.answer}
        choices={[
          ...(whyNotAccept
            ? []
            : [
                {
                  value: 'accept',
                  label: 'Sí, aceptamos participar en la implementación de la estrategia de cultura ciudadana',
                  children: <Acceptance chosen={chosen} state={state} name={contactName} />,
                },
              ]),
          ...(whyNotDecline ? [] : [{ value: 'decline', label: 'No por ahora', children: <Why state={state} /> }]),
        ]}
      />
      <Actions>
        <SubmitButton>Enviar la respuesta</SubmitButton>
        <SaveUnsent />
      </Actions>
    </Form>
  );
}

/** Why an answer cannot be given now, with what was written for it. */
function NotNow({ why, answers, state }: ComponentProps<typeof NotSaved>) {
  const isBlank = answers.every(({ words }) => words === '');
  return isBlank ? (
    <Notice tone="attention">{why}</Notice>
  ) : (
    <NotSaved answers={answers} state={state} why={why ?? null} />
  );
}

function Why({ state }: Pick<AnswerProps, 'state'>) {
  return (
    <Field
      of={{ schema: declineInvitation, labels: LABELS, state }}
      name="reason"
      hint="Nos ayuda a invitar mejor. Solo si declina."
      rows={3}
    />
  );
}

interface AcceptanceProps {
  chosen: (name: string) => { name: string; error: string | undefined; defaultValue: string | undefined };
  state: FormState | undefined;
  name: string;
}

function Acceptance({ chosen, state, name }: AcceptanceProps) {
  const form = { schema: acceptInvitation, labels: LABELS, state, given: { name } };
  return (
    <>
      <p className="hint">Solo si acepta:</p>
      <Field of={form} name="name" autoComplete="name" />
      <SamePerson state={state} label="Sí, la cuenta de este correo es mía: sigo con el nombre que tiene" />
      <Field of={form} name="position" autoComplete="organization-title" />
      <RadioGroup {...chosen('role')} legend={LABELS.role} choices={ROLES} />
      <Details summary="Lea el texto de la autorización de datos">
        <BindingTextView text={bindingText('personalData')} />
      </Details>
      <Checkbox
        name="consent"
        value="yes"
        label={`Autorizo el tratamiento de mis datos. ${needed.text}`}
        error={fieldError(state, 'consent')}
        defaultChecked={state?.values.consent === 'yes'}
      />
      <OptionalConsents state={state} />
    </>
  );
}
