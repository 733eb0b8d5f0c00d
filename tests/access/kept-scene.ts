import type { World } from '@alianzas/domain/given';
import { sql } from 'drizzle-orm';

/**
 * Keeps every row as it stands, in the place of what was kept before. What it returns puts them back in the tables that were written since, so that each walk
 * finds the scene as it was made and passes over no form that an earlier one closed.
 */
export async function sceneKept({ database }: World): Promise<() => Promise<void>> {
  const { db } = database.owner;
  await db.execute(sql`drop schema if exists kept cascade`);
  await db.execute(sql`create schema kept`);
  await db.execute(sql`create table kept.written (name text)`);
  await db.execute(sql`create function kept.note() returns trigger language plpgsql security definer as
    $$ begin insert into kept.written values (tg_table_name); return null; end $$`);
  await db.execute(sql`do $$ declare t text; begin
    for t in select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' loop
      execute format('create table kept.%I as select ctid as stood_at, * from public.%I', 'of_' || t, t);
      execute format('create trigger zz_kept after insert or update or delete on public.%I
        for each statement execute function kept.note()', t);
      -- Rows that are put where no other trigger holds are noted too
      execute format('alter table public.%I enable always trigger zz_kept', t);
    end loop; end $$`);
  // A row that stands where it stood, written before this, is the one that was kept: what was changed stands elsewhere
  const [now] = await db.execute<{ id: string }>(sql`select pg_current_xact_id()::text as id`);
  const since = sql.raw(now!.id);
  return async () => {
    await db.execute(sql`do $$ declare t text; names text; begin
      set local session_replication_role = replica;
      for t in select distinct name from kept.written loop
        select string_agg(quote_ident(attname), ', ') into names from pg_attribute
          where attrelid = format('public.%I', t)::regclass and attnum > 0 and not attisdropped and attgenerated = '';
        execute format('delete from public.%I where xmin::text::bigint >= ${since}', t);
        execute format('insert into public.%I (%s) overriding system value select %s from kept.%I as kept
          where not exists (select from public.%I as held where held.ctid = kept.stood_at)', t, names, names, 'of_' || t, t);
      end loop;
      delete from kept.written; end $$`);
  };
}
