import { sql } from 'drizzle-orm';
import { versionInForce } from '../procedure/index.ts';

/** Under which versions a meeting `m` works, as JSON: those of its alliances, or that of its cycle when it has none. */
export const versionsOfMeeting = sql`coalesce(
  (select json_agg(distinct v.procedure_version order by v.procedure_version)
    from meeting_alliance l join alliance v on v.id = l.alliance_id where l.meeting_id = m.id),
  (select json_build_array(procedure_version) from cycle where id = m.cycle_id))`;

/** The versions of those cases or cycles, each once; that in force when there is none yet. */
export function versionsOf(ran: readonly { procedureVersion: number }[]): number[] {
  const versions = [...new Set(ran.map(({ procedureVersion }) => procedureVersion))].sort((a, b) => a - b);
  return versions.length > 0 ? versions : [versionInForce.number];
}
