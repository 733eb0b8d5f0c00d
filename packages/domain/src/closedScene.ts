import { randomUUID } from 'node:crypto';
import { type Logger, NoopLogger, type SQL, sql } from 'drizzle-orm';
import type { AllianceState } from './alliance/index.ts';
import { verifyStored } from './audit/index.ts';
import { record } from './compose.ts';
import { dayNumber, type GivenAlliance, type StaffName, type World } from './given.ts';
import type { Actor, Ctx, Database, Outcome } from './platform/index.ts';

/** The day of every trial: later than all that the story did. */
const DAY = 25;

/** One case and who may act on it, as the trial's transaction sees them. */
export interface Scene {
  world: World;
  one: GivenAlliance;
  db: Database;
  now: Date;
  by(name: StaffName): Ctx;
  through(actor: Actor): Ctx;
  /** The representative of its first organization */
  ally(): Ctx;
  /** Puts rows in a state that the verbs would take long to reach: triggers and keys do not hold while it is put */
  put(rows: SQL): Promise<void>;
  /** The newest row of a table that belongs to the case; an id that nobody has, when there is none */
  last(table: string, where?: SQL): Promise<string>;
}

export type Call = (scene: Scene, made: string) => Promise<Outcome<unknown>>;

export function sceneOf(world: World, one: GivenAlliance, db: Database): Scene {
  const as = (actor: Actor): Ctx => ({
    ...{ db, actor, now: dayNumber(DAY), requestId: 'test' },
    ...{ composed: record, contentKey: null, pending: null },
  });
  return {
    ...{ world, one, db, now: dayNumber(DAY) },
    by: (name) => as(world.staff[name].actor),
    through: as,
    ally: () => as(one.organizations[0]!.representative),
    put: (rows) => putting(db, rows),
    async last(table, where = sql`alliance_id = ${one.id}`) {
      const rows = await db.execute<{ id: string }>(
        sql`select id from ${sql.identifier(table)} where ${table === 'organization' ? sql`true` : where} order by id desc limit 1`,
      );
      return rows[0]?.id ?? randomUUID();
    },
  };
}

/** The scene in which everything is done by one actor; `first` is who did the first thing. */
export function actedBy(scene: Scene, actor: Actor | null) {
  const seen: { first: Actor | null } = { first: null };
  const as = (known: Actor) => {
    const ctx = scene.through(actor ?? known);
    seen.first ??= ctx.actor;
    return ctx;
  };
  const acted: Scene = {
    ...scene,
    by: (name) => as(scene.world.staff[name].actor),
    through: as,
    ally: () => as(scene.one.organizations[0]!.representative),
  };
  return { acted, seen };
}

class Undo extends Error {}

