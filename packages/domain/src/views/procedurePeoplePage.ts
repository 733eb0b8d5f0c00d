import { sql } from 'drizzle-orm';
import { type Ctx, Forbidden, type StaffRole } from '../platform/index.ts';

export interface ProcedurePerson {
  id: string;
  name: string;
  position: string;
  roles: StaffRole[];
  /** Business day since which the person is on the team: 2026-03-02 */
  since: string;
  /** Alliances under way that the person leads as their professional */
  alliances: number;
}

/** The people assigned to the procedure with their roles, by name: enabled accounts only. Any staff reads it. One statement. */
export async function procedurePeoplePage(ctx: Ctx): Promise<ProcedurePerson[]> {
  if (ctx.actor.kind !== 'staff') throw new Forbidden('readProcedure');
  const rows = await ctx.db.execute<ProcedurePerson & Record<string, unknown>>(sql`
    select p.id, p.name, s.position, (s.since at time zone 'America/Bogota')::date::text as since,
      (select json_agg(r.role order by r.role) from staff_role r where r.person_id = p.id) as roles,
      coalesce(l.running, 0) as alliances
    from staff_member s join person p on p.id = s.person_id left join app.alliances_led() l on l.person_id = p.id
    where p.disabled_at is null and exists (select 1 from staff_role r where r.person_id = p.id)
    order by app.fold(p.name), p.id`);
  return [...rows];
}
