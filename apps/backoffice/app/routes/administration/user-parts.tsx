import { changeAccount } from '@alianzas/domain/identity/inputs';
import { count, instantWords, servesUntil, staffRoles } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { ActionForm, CheckboxGroup, Details, Form, Notice, SubmitButton, Written } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { chosen, fieldError } from '@alianzas/web/form-errors';
import { useOpens } from '@alianzas/web/opens';
import { withFilters } from '../../pages/fields.ts';
import { ROLE_CHOICES } from './account-words.ts';
import type { UserPage } from './user.tsx';

type State = FormState | undefined;

export const LABELS = { roles: 'Roles', reason: 'Razón' };

/** The roles; those that the form was made with go with it, so that two who edit do not overwrite each other. */
export function Roles({ page: { person, own, can }, state }: { page: UserPage; state: State }) {
  if (!can.roles) {
    return (
      <section className="space-y-4" aria-labelledby="roles-titulo">
        <h2 id="roles-titulo">Roles</h2>
        <p>{person.roles.map((role) => staffRoles[role]).join(', ') || 'Ninguno'}.</p>
        {own ? <p className="quiet">Nadie cambia sus propios roles: lo hace otra persona administradora.</p> : null}
      </section>
    );
  }
  const roles = chosen(state && 'roles' in state.values ? state : undefined, 'roles', person.roles);
  const seen = Object.fromEntries(person.roles.map((role, index) => [`seen[${index}]`, role]));
  return (
    <section className="space-y-4" aria-labelledby="roles-titulo">
      <h2 id="roles-titulo">Roles</h2>
      {state?.refusal?.code === 'staff.rolesChanged' ? (
        <Notice tone="attention">
          <p>
            Roles de ahora: {person.roles.map((role) => staffRoles[role]).join(', ')}. Abajo están los que usted eligió.
          </p>
        </Notice>
      ) : null}
      <Form action={backoffice.user(person.id)} hidden={{ intent: 'roles', ...seen }} label="Roles">
        <CheckboxGroup
          name="roles"
          legend={`Roles de ${person.name}`}
          hint="El cambio vale desde su próxima página: no tiene que volver a ingresar."
          error={fieldError(state, 'roles')}
          choices={ROLE_CHOICES}
          defaultValues={roles}
        />
        <Led person={person} />
        <SubmitButton>Guardar los roles</SubmitButton>
      </Form>
    </section>
  );
}

/** How many cases are theirs, before they can drive them no more; nothing of who has none. */
function Led({ person: { id, alliances } }: Pick<UserPage, 'person'>) {
  const opens = useOpens();
  if (alliances === 0) return null;
  return (
    <Notice tone="attention">
      <p>
        Lleva {count(alliances, 'alianza en curso', 'alianzas en curso')}. Si se inactiva la cuenta o pierde el rol con
        que las lleva, siguen a su nombre sin quien las lleve: la persona responsable del equipo, o la dirección si no
        la hay, recibe un correo con la lista.{' '}
        {opens('cases/hand-over') ? (
          <a href={withFilters(backoffice.handOver(), { de: id })}>Entréguelas antes a otra persona</a>
        ) : (
          'Pida antes a la persona responsable del equipo, o a la dirección, que las entregue a otra.'
        )}
      </p>
    </Notice>
  );
}

/** How the person gets in, and what helps when they cannot. */
export function Access({ page: { person, own, can } }: { page: UserPage }) {
  const here = backoffice.user(person.id);
  if (person.standing === 'demonstration') {
    return (
      <section className="space-y-3" aria-labelledby="acceso">
        <h2 id="acceso">Acceso</h2>
        <p>Es una persona de la demostración: entra sin contraseña y sus credenciales no se cambian.</p>
      </section>
    );
  }
  return (
    <section className="space-y-5" aria-labelledby="acceso">
      <h2 id="acceso">Acceso</h2>
      {person.awaited ? (
        <div className="space-y-3">
          <p>{waiting(person)}</p>
          {can.activation ? (
            <ActionForm action={here} label="Enviar otro vínculo" hidden={{ intent: 'activation' }} />
          ) : null}
        </div>
      ) : null}
      {can.resetFactor ? (
        <Details summary="Perdió el segundo factor">
          <div className="space-y-3">
            <p>
              Compruebe antes quién es, como en su vinculación. Se anulan la aplicación y los códigos de recuperación,
              se cierran sus sesiones y le llega un vínculo para configurar otro. La contraseña sigue siendo la misma.
            </p>
            <ActionForm action={here} label="Reiniciar el segundo factor" tone="danger" hidden={{ intent: 'factor' }} />
          </div>
        </Details>
      ) : null}
      {own ? (
        <p>
          Es su cuenta: su contraseña, su segundo factor y sus sesiones están en{' '}
          <a href={backoffice.security()}>la seguridad de su cuenta</a>.
        </p>
      ) : null}
      {person.openSessions > 0 && !own ? (
        <div className="space-y-3">
          <p>Tiene {count(person.openSessions, 'sesión abierta', 'sesiones abiertas')}.</p>
          {can.endSessions ? (
            <ActionForm action={here} label="Cerrar sus sesiones" hidden={{ intent: 'endSessions' }} />
          ) : null}
        </div>
      ) : null}
      {person.closed ? <p>La cuenta está inactiva: no puede ingresar.</p> : null}
    </section>
  );
}

