import { type SQL, sql } from 'drizzle-orm';

/** The body (`b`) of a row's organization: itself, or the registration that stayed when it was merged. */
export function bodyOf(row: SQL): SQL {
  return sql`join organization registered on registered.id = ${row}.organization_id
    join organization b on b.id = coalesce(registered.merged_into, registered.id)`;
}

/**
 * The body of an organization (`o`) at an instant: what a year that is cut counted, whatever was merged or parted since.
 * Where the instant is null, its body now.
 */
export function bodyThen(o: SQL, at: SQL): SQL {
  return sql`case when ${at} is null then coalesce(${o}.merged_into, ${o}.id) else coalesce(
    (select g.into_id from organization_merge g where g.organization_id = ${o}.id and g.at <= ${at}
      and (g.parted_at is null or g.parted_at > ${at})), ${o}.id) end`;
}

/** Whether somebody verified the legal nature of an organization (`o`), in any registration of its body. */
export const isVerified = sql`(o.verified_at is not null or exists (select from organization s
  where coalesce(s.merged_into, s.id) = coalesce(o.merged_into, o.id) and s.verified_at is not null))`;
