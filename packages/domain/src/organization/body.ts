import { type SQL, sql } from 'drizzle-orm';

/** The body (`b`) of a row's organization: itself, or the registration that stayed when it was merged. */
export function bodyOf(row: SQL): SQL {
  return sql`join organization registered on registered.id = ${row}.organization_id
    join organization b on b.id = coalesce(registered.merged_into, registered.id)`;
}

/** Whether somebody verified the legal nature of an organization (`o`), in any registration of its body. */
export const isVerified = sql`(o.verified_at is not null or exists (select from organization s
  where coalesce(s.merged_into, s.id) = coalesce(o.merged_into, o.id) and s.verified_at is not null))`;
