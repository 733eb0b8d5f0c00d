import type { World } from '@alianzas/domain/given';
import { type SQL, sql } from 'drizzle-orm';

/** What the rows of the things become, as nothing that happened: neither triggers nor keys hold while they are put. */
export async function put(world: World, changes: readonly SQL[]): Promise<void> {
  await world.database.owner.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    for (const change of changes) await tx.execute(change);
  });
}

/** Before a thing came as far as its acts. */
export const DRAFTED: readonly SQL[] = [
  sql`update alliance set step = 2 where step is not null`,
  sql`update request set state = 'draft' where state in ('sent', 'reviewing', 'incomplete')`,
  sql`update acta set state = 'draft' where state = 'inReview'`,
  sql`update nonconformity set state = 'proposed' where state = 'open'`,
  sql`update nonconformity set state = 'open', correction = null, correction_note = null, corrected_at = null, corrected_by = null where state = 'corrected'`,
  sql`update alliance set state = 'running' where state = 'suspended'`,
  sql`update organization set verified_at = null, verified_by = null, legal_file_id = null`,
  sql`update organization set doubted_at = null, doubt_settled_by = null, doubt_settled_at = null, doubt_reason = null`,
  sql`with parted as (delete from organization_merge) update organization set merged_into = null`,
  sql`update person set disabled_at = null`,
  sql`delete from balance where confirmed_at is null`,
  sql`update filing set number = null, filed_on = null, filed_at = null, filed_by = null, state = 'pending' where withdrawn_at is null`,
];

const now = sql`'2026-03-30T15:00:00Z'`;

/** Once it is over: the case ended, the year filed, the registration merged into another, what waited answered. */
export function closed({ staff }: World): SQL[] {
  const by = staff.lead.id;
  // Of the story's own people only who does none of these acts
  const { observatory: _, ...doing } = staff;
  return [
    sql`update alliance set state = 'withdrawn', step = null, ended_at = ${now}`,
    sql`update request set state = 'declined' where state in ('draft', 'sent', 'reviewing', 'incomplete')`,
    sql`update invitation set state = 'revoked', revoked_at = ${now}, revoked_by = ${by} where state = 'sent'`,
    sql`update meeting set state = 'cancelled', cancelled_at = ${now}, cancelled_by = ${by}, cancel_reason = 'x'`,
    sql`update acta set state = 'annulled', annulled_at = ${now} where state in ('draft', 'inReview')`,
    sql`update evidence set state = 'accepted', reviewed_at = ${now}, reviewed_by = ${by} where state = 'received'`,
    sql`update contribution set state = 'verified', verified_at = ${now}, verified_by = ${by} where state = 'delivered'`,
    sql`update nonconformity set state = 'closed', correction = 'adjust', snapshot_id = id, acta_id = id, closed_at = ${now}, closed_by = ${by}`,
    sql`update filing set state = 'filed', number = 'R-' || id, filed_on = '2026-03-30', filed_at = ${now}, filed_by = ${by}, received_by_lead_at = ${now}, received_by = ${by} where withdrawn_at is null`,
    sql`update cycle set balance_confirmed_at = ${now}, balance_filed_at = ${now}, committee = 'directorate', initiatives_acta_id = id, initiatives_set_at = ${now}, initiatives_set_by = ${by}`,
    sql`update balance set state = 'filed' where confirmed_at is not null`,
    sql`update pact_methodology set retired_at = ${now}`,
    sql`update organization set merged_into = null`,
    sql`update organization_merge set parted_at = ${now}, parted_by = ${by}, part_reason = 'x'`,
    sql`with first as (select id from organization order by id limit 1) update organization set merged_into = first.id from first
      where organization.id <> first.id and not exists (select from organization_merge m where organization.id in (m.organization_id, m.into_id))`,
    sql`update session set revoked_at = ${now}`,
    sql`update person set disabled_at = case when disabled_at is null then ${now}::timestamptz end where id in (select person_id from staff_member) and id not in (${sql.join(
      Object.values(doing).map(({ id }) => sql`${id}`),
      sql`, `,
    )})`,
  ];
}
