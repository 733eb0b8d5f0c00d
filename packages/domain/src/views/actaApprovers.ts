import { sql } from 'drizzle-orm';
import { offersOfActa } from '../acta/index.ts';
import { isOffered, type StaffRole } from '../platform/index.ts';

/** Somebody of the team whose role approves actas, with an open account. */
export interface Approver {
  id: string;
  name: string;
  roles: StaffRole[];
}

/** SQL of the list of `Approver`, by name: whoever may approve some acta. */
export const APPROVERS = sql`(select json_agg(json_build_object('id', h.id, 'name', h.name, 'roles',
    (select json_agg(r.role order by r.role) from staff_role r where r.person_id = h.id)) order by app.fold(h.name), h.id)
  from person h where h.disabled_at is null and exists (select from staff_role r where r.person_id = h.id
    and r.role in ('professional', 'lead', 'director', 'undersecretary')))`;

/** The names of those who may approve an acta as it stands, asked of each as the page asks it of its reader. */
export function namesOfApprovers(
  people: readonly Approver[],
  [meeting, acta, cases]: [
    Parameters<typeof offersOfActa>[0],
    Parameters<typeof offersOfActa>[1],
    Parameters<typeof offersOfActa>[2],
  ],
): string[] {
  return people
    .filter(({ id, roles }) =>
      isOffered(offersOfActa(meeting, acta, cases, { kind: 'staff', person: id, roles }).approve),
    )
    .map(({ name }) => name);
}
