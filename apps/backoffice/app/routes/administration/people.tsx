import { mayRunStaff } from '@alianzas/domain/identity';
import { headings, versionInForce } from '@alianzas/domain/procedure';
import { procedurePeoplePage } from '@alianzas/domain/views';
import { count, longDay, staffRoles } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { BackLink, ButtonLink, DataTable, Link, Main, PageTitle } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { staffOf } from '../../pages/staff.ts';
import { DUTIES, ROLE_ORDER } from './account-words.ts';

export const loader = reads(async ({ ctx, who }) => {
  staffOf(who);
  const people = await procedurePeoplePage(ctx);
  const groups = ROLE_ORDER.map((role) => ({ role, people: people.filter(({ roles }) => roles.includes(role)) }));
  return { groups, total: people.length, can: { administer: mayRunStaff(ctx.actor) } };
});

const [, talent] = versionInForce.content.resources;

/** the people assigned to the procedure, by role, for anyone of the team. */
export default function People() {
  const { groups, total, can } = useLoaderData<typeof loader>();
  return (
    <Main>
      <BackLink href={backoffice.procedure()}>Volver al procedimiento</BackLink>
      <PageTitle
        kicker={`${headings.resources} ${talent}`}
        lead={`${count(total, 'persona asignada', 'personas asignadas')} hoy, con lo que cada rol hace en el procedimiento. Quien tiene varios roles aparece en cada uno.`}
        actions={
          can.administer ? (
            <ButtonLink href={backoffice.users()} tone="secondary">
              Administrar usuarios
            </ButtonLink>
          ) : undefined
        }
      >
        Personas del procedimiento
      </PageTitle>
      {groups.map(({ role, people }) => (
        <section key={role} className="space-y-3" aria-labelledby={role}>
          <h2 id={role}>{staffRoles[role]}</h2>
          <p>{DUTIES[role]}</p>
          {people.length === 0 ? (
            <p className="quiet">Nadie tiene este rol.</p>
          ) : (
            <DataTable
              caption={staffRoles[role]}
              captionHidden
              rows={people}
              rowKey={(person) => person.id}
              columns={[
                { key: 'name', label: 'Persona', cell: (person) => person.name },
                { key: 'position', label: 'Cargo', cell: (person) => person.position },
                { key: 'since', label: 'En el equipo desde', cell: (person) => longDay(person.since) },
                ...(role === 'professional'
                  ? [{ key: 'alliances', label: 'Alianzas en curso', numeric: true, cell: alliancesOf }]
                  : []),
              ]}
            />
          )}
        </section>
      ))}
    </Main>
  );
}

function alliancesOf({ id, alliances }: { id: string; alliances: number }) {
  return <Link href={backoffice.alliancesOf({ profesional: id, estado: 'running' })}>{alliances}</Link>;
}
