import { withAdmin } from './query.mjs';

const markOfNew = 'nueva';

/** Makes the owner's role and the database `alianzas` where they are missing. Answers whether it is still new. */
export async function ensureDatabase(port, keys) {
  return await withAdmin({ port, password: keys.admin }, async (sql) => {
    const [owner] = await sql`select 1 from pg_roles where rolname = 'alianzas_owner'`;
    const verb = owner ? 'alter' : 'create';
    await sql.unsafe(
      `${verb} role alianzas_owner login nosuperuser createrole createdb password '${keys.owner.replaceAll("'", "''")}'`,
    );
    const [database] = await sql`
      select shobj_description(oid, 'pg_database') as mark from pg_database where datname = 'alianzas'`;
    if (database) return database.mark === markOfNew;
    await sql.unsafe('create database alianzas owner alianzas_owner');
    await sql.unsafe(`comment on database alianzas is '${markOfNew}'`);
    return true;
  });
}

/** From now on the database is not new any more: its first migration ended well. */
export async function settleDatabase(port, keys) {
  await withAdmin({ port, password: keys.admin }, (sql) => sql.unsafe('comment on database alianzas is null'));
}
