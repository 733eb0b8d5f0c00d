import { sql } from 'drizzle-orm';

/**
 * Whether nobody can act for the organization (`o`) of a party (`q`): whoever acted was taken out or has a closed account,
 * and no invitation of this case waits for somebody. True of every party for who reads no memberships.
 */
export const isUnattended = sql`(not exists (select from membership s join organization r on r.id = s.organization_id join person w on w.id = s.person_id
    where coalesce(r.merged_into, r.id) = coalesce(o.merged_into, o.id) and s.until is null and w.disabled_at is null)
  and not exists (select from invitation i where i.alliance_id = q.alliance_id and i.organization_id = q.organization_id and i.state in ('sent', 'expired')))`;
