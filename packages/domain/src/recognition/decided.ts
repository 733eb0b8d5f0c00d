import { and, eq, type SQL, sql } from 'drizzle-orm';
import { alliance } from '../alliance/index.ts';
import { among, type Ctx } from '../platform/index.ts';
import type { DecidedBefore } from './recognition.ts';
import { recognition } from './tables.ts';

/** What an edition already says of some registrations, in whichever alliance, the first said first. */
export async function decidedOf(ctx: Ctx, edition: string, registrations: readonly string[]): Promise<DecidedBefore[]> {
  return ctx.db
    .select({
      organization: recognition.organizationId,
      recognised: recognition.recognised,
      alliance: alliance.code,
    })
    .from(recognition)
    .innerJoin(alliance, eq(alliance.id, recognition.allianceId))
    .where(and(eq(recognition.editionId, edition), among(recognition.organizationId, [...registrations])))
    .orderBy(recognition.id);
}

/** The same of the body of an organization (`o`) in the edition of a cycle, for the page that decides it in another alliance (`a`). */
export function decidedElsewhere(cycle: SQL): SQL {
  return sql`(select json_build_object('recognised', r.recognised, 'alliance', ra.code) from edition e
    join recognition r on r.edition_id = e.id and r.alliance_id <> a.id join alliance ra on ra.id = r.alliance_id
    join organization ro on ro.id = r.organization_id
    where e.cycle_id = ${cycle} and coalesce(ro.merged_into, ro.id) = coalesce(o.merged_into, o.id) order by r.id limit 1)`;
}
