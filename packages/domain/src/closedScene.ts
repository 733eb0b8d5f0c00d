import { randomUUID } from 'node:crypto';
import { type Logger, NoopLogger, type SQL, sql } from 'drizzle-orm';
import type { AllianceState } from './alliance/index.ts';
import { verifyStored } from './audit/index.ts';
import { record } from './compose.ts';
import { dayNumber, type GivenAlliance, type StaffName, type World } from './given.ts';
import { type Actor, type Ctx, type Database, Forbidden, NotFound, type Outcome } from './platform/index.ts';

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

/** What a verb throws to say no: whoever asks may not, or may not know of it. Nothing here was saved since it was read. */
const SAYING_NO = [NotFound, Forbidden];

/** What came of a verb in a word: `yes`, the code of the refusal, or how it said no. Anything else that it throws is a fault. */
export const wordOf = (called: ReturnType<Call>): Promise<string> =>
  called.then(
    (outcome) => (outcome.ok ? 'yes' : outcome.refusal.code),
    (error: Error) => {
      if (SAYING_NO.some((kind) => error instanceof kind)) return `threw ${error.name}`;
      return `fault: ${String(error.cause ?? error)}`;
    },
  );

/** Whether that word is a no, and neither a yes nor a crash. */
export const isNo = (said: string): boolean => said !== 'yes' && !said.startsWith('fault: ');

/** The case put in a state: once it has ended it stands nowhere, and its cycle is filed when it closed with it. */
export function caseIn(state: AllianceState, { world, one }: Pick<Scene, 'world' | 'one'>): SQL {
  if (state === 'suspended') return sql`update alliance set state = 'suspended' where id = ${one.id}`;
  const ended = sql`update alliance set state = ${state}, step = null, ended_at = '2026-02-25T15:00:00Z' where id = ${one.id}`;
  if (state !== 'closed') return ended;
  return sql`with filed as (update cycle set balance_confirmed_at = '2026-02-25T15:00:00Z', balance_filed_at = '2026-02-25T15:00:00Z' where id = ${world.cycle.id}) ${ended}`;
}

/** The cycle of the case with its balance confirmed, or filed, by rows alone, and its cases as they are. */
export function cycleCut(state: 'confirmed' | 'filed', { world }: Pick<Scene, 'world'>): SQL {
  const { id } = world.cycle;
  const at = sql`'2026-02-25T15:00:00Z'`;
  const [filedAt, kept] = state === 'filed' ? [at, 'filed'] : [null, 'draft'];
  return sql`with cut as (update cycle set balance_confirmed_at = ${at}, balance_filed_at = ${filedAt} where id = ${id})
    insert into balance (cycle_id, state, narrative, frozen, prepared_by, prepared_at, confirmed_by, confirmed_at, filing_id)
    values (${id}, ${kept}, '{}', '{}', ${world.staff.professional.id}, ${at}, ${world.staff.lead.id}, ${at}, ${id})`;
}

/** A running case put at another activity, all else as it is: nothing but the rule of the activity can refuse. */
export function caseAt(step: number, { one }: Pick<Scene, 'one'>): SQL {
  return sql`update alliance set step = ${step} where id = ${one.id}`;
}

export interface Trial {
  /** `yes`, or the code of the refusal, or how it said no, or the fault that stopped it */
  said: string;
  /** Whether any row of any table is not what it was; not looked at when it was taken */
  moved: boolean;
  /** What is stored and not told by its history once it was taken, and was not so before */
  untold: string[];
  /** The tables of which it locked or changed rows, or read one by its id */
  touched: string[];
}

/** What a trial begins with. */
export interface Before {
  given?: ((scene: Scene) => Promise<string | undefined>) | undefined;
  put?: ((scene: Scene, made: string) => SQL) | undefined;
}

/** Tries a verb on a case whose rows were put in a state, as nothing that happened: all of it is rolled back. */
export async function tried(where: Pick<Scene, 'world' | 'one'>, call: Call, before: Before): Promise<Trial> {
  const [trial] = await triedEach(where, [call], before);
  return trial!;
}