function waiting(person: UserPage['person']): string {
  const what = person.hasPassword ? 'Debe configurar su segundo factor de nuevo.' : 'Todavía no activa su cuenta.';
  return person.activationDay
    ? `${what} El vínculo que tiene en su correo ${servesUntil(person.activationDay)}.`
    : `${what} Su vínculo ya no sirve: envíe otro.`;
}

/** Closing the account or opening it again, with the reason, and the reasons so far. */
export function Account({ page: { person, can }, state }: { page: UserPage; state: State }) {
  const closed = can.enable;
  const mayChange = can.enable || can.disable;
  if (!mayChange && !can.kept && person.changes.length === 0) return null;
  return (
    <section className="space-y-4" aria-labelledby="cuenta">
      <h2 id="cuenta">{accountTitle(mayChange || can.kept !== null, closed)}</h2>
      <ul className="space-y-2">
        {person.changes.map((change) => (
          <li key={change.at}>
            {change.enabled ? 'Se reactivó' : 'Se inactivó'} el {instantWords(change.at)}
            {change.by ? `, por ${change.by}` : ''}: <Written text={change.reason} />
          </li>
        ))}
      </ul>
      {can.kept ? <p className="quiet">{can.kept}</p> : null}
      {mayChange ? (
        <Form
          action={backoffice.user(person.id)}
          hidden={{ intent: closed ? 'enable' : 'disable' }}
          label={closed ? 'Reactivar' : 'Inactivar'}
        >
          <Field
            of={{ schema: changeAccount, labels: LABELS, state }}
            name="reason"
            hint={
              closed
                ? 'Vuelve con los roles y las credenciales que tenía. Si nunca activó su cuenta, envíele después otro vínculo.'
                : 'Deja de poder ingresar y se cierran sus sesiones. Lo que hizo queda.'
            }
            rows={3}
          />
          {closed ? null : <Led person={person} />}
          <SubmitButton tone={closed ? 'secondary' : 'danger'}>
            {closed ? 'Reactivar la cuenta' : 'Inactivar la cuenta'}
          </SubmitButton>
        </Form>
      ) : null}
    </section>
  );
}

function accountTitle(mayChange: boolean, closed: boolean): string {
  if (!mayChange) return 'Cuando se inactivó o se reactivó';
  return closed ? 'Reactivar la cuenta' : 'Inactivar la cuenta';
}

/** What happened to the account, a page at a time, with how much there is in all. */
export function AccountHistory({ person: { id, history: lines, happened, next } }: Pick<UserPage, 'person'>) {
  return (
    <section className="space-y-4" aria-labelledby="historial">
      <h2 id="historial">Lo último en esta cuenta</h2>
      <ul className="space-y-3">
        {lines.map(({ id, sentence, at, by }) => (
          <li key={id}>
            <p>{sentence}</p>
            <p className="meta">{by ? `${by} · ${at}` : at}</p>
          </li>
        ))}
      </ul>
      {happened > lines.length ? (
        <p>
          Se muestran {lines.length} de {happened}.{' '}
          {next === null ? (
            <a href={`${backoffice.user(id)}#historial`}>Ver lo último</a>
          ) : (
            <a href={`${backoffice.user(id)}?antes=${next}#historial`}>Ver lo anterior</a>
          )}
        </p>
      ) : null}
    </section>
  );
}
