import { createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { contextOf, type TestDatabase, testDatabase } from '../testing.ts';
import { allow, type Database, openPool, type Pool, sqlState, unitOfWork } from './index.ts';

let database: TestDatabase;
const uncaught: unknown[] = [];
const keep = (error: unknown) => void uncaught.push(error);
beforeAll(async () => {
  database = await testDatabase();
  await database.owner.db.execute(sql`create table written (what text not null)`);
  process.on('uncaughtException', keep);
  process.on('unhandledRejection', keep);
});
afterAll(async () => {
  process.off('uncaughtException', keep);
  process.off('unhandledRejection', keep);
  await database.drop();
});

function pool(max: number): Pool {
  const opened = openPool(database.urls.owner, { max });
  onTestFinished(() => opened.close());
  return opened;
}

const write = (db: Database, what: string) => db.execute(sql`insert into written values (${what})`);

async function written(): Promise<string[]> {
  const rows = await database.owner.db.execute<{ what: string }>(sql`select what from written`);
  return rows.map(({ what }) => what);
}

async function backendOf(db: Database): Promise<number> {
  const [row] = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  return row!.pid;
}

async function kill(pid: number): Promise<void> {
  await database.owner.db.execute(sql`select pg_terminate_backend(${pid}, 5000)`);
}

function codeOf(error: unknown): string | undefined {
  const { code, cause } = error as { code?: string; cause?: unknown };
  return code ?? (cause === undefined ? undefined : codeOf(cause));
}

const LOST = expect.stringMatching(/^(CONNECTION_(CLOSED|DESTROYED)|ECONNRESET|EPIPE|57P01)$/);

test('killed between two statements of a transaction, nothing of it runs afterwards, on whatever connection', async () => {
  const one = pool(1);
  const said: unknown[] = [];
  const work = one.db.transaction(async (tx) => {
    await write(tx, 'before the cut');
    await kill(await backendOf(tx));
    // Another's query has the only connection made again while this body still believes in its own.
    await one.db.execute(sql`select 1`);
    for (const what of ['after the cut', 'again'])
      await write(tx, what).catch((error: unknown) => said.push(codeOf(error)));
    throw new Error('the body ends by itself');
  });
  await expect(work).rejects.toThrow();
  await vi.waitFor(() => expect(said).toEqual([LOST, LOST]), 10_000);
  await pause(200);
  expect(await written()).toEqual([]);
  await write(one.db, 'the pool goes on');
  expect(await written()).toEqual(['the pool goes on']);
  await database.owner.db.execute(sql`truncate written`);
});

test('a broken transaction neither commits nor rolls back the one that took its connection', async () => {
  const one = pool(1);
  let begun: () => void = () => undefined;
  const nextHasBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  let ended: Promise<unknown> = Promise.resolve();
  const broken = one.db.transaction(async (tx) => {
    await kill(await backendOf(tx));
    ended = nextHasBegun;
    await nextHasBegun;
  });
  await expect(broken).rejects.toMatchObject({ code: LOST });
  await one.db.transaction(async (tx) => {
    await write(tx, 'the next');
    begun();
    await ended;
    await pause(100);
    expect(await written()).toEqual([]);
    await write(tx, 'and its second');
  });
  expect(await written()).toEqual(['the next', 'and its second']);
  await database.owner.db.execute(sql`truncate written`);
});

test('every query that waits on a killed connection is told: the running one, the queued ones, those of other requests', async () => {
  const one = pool(1);
  const transaction = one.db.transaction(async (tx) => {
    const pid = await backendOf(tx);
    const waiting = Array.from({ length: 150 }, () => tx.execute(sql`select pg_sleep(0.5)`));
    await pause(50);
    await kill(pid);
    return (await Promise.allSettled(waiting)).map(({ status }) => status);
  });
  const behind = one.db.execute(sql`select 1 as answered`);
  const settled = Promise.allSettled([transaction, behind]);
  const [first, second] = await Promise.race([settled, pause(10_000).then(() => [])]);
  expect(first?.status).toBe('rejected');
  expect(second?.status).toBe('fulfilled');
});

test('killed a hundred times at any moment, the process lives, each unit of work is whole or absent, and none hangs', async () => {
  const four = pool(4);
  let killed = 0;
  const killer = (async () => {
    while (killed < 100) {
      const ended = await database.owner.db
        .execute(sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and random() < 0.3`)
        .catch(() => []);
      killed += ended.length;
      await pause(5);
    }
  })();
  const ctx = contextOf(four, { kind: 'job', name: 'test' });
  let begun = 0;
  let kept = 0;
  while (killed < 100) {
    const done = await Promise.allSettled(
      Array.from({ length: 4 }, (_, index) =>
        unitOfWork(ctx, async ({ db }) => {
          const work = `${begun}.${index}`;
          await write(db, `${work} a`);
          await pause(1);
          await write(db, `${work} b`);
          return allow();
        }),
      ),
    );
    begun += 4;
    kept += done.filter(({ status }) => status === 'fulfilled').length;
  }
  await killer;
  const halves = await pool(1).db.execute<{ n: number }>(
    sql`select count(*)::int as n from written group by split_part(what, ' ', 1)`,
  );
  expect(halves.filter(({ n }) => n !== 2)).toEqual([]);
  expect(halves.length).toBeGreaterThanOrEqual(kept);
  expect(kept).toBeLessThan(begun);
  await write(four.db, 'the pool goes on');
  expect(uncaught).toEqual([]);
}, 120_000);

test('a server that hangs up without a word, or says that it is starting, is told to whoever waits, at once', async () => {
  const starting = Buffer.from('E\0\0\0\x24SFATAL\0C57P03\0Mestá arrancando\0\0', 'latin1');
  starting.writeUInt32BE(starting.length - 1, 1);
  for (const [answer, code] of [
    [null, 'CONNECTION_CLOSED'],
    [starting, '57P03'],
  ] as const) {
    const server = createServer((socket: Socket) => {
      socket.on('error', () => undefined);
      if (answer) socket.end(answer);
      else socket.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const away = openPool(`postgres://x:x@127.0.0.1:${port}/x`, { max: 2 });
    for (let time = 0; time < 3; time += 1) {
      const began = performance.now();
      const error = await away.db.execute(sql`select 1`).then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(sqlState(error) ?? codeOf(error)).toBe(code);
      expect(performance.now() - began).toBeLessThan(1_000);
    }
    await away.close();
    server.close();
  }
});
