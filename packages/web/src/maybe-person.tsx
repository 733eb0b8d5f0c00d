import { personSignsWords } from '@alianzas/lexicon';
import { ErrorSummary, Form, PageTitle, RadioGroup, SubmitButton } from '@alianzas/ui';
import { type ReactNode, useContext } from 'react';
import type { FormState } from './actions.ts';
import { GIVEN_FIELDS } from './draft-names.ts';
import { fieldError, typed } from './form-errors.tsx';
import { bodySaid, SAID_OF } from './said-of.ts';
import { KeepsUnsent } from './save-unsent.tsx';
import { MarksSent } from './versioned-form.tsx';
import { isOfItsCopy } from './words-in.ts';

/** The field with what was answered to the page that asks. */
const FIELD = 'isOrganization';

/** Whether what was sent reads like a natural person, so that the page asks before anything goes on. */
export function asksIfPerson(state: FormState | undefined): boolean {
  return state !== undefined && (state.refusal?.code === 'organization.maybePerson' || FIELD in state.errors);
}

/** In the form that was asked about: that it is an organization, said of that very name and NIT. Of others it says nothing. */
export function SaidOrganization({ state }: { state: FormState | undefined }) {
  if (typed(state, FIELD) !== 'yes') return null;
  return (
    <>
      <input type="hidden" name={FIELD} value="yes" />
      <input type="hidden" name={SAID_OF} value={bodySaid((name) => typed(state, name))} />
    </>
  );
}

interface MaybePersonProps {
  state: FormState | undefined;
  action?: string;
  /** As it was typed, or as it is registered */
  name: string;
  /** How a natural person takes part all the same */
  ways: ReactNode;
}

/** Asks whether it is a natural person, with the ways forward; what was typed goes along with the answer. */
export function MaybePerson({ state, action, name, ways }: MaybePersonProps) {
  if (!state) return null;
  const signs = state.refusal?.signs ?? (typed(state, 'asked') ?? '').split(',');
  const asked = Array.isArray(signs) ? signs.join(',') : '';
  const error = fieldError(state, FIELD);
  return (
    <>
      <ErrorSummary errors={error ? [{ name: FIELD, message: error }] : []} />
      <PageTitle lead={personSignsWords(signs)}>¿Es una persona natural?</PageTitle>
      <p>
        Lo preguntamos porque las personas naturales no pueden ser aliadas, y muchas tienen NIT. Nada de lo que escribió
        se pierde.
      </p>
      <Form {...(action ? { action } : {})} label="Decir quién es">
        <Typed values={state.values} />
        <OfTheForm state={state} />
        <input type="hidden" name="asked" value={asked} />
        <RadioGroup
          name={FIELD}
          legend={`¿Quién es «${name}»?`}
          error={error}
          choices={[
            {
              value: 'yes',
              label: 'Una organización',
              hint: 'Sigue adelante. El equipo de la Red lo revisa con el documento que prueba su existencia.',
            },
            { value: 'person', label: 'Una persona natural', hint: 'Abajo está cómo puede participar.' },
            { value: 'correct', label: 'El nombre o el NIT quedó mal escrito', hint: 'Vuelve a lo que escribió.' },
          ]}
        />
        <SubmitButton>Continuar</SubmitButton>
      </Form>
      {ways}
    </>
  );
}

function Typed({ values }: Pick<FormState, 'values'>) {
  const fields = Object.entries(values).filter(([name]) => name !== 'asked' && name !== FIELD && !isOfItsCopy(name));
  return (
    <>
      {fields.flatMap(([name, value]) =>
        [value]
          .flat()
          .filter((each) => typeof each === 'string')
          .map((each) => <input key={`${name} ${each}`} type="hidden" name={name} value={each} />),
      )}
    </>
  );
}

/** What the form that is asked about says of itself: it goes on with what was kept of it, and with what its page gave it. */
function OfTheForm({ state }: { state: FormState }) {
  const answered = useContext(MarksSent);
  const marks = typed(state, GIVEN_FIELDS) ?? answered;
  const [of] = state.unsent?.form.split('~') ?? [];
  return (
    <>
      {of === undefined ? null : <KeepsUnsent of={of} />}
      {marks ? <input type="hidden" name={GIVEN_FIELDS} value={marks} /> : null}
    </>
  );
}
