import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { runMigrations } from 'graphile-worker';
import postgres from 'postgres';

export interface MigrationUrls {
  /** The owner: every table, policy and function is its own */
  owner: string;
  portal: string;
  backoffice: string;
  worker: string;
}

/** The folder of the migrations, with their journal. */
export const MIGRATIONS = fileURLToPath(new URL('../migrations', import.meta.url));
const LOGIN_ROLES = ['alianzas_portal', 'alianzas_backoffice', 'alianzas_worker'] as const;

function passwordOf(url: string): string {
  return decodeURIComponent(new URL(url).password);
}

async function makeRoles(sql: postgres.Sql, urls: MigrationUrls): Promise<void> {
  const passwords = [passwordOf(urls.portal), passwordOf(urls.backoffice), passwordOf(urls.worker)];
  for (const role of [...LOGIN_ROLES, 'alianzas_backup']) {
    await sql.unsafe(`do $$ begin if not exists (select 1 from pg_roles where rolname = '${role}') then
      create role ${role} nologin; end if; end $$`);
  }
  for (const [index, role] of LOGIN_ROLES.entries()) {
    const literal = `'${passwords[index]!.replaceAll("'", "''")}'`;
    await sql.unsafe(`alter role ${role} login password ${literal}`);
  }
  for (const role of ['alianzas_portal', 'alianzas_backoffice']) {
    await sql.unsafe(`alter role ${role} set statement_timeout = '5s'`);
    await sql.unsafe(`alter role ${role} set lock_timeout = '2s'`);
    await sql.unsafe(`alter role ${role} set idle_in_transaction_session_timeout = '10s'`);
  }
  await sql.unsafe(`alter role alianzas_worker set statement_timeout = '60s'`);
  // Copies are read as the role that reads everything and writes nothing.
  await sql.unsafe('grant alianzas_backup to current_user with set true, inherit false');
}

/**
 * Brings the database to the newest schema: roles with the passwords of the URLs, tables, guards, the job queue.
 * Run in one step before any process starts; a second run changes nothing.
 */
export async function migrateDatabase(urls: MigrationUrls): Promise<void> {
  const owner = postgres(urls.owner, { max: 1, onnotice: () => undefined });
  try {
    const database = decodeURIComponent(new URL(urls.owner).pathname.slice(1));
    await makeRoles(owner, urls);
    await owner.unsafe(`grant connect, create on database "${database}" to alianzas_worker`);
    await owner.unsafe(
      `grant connect on database "${database}" to alianzas_portal, alianzas_backoffice, alianzas_backup`,
    );
    await owner.unsafe(`set lock_timeout = '5s'`);
    await migrate(drizzle(owner), { migrationsFolder: MIGRATIONS });
  } finally {
    await owner.end();
  }
  await migrateQueue(urls.worker);
}

async function migrateQueue(workerUrl: string): Promise<void> {
  await runMigrations({ connectionString: workerUrl });
  const worker = postgres(workerUrl, { max: 1, onnotice: () => undefined });
  try {
    for (const file of ['queue.sql', 'queue-kinds.sql', 'queue-state.sql']) {
      await worker.unsafe(readFileSync(new URL(`../migrations/${file}`, import.meta.url), 'utf8'));
    }
  } finally {
    await worker.end();
  }
}
