import { endMembership } from '@alianzas/domain/organization/inputs';
import type { OrganizationFile } from '@alianzas/domain/views';
import { roleWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Checkbox, Details, Form, SubmitButton } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field, idIn } from '@alianzas/web/field';
import { fieldError, typed } from '@alianzas/web/form-errors';

export const END_LABELS = {
  reason: 'Por qué ya no actúa por la organización',
  leavesNobody: 'Sin quien la represente',
};

interface LeavingProps extends Pick<OrganizationFile, 'id' | 'people'> {
  state: FormState | undefined;
}

/** Each person of the organization, once, with the way to take them out of it: who entered by mistake, or left. */
export function Leaving({ id, people, state }: LeavingProps) {
  const each = people.filter((one, at) => people.findIndex((other) => other.id === one.id) === at);
  if (each.length === 0) return null;
  return (
    <section className="space-y-4" aria-labelledby="retirar-personas">
      <h3 id="retirar-personas">Retirar a una persona</h3>
      {each.map((one) => (
        <PersonOut
          key={one.id}
          organization={id}
          one={one}
          isLast={isLast(one.id, people)}
          state={typed(state, 'person') === one.id ? state : undefined}
        />
      ))}
    </section>
  );
}

/** Whether nobody else represents it, as `decideEnd` asks: whose account is closed does not. */
function isLast(id: string, people: OrganizationFile['people']): boolean {
  const representing = people.filter(({ role }) => role === 'representative');
  return representing.some((one) => one.id === id) && !representing.some((one) => one.id !== id && one.acts);
}

interface PersonOutProps {
  organization: string;
  one: OrganizationFile['people'][number];
  isLast: boolean;
  state: FormState | undefined;
}

function PersonOut({ organization, one, isLast, state }: PersonOutProps) {
  return (
    <Details summary={`Retirar a ${one.name} (${roleWord(one.role)})`} open={state !== undefined}>
      <Form
        action={backoffice.organization(organization)}
        hidden={{ intent: 'endMembership', organization, person: one.id }}
        label={`Retirar a ${one.name}`}
      >
        <p>
          Desde ese momento no consulta en el portal las alianzas de la organización ni responde por ella. Lo que hizo
          queda como está. Se les avisa por correo a esa persona, a quienes representan a la organización y al equipo de
          sus alianzas.
        </p>
        <Field
          of={{ schema: endMembership, labels: END_LABELS, state, form: one.id }}
          name="reason"
          hint="La leen esa persona, quienes representan a la organización y el equipo"
        />
        {isLast || fieldError(state, 'leavesNobody') ? (
          <Checkbox
            name="leavesNobody"
            id={idIn(state, 'leavesNobody', one.id)}
            value="yes"
            label="La organización queda sin quien la represente, y así debe ser"
            error={fieldError(state, 'leavesNobody')}
            defaultChecked={state?.values.leavesNobody === 'yes'}
          />
        ) : null}
        <SubmitButton tone="secondary">Retirar de la organización</SubmitButton>
      </Form>
    </Details>
  );
}
