import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { record } from './compose.ts';

export { longRuns, slowOn } from './platform/testing-runs.ts';
export { READING } from './reading.ts';
export { openRequest } from './request.ts';
export { aged, readingFiles } from './testing-stored.ts';

import { type MigrationUrls, migrateDatabase } from './migrate.ts';
import { nextBusinessDay } from './platform/days.ts';
import {
  type Actor,
  bogotaDay,
  type Ctx,
  type Database,
  type Day,
  openPool,
  type Pool,
  type StaffRole,
  scoped,
} from './platform/index.ts';

const PASSWORD = 'prueba';
/** Days by which the applications' clock runs ahead of the machine's: what depends on today is tried as of another day. */
const CLOCK_DAYS = Number(process.env.TEST_CLOCK_DAYS ?? 0);
const OWNER = 'alianzas_owner';
const TEMPLATE = `alianzas_template${process.env.TEMPLATE_SUFFIX ?? ''}`;
/** The same with what most tests begin with. */
const FILLED = `${TEMPLATE}_filled`;

function adminUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL is not set: the database tests need a Postgres superuser');
  return url;
}

function urlOf(database: string, role?: string): string {
  const url = new URL(adminUrl());
  url.pathname = `/${database}`;
  if (role) {
    url.username = role;
    url.password = PASSWORD;
  }
  return url.href;
}

function urlsOf(database: string, owner?: string): MigrationUrls {
  return {
    owner: urlOf(database, owner),
    portal: urlOf(database, 'alianzas_portal'),
    backoffice: urlOf(database, 'alianzas_backoffice'),
    worker: urlOf(database, 'alianzas_worker'),
  };
}

/** Makes the migrated database that every test file clones. Run once before the tests. */
export async function makeTemplate(): Promise<void> {
  const admin = postgres(adminUrl(), { max: 1, onnotice: () => undefined });
  await admin.unsafe(`drop database if exists ${TEMPLATE} with (force)`);
  await admin.unsafe(`create database ${TEMPLATE}`);
  await migrateDatabase(urlsOf(TEMPLATE));
  await makeOwner(admin);
  await admin.end();
  await setClock(CLOCK_DAYS);
}

async function setClock(days: number): Promise<void> {
  const { db, close } = openPool(urlsOf(TEMPLATE).owner, { max: 1 });
  await db.execute(sql`update installation set clock_offset_ms = ${days * 86_400_000}`);
  await close();
}

/** The owner as the launcher makes it, which is no superuser; the roles of the cluster are those that the template made. */
async function makeOwner(admin: postgres.Sql): Promise<void> {
  await admin.unsafe(
    `do $$ begin create role ${OWNER}; exception when duplicate_object or unique_violation then null; end $$`,
  );
  await admin.unsafe(`alter role ${OWNER} login nosuperuser createrole createdb password '${PASSWORD}'`);
  const roles = 'alianzas_portal, alianzas_backoffice, alianzas_worker, alianzas_backup';
  await admin.unsafe(`grant ${roles} to ${OWNER} with admin true, inherit false, set false`);
}

export interface TestDatabase {
  owner: Pool;
  portal: Pool;
  backoffice: Pool;
  worker: Pool;
  urls: MigrationUrls;
  drop(): Promise<void>;
}

