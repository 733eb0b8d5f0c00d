import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnv } from '@alianzas/config/env';
import { openJobs } from '@alianzas/domain';
import { proposeCommitment } from '@alianzas/domain/commitment';
import {
  aWorld,
  by,
  givenAlliance,
  givenDraft,
  givenInvitation,
  givenOrganization,
  must,
  rowOf,
} from '@alianzas/domain/given';
import { waitingJobs } from '@alianzas/domain/testing';
import { chooseTransport } from '@alianzas/mail';
import { openStorage } from '@alianzas/storage';
import { sql } from 'drizzle-orm';
import { parseCrontab, runOnce, type TaskList } from 'graphile-worker';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CRONTAB } from './crontab.ts';
import { queueLog } from './log.ts';
import { readRoots } from './roots.ts';
import { storageConfig } from './storage.ts';
import { tasksOf } from './tasks.ts';
import { quiet } from './testing.ts';

interface Promised {
  /** In UTC, as the queue reads it: Bogotá is five hours behind */
  at: string;
  /** What stands in its world before its hour, and whether its effect is seen after */
  begin: () => Promise<() => Promise<boolean>>;
}

const world = aWorld();
const dataDir = mkdtempSync(join(tmpdir(), 'crontab-'));
/** Months after the days of the world: whatever it left open is due. */
const NOW = '2026-06-30T13:00:00Z';
let tasks: TaskList;
let close: () => Promise<void>;

const holds = async (query: ReturnType<typeof sql>) =>
  (await rowOf(world(), sql`select (${query}) as seen`)).seen === true;

/** What the product's clock promises, written by hand: what is missing in the crontab, or in the worker, is a fault. */
const promised: Readonly<Record<string, Promised>> = {
  remind: {
    at: '0 11 * * *',
    begin: async () => {
      const { id } = await givenInvitation(world(), await givenOrganization(world()));
      const { id: alliance } = await givenAlliance(world(), { at: 11 });
      return () =>
        holds(sql`select state = 'expired' and exists (select from nonconformity where alliance_id = ${alliance})
          from invitation where id = ${id}`);
    },
  },
  nonconformities: {
    at: '0 8 * * *',
    begin: async () => {
      const { id } = await givenAlliance(world(), { at: 11 });
      return () =>
        holds(sql`select exists (select from nonconformity where alliance_id = ${id} and state = 'proposed')`);
    },
  },
  tidy: {
    at: '30 7 * * *',
    begin: async () => {
      const { id } = await givenDraft(world());
      return () => holds(sql`select state = 'withdrawn' from request where id = ${id}`);
    },
  },
  askAcceptances: {
    at: '*/5 * * * *',
    begin: async () => {
      const { id: alliance, organizations } = await givenAlliance(world(), { at: 9 });
      const said = { action: 'Prestar el salón', deliverable: 'Doce jornadas', dueOn: '2059-05-01' };
      const of = { key: randomUUID(), alliance, organization: organizations[0]!.id };
      must(await proposeCommitment(by(world(), 'professional', 9), { ...of, ...said }));
      return async () =>
        (await waitingJobs(world().database.worker.db)).some(
          ({ payload }) => payload.template === 'commitmentsToAccept' && payload.alliance === alliance,
        );
    },
  },
  keepRoot: {
    at: '5 * * * *',
    begin: async () => async () => (await readRoots(join(dataDir, 'auditoria')).catch(() => [])).length > 0,
  },
};

function env() {
  const key = randomBytes(32).toString('base64');
  const said = { WORKER_DATABASE_URL: world().database.urls.worker, DATA_DIR: dataDir, DATA_KEY: key, AUDIT_KEY: key };
  return readEnv('worker', said);
}

beforeAll(async () => {
  const [read, jobs] = [env(), openJobs(world().database.urls.worker)];
  const storage = await openStorage(storageConfig(read));
  const transport = chooseTransport(read, { demonstration: false });
  tasks = tasksOf({ env: read, jobs, storage, transport, logger: quiet });
  close = jobs.close;
  const ahead = Date.parse(NOW) - Date.now();
  await world().database.owner.db.execute(sql`update installation set clock_offset_ms = ${ahead}`);
});
afterAll(async () => {
  await close();
  rmSync(dataDir, { recursive: true });
});

test('the clock holds a line for each task that was promised, at its hour, and no other', () => {
  const lines = CRONTAB.split('\n').map((line) => line.replace(/ \?.*$/, ''));
  expect(lines.sort()).toEqual(
    Object.entries(promised)
      .map(([task, { at }]) => `${at} ${task}`)
      .sort(),
  );
  expect(
    parseCrontab(CRONTAB)
      .map(({ task }) => task)
      .filter((task) => !tasks[task]),
  ).toEqual([]);
});

test.each(Object.keys(promised))('%s does what it is for, once its line puts it in the queue', async (task) => {
  const seen = await promised[task]!.begin();
  expect(await seen()).toBe(false);
  await world().database.worker.db.execute(sql`select graphile_worker.add_job(${task})`);
  const connectionString = world().database.urls.worker;
  await runOnce({
    connectionString,
    taskList: { [task]: tasks[task] },
    noHandleSignals: true,
    logger: queueLog(quiet),
  });
  expect(await seen()).toBe(true);
  expect(
    await rowOf(world(), sql`select count(*)::int as left from graphile_worker.jobs where task_identifier = ${task}`),
  ).toEqual({
    left: 0,
  });
});