/** Several verbs, each on the same rows as if none of the others had been tried; what it begins with is made once. */
export async function triedEach(
  { world, one }: Pick<Scene, 'world' | 'one'>,
  calls: readonly Call[],
  before: Before,
): Promise<Trial[]> {
  return undone(world.database.owner.db, async (db) => {
    const scene = sceneOf(world, one, db);
    const made = (await before.given?.(scene)) ?? '';
    if (before.put) await scene.put(before.put(scene, made));
    const trials: Trial[] = [];
    for (const call of calls) trials.push(await triedOn(scene, (inner) => call(inner, made)));
    return trials;
  });
}

async function triedOn({ world, one, db }: Scene, call: (scene: Scene) => ReturnType<Call>): Promise<Trial> {
  const { said, rows, untold, touched } = await undone(db, async (inner) => {
    const before = await writes(inner);
    const { said, touched } = await touching(() => wordOf(call(sceneOf(world, one, inner))));
    if (said === 'yes') return { said, rows: null, untold: await faultsOf(inner), touched };
    // What was written and taken back within the verb counts as written and moved nothing.
    const tables = writtenSince(before, await writes(inner));
    const rows = tables.length === 0 ? null : { tables, hash: await fingerprint(inner, tables) };
    return { said, rows, untold: [], touched };
  });
  if (said !== 'yes') {
    const moved = rows !== null && rows.hash !== (await fingerprint(db, rows.tables));
    return { said, moved, untold, touched };
  }
  // What `given` and `put` wrote by rows alone is not of the verb.
  const known = untold.length === 0 ? [] : await faultsOf(db);
  return { said, moved: true, untold: untold.filter((fault) => !known.includes(fault)), touched };
}

/** What of a statement says that its verb is about a row: it locks it, changes it, or reads it by its id. */
const TOUCHES = [
  /from "(\w+)".* for (?:no key )?(?:update|share)/s,
  /^\s*(?:update|delete from) "(\w+)"/,
  /from "(\w+)" where "\w+"\."id" = \$1/,
];

/** Runs it, and says which tables its statements are about. */
async function touching(work: () => Promise<string>): Promise<{ said: string; touched: string[] }> {
  const touched = new Set<string>();
  const silent: Logger = NoopLogger.prototype;
  const { logQuery } = silent;
  silent.logQuery = (query) => {
    for (const touch of TOUCHES) {
      const [, table] = touch.exec(query) ?? [];
      if (table) touched.add(table);
    }
  };
  try {
    return { said: await work(), touched: [...touched] };
  } finally {
    silent.logQuery = logQuery;
  }
}

type Writes = ReadonlyMap<string, string>;

/** Of each table of the product or of its jobs, how many rows this transaction wrote, those taken back among them. */
async function writes(db: Database): Promise<Writes> {
  const rows = await db.execute<{ name: string; n: string }>(sql`
    select name, n::text from (
      select oid::regclass::text as name, pg_stat_get_xact_tuples_inserted(oid)
        + pg_stat_get_xact_tuples_updated(oid) + pg_stat_get_xact_tuples_deleted(oid) as n
      from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
        or oid = 'graphile_worker._private_jobs'::regclass) every
    where n > 0`);
  return new Map(rows.map(({ name, n }) => [name, n]));
}

function writtenSince(before: Writes, after: Writes): string[] {
  return [...after].filter(([name, n]) => before.get(name) !== n).map(([name]) => name);
}

async function faultsOf(db: Database): Promise<string[]> {
  // None runs before its outcome in a year of which the balance was confirmed: no verb asks for its year there
  const behind = await db.execute<{ code: string }>(sql`
    select a.code from alliance a join cycle c on c.id = a.cycle_id
    where c.balance_confirmed_at is not null and a.step < 16`);
  const told = (await verifyStored(db)).map(({ fault, of }) => `${fault} ${of}`);
  return [...told, ...behind.map(({ code }) => `left behind ${code}`)];
}

async function putting(db: Database, put: SQL): Promise<void> {
  await db.execute(sql`set local session_replication_role = replica`);
  await db.execute(put);
  await db.execute(sql`set local session_replication_role = origin`);
}

/** One hash of every row of these tables. */
async function fingerprint(db: Database, tables: readonly string[]): Promise<string> {
  const each = tables.map(
    (name) =>
      `select '${name}' as name, coalesce(md5(string_agg(t::text, '|' order by t::text collate "C")), '') as hash from ${name} t`,
  );
  const [row] = await db.execute<{ hash: string }>(
    sql.raw(`select md5(string_agg(hash, '|' order by name)) as hash from (${each.join(' union all ')}) every`),
  );
  return row!.hash;
}