/** A database without anything in it, its owner no superuser, and the addresses of its roles; `drop` removes it. */
export async function emptyDatabase(): Promise<{ urls: MigrationUrls; drop(): Promise<void> }> {
  const name = `alianzas_${randomUUID().replaceAll('-', '')}`;
  const admin = postgres(adminUrl(), { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${name} owner ${OWNER}`);
  return {
    urls: urlsOf(name, OWNER),
    async drop() {
      await admin.unsafe(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}

/** A real database of the test file's own, cloned from the template; `drop` removes it. */
export async function testDatabase(): Promise<TestDatabase> {
  const admin = postgres(adminUrl(), { max: 1, onnotice: () => undefined });
  return copyOf(admin, TEMPLATE, `alianzas_${randomUUID().replaceAll('-', '')}`);
}

async function copyOf(admin: postgres.Sql, template: string, name: string): Promise<TestDatabase> {
  await admin.unsafe(`create database ${name} template ${template} strategy file_copy`);
  const urls = urlsOf(name);
  const pools = {
    owner: openPool(urls.owner, { max: 4 }),
    portal: openPool(urls.portal),
    backoffice: openPool(urls.backoffice),
    worker: openPool(urls.worker, { max: 4 }),
  };
  return {
    ...pools,
    urls,
    async drop() {
      await Promise.all(Object.values(pools).map((pool) => pool.close()));
      await admin.unsafe(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}

/** Makes a template in which something was done; what that answers, as JSON, is kept beside it. Run once before the tests. */
export async function makeFilled(fill: (database: TestDatabase) => Promise<unknown>): Promise<void> {
  const admin = postgres(adminUrl(), { max: 1, onnotice: () => undefined });
  await admin.unsafe(`drop database if exists ${FILLED} with (force)`);
  const { owner, portal, backoffice, worker, urls } = await copyOf(admin, TEMPLATE, FILLED);
  const told = JSON.stringify(await fill({ owner, portal, backoffice, worker, urls, drop: async () => undefined }));
  await Promise.all([owner, portal, backoffice, worker].map((pool) => pool.close()));
  await admin.unsafe(`comment on database ${FILLED} is '${told.replaceAll("'", "''")}'`);
  await admin.end();
}

/** A database of the test file's own in which that was done, and what it answered. */
export async function filledDatabase<T>(): Promise<{ database: TestDatabase; told: T }> {
  const admin = postgres(adminUrl(), { max: 1, onnotice: () => undefined });
  const database = await copyOf(admin, FILLED, `alianzas_${randomUUID().replaceAll('-', '')}`);
  const [row] = await admin.unsafe<{ told: string }[]>(
    `select shobj_description(oid, 'pg_database') as told from pg_database where datname = '${FILLED}'`,
  );
  return { database, told: JSON.parse(row!.told) as T };
}

const CONTENT_KEY = Buffer.alloc(32, 7);

/** The day in Bogotá that is so many days from today, as the applications' clock has it; the next one worked where that is not. */
export function dayFromNow(days: number): Day {
  const day = bogotaDay(new Date(Date.now() + (CLOCK_DAYS + days) * 86_400_000));
  return nextBusinessDay(day);
}

/** A context as an app would build it, for an actor at a moment. */
export function contextOf(pool: Pool, actor: Actor, now = new Date('2026-03-02T15:00:00Z')): Ctx {
  // Inside a transaction of the test's own there is no pool: its verbs set the scope by themselves.
  const isPool = '$client' in pool.db && pool.db.$client !== undefined;
  return {
    db: isPool ? scoped(pool.db, actor, now) : pool.db,
    actor,
    now,
    requestId: 'test',
    composed: record,
    contentKey: CONTENT_KEY,
    pending: null,
  };
}

export function staffActor(person: string, ...roles: StaffRole[]): Actor {
  return { kind: 'staff', person, roles };
}

/** The names of a stream's events, in order. */
export async function eventNames(db: Database, streamId: string): Promise<string[]> {
  const rows = await db.execute<{ name: string }>(
    sql`select name from event where stream_id = ${streamId} order by seq`,
  );
  return rows.map((row) => row.name);
}

/** The jobs waiting in the queue, oldest first. */
export async function waitingJobs(worker: Database): Promise<{ task: string; payload: Record<string, unknown> }[]> {
  const rows = await worker.execute<{ task: string; payload: Record<string, unknown> }>(sql`
    select j.task_identifier as task, p.payload from graphile_worker.jobs j
    join graphile_worker._private_jobs p on p.id = j.id order by j.id`);
  return [...rows];
}

const STATEMENTS = ['select', 'selectDistinct', 'update', 'insert', 'execute'];

/** A context of which it is known how many statements its transactions sent. */
export function countingStatements(ctx: Ctx): { ctx: Ctx; ran: () => number } {
  let count = 0;
  const counted = (tx: Ctx['db']) =>
    new Proxy(tx, {
      get: (of, act) => {
        if (STATEMENTS.includes(String(act))) count += 1;
        return Reflect.get(of, act);
      },
    });
  const db = new Proxy(ctx.db, {
    get: (of, name) =>
      name !== 'transaction'
        ? Reflect.get(of, name)
        : (body: (tx: Ctx['db']) => Promise<unknown>) =>
            of.transaction((tx) => body(counted(tx as unknown as Ctx['db']))),
  });
  return { ctx: { ...ctx, db }, ran: () => count };
}
