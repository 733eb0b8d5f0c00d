import { type SQL, sql } from 'drizzle-orm';
import { DRIVING_ROLES } from './policy.ts';

/** Whether the person of a statement can answer for cases: with an open account, and a role that drives them. */
export function drivesCases(person: SQL): SQL<boolean> {
  return sql<boolean>`exists (select from person d join staff_role e on e.person_id = d.id
    where d.id = ${person} and d.disabled_at is null and e.role in ${[...DRIVING_ROLES]})`;
}

/** Whether somebody can answer for the case `a` of a statement: one that ended needs nobody, and keeps whose it was. */
export const isDriven = sql<boolean>`(a.step is null or ${drivesCases(sql`a.professional_id`)})`;