/** Does it, and takes all of it back. */
export async function undone<T>(db: Database, work: (db: Database) => Promise<T>): Promise<T> {
  let done: { value: T } | null = null;
  try {
    await db.transaction(async (tx) => {
      done = { value: await work(tx as unknown as Database) };
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  return done!.value;
}

/** What came of a verb in a word: `yes`, the code of the refusal, or what was thrown. */
export const wordOf = (called: ReturnType<Call>): Promise<string> =>
  called.then(
    (outcome) => (outcome.ok ? 'yes' : outcome.refusal.code),
    (error: Error) => `threw ${error.name}`,
  );

/** The case put in a state: once it has ended it stands nowhere, and its cycle is filed when it closed with it. */
export function caseIn(state: AllianceState, { world, one }: Pick<Scene, 'world' | 'one'>): SQL {
  if (state === 'suspended') return sql`update alliance set state = 'suspended' where id = ${one.id}`;
  const ended = sql`update alliance set state = ${state}, step = null, ended_at = '2026-02-25T15:00:00Z' where id = ${one.id}`;
  if (state !== 'closed') return ended;
  return sql`with filed as (update cycle set balance_confirmed_at = '2026-02-25T15:00:00Z', balance_filed_at = '2026-02-25T15:00:00Z' where id = ${world.cycle.id}) ${ended}`;
}

/** A running case put at another activity, all else as it is: nothing but the rule of the activity can refuse. */
export function caseAt(step: number, { one }: Pick<Scene, 'one'>): SQL {
  return sql`update alliance set step = ${step} where id = ${one.id}`;
}

export interface Trial {
  /** `yes`, or the code of the refusal, or what was thrown */
  said: string;
  /** Whether any row of any table is not what it was; not looked at when it was taken */
  moved: boolean;
  /** What is stored and not told by its history once it was taken, and was not so before */
  untold: string[];
  /** The tables of which it locked rows for itself */
  locked: string[];
}

/** Tries a verb on a case whose rows were put in a state, as nothing that happened: all of it is rolled back. */
export async function tried(
  { world, one }: Pick<Scene, 'world' | 'one'>,
  call: Call,
  before: { given?: (scene: Scene) => Promise<string | undefined>; put?: (scene: Scene, made: string) => SQL },
): Promise<Trial> {
  return undone(world.database.owner.db, async (db) => {
    const scene = sceneOf(world, one, db);
    const made = (await before.given?.(scene)) ?? '';
    if (before.put) await scene.put(before.put(scene, made));
    const { said, rows, untold, locked } = await undone(db, async (inner) => {
      const written = await writes(inner);
      const { said, locked } = await locking(() => wordOf(call(sceneOf(world, one, inner), made)));
      if (said === 'yes') return { said, rows: null, untold: await faultsOf(inner), locked };
      // What was written and taken back within the verb counts as written and moved nothing.
      return { said, rows: (await writes(inner)) === written ? null : await fingerprint(inner), untold: [], locked };
    });
    if (said !== 'yes') return { said, moved: rows !== null && rows !== (await fingerprint(db)), untold, locked };
    // What `given` and `put` wrote by rows alone is not of the verb.
    const known = untold.length === 0 ? [] : await faultsOf(db);
    return { said, moved: true, untold: untold.filter((fault) => !known.includes(fault)), locked };
  });
}

/** Runs it, and says of which tables it locked rows for itself; those of its case are shared by all that a case does. */
async function locking(work: () => Promise<string>): Promise<{ said: string; locked: string[] }> {
  const locked = new Set<string>();
  const silent: Logger = NoopLogger.prototype;
  const { logQuery } = silent;
  silent.logQuery = (query) => {
    const [, table] = /from "(\w+)".* for (?:no key )?update/s.exec(query) ?? [];
    if (table) locked.add(table);
  };
  try {
    return { said: await work(), locked: [...locked] };
  } finally {
    silent.logQuery = logQuery;
  }
}

/** How many rows this transaction wrote in tables of the product or of its jobs, those taken back among them. */
async function writes(db: Database): Promise<number> {
  const [row] = await db.execute<{ n: number }>(sql`
    select sum(n_tup_ins + n_tup_upd + n_tup_del)::int as n from pg_stat_xact_all_tables
    where schemaname = 'public' or (schemaname = 'graphile_worker' and relname = '_private_jobs')`);
  return row!.n;
}

const faultsOf = async (db: Database): Promise<string[]> =>
  (await verifyStored(db)).map(({ fault, of }) => `${fault} ${of}`);

async function putting(db: Database, put: SQL): Promise<void> {
  await db.execute(sql`set local session_replication_role = replica`);
  await db.execute(put);
  await db.execute(sql`set local session_replication_role = origin`);
}

let whole: string | undefined;

/** One hash of every row of every table, and of every job that waits. */
async function fingerprint(db: Database): Promise<string> {
  whole ??= await everyTable(db);
  const [row] = await db.execute<{ hash: string }>(sql.raw(whole));
  return row!.hash;
}

async function everyTable(db: Database): Promise<string> {
  const tables = await db.execute<{ name: string }>(sql`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname = 'public' or (schemaname = 'graphile_worker' and tablename = '_private_jobs') order by 1`);
  const each = tables.map(
    ({ name }) =>
      `select '${name}' as name, coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as hash from ${name} t`,
  );
  return `select md5(string_agg(hash, '|' order by name)) as hash from (${each.join(' union all ')}) every`;
}
