import { record } from './compose.ts';
import { beat, rest } from './heartbeat.ts';
import { countMailing } from './mailing.ts';
import { type Ctx, installation, type Outcome, openPool, type Pool, unitOfWork } from './platform/index.ts';
import { type Check, readyOf } from './ready.ts';
import { type App, type Marks, openRequest, type Page } from './request.ts';

export type { App, Marks, MembershipOf, Page, Who } from './request.ts';

/** A page's reads: one read-only transaction that every loader shares, begun by the first and ended before rendering. */
export interface Reading {
  /** Rejects once it has ended: what nobody would end is never begun */
  page(): Promise<Page>;
  end(): Promise<void>;
}

/** A request that does something: one that a person sends is asked about what it repeats. */
type Sending = Marks & Pick<Ctx, 'asksRepeats'>;

export interface Domain {
  reading(marks: Marks): Reading;
  /**
   * One transaction for a command: its request is opened, its verb run, its events written last. Refusals roll back; one is
   * `mail.tooManyActs`, of who has signed in and mails too much.
   */
  write<T>(marks: Sending, command: (page: Page) => Promise<Outcome<T>>): Promise<Outcome<T>>;
  /** The same beside what a page reads, on connections that no command waits on: what keeps a look */
  beside<T>(marks: Sending, command: (page: Page) => Promise<Outcome<T>>): Promise<Outcome<T>>;
  /** A command done and taken back there, for a page that is only read: it waits for nobody. What somebody else holds is thrown. */
  rehearse<T>(marks: Marks, command: (page: Page) => Promise<T>): Promise<T>;
  /** A visitor's context outside any transaction, on the wall clock: what sign-in takes, whose counted tries outlive a refusal. */
  outside(marks: Marks): Ctx;
  /** Whether the database carries the mark of a demonstration: fixed when it was made. */
  isDemonstration(): Promise<boolean>;
  /** Whether the database answers and is migrated, jobs are taken in time, a worker lives and no row lacks its file. */
  ready(): Promise<Record<string, Check>>;
  statements(): number;
  close(): Promise<void>;
}

/** Opens the database as one of the two applications. Pages read on connections that no command waits on. */
export function openDomain(url: string, app: App, contentKey: Uint8Array | null = null): Domain {
  const reads = openPool(url);
  const writes = openPool(url);
  const asides = openPool(url, { max: 4 });
  return {
    reading: (marks) => readingOf(reads, app, marks),
    write: (marks, command) => writeWith(writes, app, { ...marks, contentKey }, command),
    beside: (marks, command) => writeWith(asides, app, { ...marks, contentKey }, command),
    rehearse: (marks, command) => rehearseWith(asides, app, { ...marks, contentKey }, command),
    outside: (marks) => outsideOf(writes, { ...marks, contentKey }),
    isDemonstration: async () => (await installed(reads))?.mark === 'demonstration',
    ready: () => readyOf(reads.db),
    statements: () => reads.statements() + writes.statements() + asides.statements(),
    close: async () => void (await Promise.all([reads, writes, asides].map((pool) => pool.close()))),
  };
}

export interface Jobs {
  /** A job's context on the worker's role, with the database's business time */
  context(task: string, job: string): Promise<Ctx>;
  isDemonstration(): Promise<boolean>;
  /** Says that the process lives and frees the jobs of those that have been silent; to be called every few seconds */
  beat(process: string, workers: readonly string[]): Promise<{ released: number }>;
  /** The process stops by itself, its jobs given back */
  rest(process: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the database as the worker. */
export function openJobs(url: string): Jobs {
  const pool = openPool(url, { max: 4 });
  return {
    isDemonstration: async () => (await installed(pool))?.mark === 'demonstration',
    beat: (process, workers) => beat(pool.db, process, workers),
    rest: (process) => rest(pool.db, process),
    async context(task, job) {
      const now = new Date(Date.now() + ((await installed(pool))?.clockOffsetMs ?? 0));
      return {
        db: pool.db,
        actor: { kind: 'job', name: task },
        now,
        requestId: `job:${job}`,
        composed: record,
        contentKey: null,
        pending: null,
      };
    },
    close: pool.close,
  };
}

/** Opens the database as its owner, for whoever looks after the installation: every row, on one connection. */
export function openKeeper(url: string): { ctx: Ctx; close(): Promise<void> } {
  const pool = openPool(url, { max: 1 });
  const actor = { kind: 'job', name: 'keeper' } as const;
  const ctx: Ctx = {
    ...{ db: pool.db, actor, now: new Date(), requestId: 'keeper' },
    ...{ composed: record, contentKey: null, pending: null },
  };
  return { ctx, close: pool.close };
}

async function installed(pool: Pool) {
  const [row] = await pool.db.select().from(installation);
  return row;
}

function readingOf(pool: Pool, app: App, marks: Marks): Reading {
  let opened: Promise<Page> | null = null;
  let isOver = false;
  let finish: () => void = () => undefined;
  let ended: Promise<unknown> = Promise.resolve();
  function begin(): Promise<Page> {
    return new Promise<Page>((resolve, reject) => {
      const done = new Promise<void>((release) => {
        finish = release;
      });
      ended = pool.db
        .transaction(async (tx) => {
          resolve(await openRequest(tx, app, marks, 'read'));
          await done;
        })
        .catch(reject);
    });
  }
  return {
    async page() {
      if (isOver) throw new Error('this request has ended: nothing more is read for it');
      opened ??= begin();
      return opened;
    },
    async end() {
      isOver = true;
      finish();
      await ended;
    },
  };
}

type Keyed = Sending & Pick<Ctx, 'contentKey'>;

function outsideOf(pool: Pool, { browser, requestId, contentKey, asksRepeats = false }: Keyed): Ctx {
  const actor = { kind: 'visitor', browser } as const;
  return { db: pool.db, actor, now: new Date(), requestId, composed: record, contentKey, asksRepeats, pending: null };
}

async function writeWith<T>(pool: Pool, app: App, marks: Keyed, command: (page: Page) => Promise<Outcome<T>>) {
  return unitOfWork(outsideOf(pool, marks), async (ctx) => {
    const page = await openRequest(ctx.db, app, marks);
    const clock = ctx.now;
    Object.assign(ctx, { actor: page.ctx.actor, now: page.ctx.now });
    const outcome = await command({ who: page.who, ctx });
    if (!outcome.ok) return outcome;
    const counted = await countMailing(ctx, clock);
    return counted.ok ? outcome : counted;
  });
}

/** Ends a rehearsal: with it goes what was told, and nothing else stays. */
class TakenBack extends Error {
  override name = 'TakenBack';
  constructor(readonly told: unknown) {
    super('taken back');
  }
}

async function rehearseWith<T>(pool: Pool, app: App, marks: Keyed, command: (page: Page) => Promise<T>): Promise<T> {
  try {
    return await pool.db.transaction(async (db) => {
      const { who, ctx } = await openRequest(db, app, marks, 'rehearse');
      throw new TakenBack(await command({ who, ctx: { ...ctx, contentKey: marks.contentKey, pending: [] } }));
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.told as T;
    throw error;
  }
}
