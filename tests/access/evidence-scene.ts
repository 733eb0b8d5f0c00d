import { givenAlliance, rowOf, type World } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';

export const PDF = '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF';

/** The page where an organization reports an activity of its plan, who reports it, and of what: `draftOf`. */
export async function anEvidence(world: World) {
  const one = await givenAlliance(world, { at: 11 });
  const [{ id, representative }] = one.organizations as [(typeof one.organizations)[number]];
  const { number, activity } = await rowOf(
    world,
    sql`select t.number, t.id as activity from plan_activity t join party p on p.id = t.party_id
      where t.alliance_id = ${one.id} and p.organization_id = ${id} limit 1`,
  );
  return {
    one,
    person: representative.person,
    here: portal.newEvidence(one.code, Number(number)),
    of: String(activity),
  };
}
