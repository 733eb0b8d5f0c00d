import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rehearseApproval } from './acta/index.ts';
import { aWorld, contents, type GivenAlliance, givenActaInReview, givenAlliance, itemsFor, walk } from './given.ts';
import { type Domain, type Marks, openDomain } from './index.ts';
import { allow, NotFound, transact } from './platform/index.ts';
import { contextOf } from './testing.ts';

const WRITERS = 10;

const world = aWorld();
let domain: Domain;
let busy: GivenAlliance;
let calm: GivenAlliance;
let marks: Marks;
beforeAll(async () => {
  domain = openDomain(world().database.urls.backoffice, 'backoffice');
  busy = await givenAlliance(world(), { at: 3 });
  calm = await givenAlliance(world(), { at: 3 });
  const sessionHash = randomUUID();
  marks = { sessionHash, bearerHash: null, browser: null, requestId: 'test' };
  await world().database.owner.db.execute(sql`
    insert into session (id_hash, handle, app, person_id, created_at, last_seen_at, absolute_expires_at, user_agent_hash)
    values (${sessionHash}, ${randomUUID()}, 'backoffice', ${world().staff.lead.id}, now(), now(), now() + interval '1 day', 'x')`);
});
afterAll(() => domain.close());

/** Saves something in a case, as every verb begins: by locking its row. */
function save(alliance: string, workMs = 0) {
  return domain.write(marks, async ({ ctx }) => {
    const rows = await ctx.db.execute(sql`select 1 from alliance where id = ${alliance} for update`);
    if (rows.length === 0) throw new NotFound('alliance');
    await pause(workMs);
    return allow();
  });
}

/** Somebody whose own transaction on a case does not end until it is let go. */
async function hold(alliance: string): Promise<() => Promise<void>> {
  let release: () => void = () => undefined;
  let held: () => void = () => undefined;
  const isHeld = new Promise<void>((resolve) => {
    held = resolve;
  });
  const ending = world().database.owner.db.transaction(async (tx) => {
    await tx.execute(sql`select 1 from alliance where id = ${alliance} for update`);
    held();
    await new Promise<void>((resolve) => {
      release = resolve;
    });
  });
  await isHeld;
  return async () => {
    release();
    await ending;
  };
}

async function timed<T>(act: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const began = performance.now();
  const value = await act();
  return { ms: performance.now() - began, value };
}

async function read(): Promise<void> {
  const reading = domain.reading(marks);
  const { ctx } = await reading.page();
  await ctx.db.execute(sql`select title from alliance where id = ${busy.id}`);
  await reading.end();
}

test('ten who write in a case that somebody holds are each told so in less than four seconds; meanwhile pages are read and other cases saved', async () => {
  await read();
  const letGo = await hold(busy.id);
  const writers = Array.from({ length: WRITERS }, () => timed(() => save(busy.id)));
  const pages: number[] = [];
  const others: number[] = [];
  for (let time = 0; time < 8; time += 1) {
    await pause(50);
    pages.push((await timed(read)).ms);
    const other = await timed(() => save(calm.id));
    expect(other.value).toEqual({ ok: true, value: undefined });
    others.push(other.ms);
  }
  const told = await Promise.all(writers);
  await letGo();
  for (const { ms, value } of told) {
    expect(value).toEqual({ ok: false, refusal: { code: 'case.busy' } });
    expect(ms).toBeLessThan(4_000);
  }
  expect(pages.sort((a, b) => a - b)[Math.floor(pages.length / 2)]).toBeLessThan(200);
  expect(others.sort((a, b) => a - b)[Math.floor(others.length / 2)]).toBeLessThan(1_000);
});

test('ten who write in one case at once, each shortly, all save', async () => {
  const outcomes = await Promise.all(Array.from({ length: WRITERS }, () => save(busy.id, 20)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(WRITERS);
});

test('what is held for a moment is saved when it is let go, and nobody hears of it', async () => {
  const letGo = await hold(busy.id);
  const waiting = save(busy.id);
  await pause(600);
  await letGo();
  expect(await waiting).toEqual({ ok: true, value: undefined });
});

test('a rehearsal waits for nobody, says nothing of a case that somebody holds, and holds none once it has told', async () => {
  const cases: GivenAlliance[] = [];
  for (let n = 0; n < 5; n += 1) cases.push(await givenAlliance(world(), { at: 3 }));
  const [other, ...held] = cases as [GivenAlliance, ...GivenAlliance[]];
  const items = cases.flatMap((each) => itemsFor(each, contents[3]));
  const alliances = cases.map(({ id }) => id);
  const acta = await givenActaInReview(world(), { activities: [3], alliances, items, day: 3 });
  const rehearse = () =>
    timed(() =>
      domain.rehearse(marks, async ({ ctx }) => {
        const refused = await rehearseApproval(ctx, { acta }, 'pass');
        return { refused: refused.map(({ code }) => code), saved: (await save(other.id)).ok };
      }),
    );
  expect((await rehearse()).value).toEqual({ refused: [], saved: true });
  const holding = await Promise.all(held.map(({ id }) => hold(id)));
  const tries = [await rehearse(), await rehearse(), await rehearse()];
  await walk(world(), other, 3, 4);
  const late = await rehearse();
  for (const letGo of holding) await letGo();
  for (const { value } of tries) expect(value).toEqual({ refused: [], saved: true });
  expect(late.value).toEqual({ refused: ['activity.notOpen'], saved: true });
  expect(Math.min(...tries.map(({ ms }) => ms)), 'shorter than a wait of a person for each').toBeLessThan(1_000);
});

test('a job waits longer than a person, and throws instead of being refused', async () => {
  const { backoffice } = world().database;
  const waitOf = (ctx: ReturnType<typeof contextOf>) =>
    transact(ctx, async ({ db }) => {
      const [row] = await db.execute<{ wait: string }>(sql`select current_setting('lock_timeout') as wait`);
      return allow(row!.wait);
    });
  expect(await waitOf(contextOf(backoffice, { kind: 'job', name: 'test' }))).toEqual({ ok: true, value: '10s' });
  expect(await waitOf(contextOf(backoffice, { kind: 'visitor', browser: null }))).toEqual({ ok: true, value: '400ms' });
  const held = Object.assign(new Error('held'), { code: '55P03' });
  const failing = (kind: 'job' | 'visitor') =>
    transact(contextOf(backoffice, kind === 'job' ? { kind, name: 'test' } : { kind, browser: null }), () =>
      Promise.reject(held),
    );
  await expect(failing('job')).rejects.toBe(held);
  expect(await failing('visitor')).toEqual({ ok: false, refusal: { code: 'case.busy' } });
});
