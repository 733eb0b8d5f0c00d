import { type SQL, sql } from 'drizzle-orm';

/** Whether the person of a statement can answer for cases: with an open account, and a role that drives them (`DRIVING_ROLES`). */
export function drivesCases(person: SQL): SQL<boolean> {
  return sql<boolean>`app.drives(${person})`;
}

/** Whether the person of a statement may be given a case, by whichever door it opens or changes hands: they can answer for it, and entered once. For the team. */
export function receivesCases(person: SQL): SQL<boolean> {
  return sql<boolean>`(${drivesCases(person)} and app.has_entered(${person}))`;
}

/** Whether somebody can answer for the case `a` of a statement: one that ended needs nobody, and keeps whose it was. */
export const isDriven = sql<boolean>`(a.step is null or ${drivesCases(sql`a.professional_id`)})`;

/**
 * The person to write to about the case `a`, for who reads the team: its professional, or a lead where that one cannot
 * answer for it any more; whose it was, where nobody can.
 */
export const answering = sql<string>`coalesce(case when ${isDriven} then a.professional_id end,
  (select l.id from person l join staff_role e on e.person_id = l.id where e.role = 'lead' and l.disabled_at is null order by l.email limit 1),
  a.professional_id)`;
