import type { World } from '@alianzas/domain/given';
import { sql } from 'drizzle-orm';

/** From now on every change of a row is noted, with its table but those named; what is rolled back is not. Returns what was noted since. */
export async function changesNoted(world: World, but: readonly string[] = PASSING): Promise<() => Promise<string[]>> {
  const { db } = world.database.owner;
  await db.execute(sql`create table touched (name text)`);
  await db.execute(sql`create function touch() returns trigger language plpgsql security definer as
    $$ begin insert into public.touched values (tg_table_name); return null; end $$`);
  const tables = await db.execute<{ name: string }>(sql`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in ${['touched', ...but]}`);
  for (const { name } of tables)
    await db.execute(
      sql`create trigger zz_touched after insert or update or delete on ${sql.identifier(name)} for each row execute function touch()`,
    );
  return async () => {
    const rows = await db.execute<{ name: string }>(sql`with taken as (delete from touched returning name)
      select distinct name from taken order by 1`);
    return rows.map(({ name }) => name);
  };
}

/** What a GET may write, each in a transaction of its own: the session's last sign of life, what control looked at, a limit's count. */
export const OF_A_GET = ['session', 'personal_data_look', 'page_look', 'attempt'];

/** What lives for a moment, or is kept of who asks and not of what is asked about. */
export const PASSING = [...OF_A_GET, 'submission', 'draft', 'kept_form'];
