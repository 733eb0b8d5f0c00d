import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf, eventNames, openRequest, type TestDatabase, testDatabase, waitingJobs } from '../testing.ts';
import { clockFace, decideMove, SYSTEM_STREAM } from './clock.ts';
import { type Actor, addDays, bogotaDay, moveClock } from './index.ts';

const visitor: Actor = { kind: 'visitor', browser: 'x' };
const nobody = { sessionHash: null, bearerHash: null, browser: 'x', requestId: 'test' };
const DAY_MS = 86_400_000;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const mark = (value: string | null) =>
  database.owner.db.execute(sql`update installation set mark = ${value}, clock_offset_ms = 0`);
const offset = async () =>
  Number((await database.owner.db.execute<{ ms: string }>(sql`select clock_offset_ms as ms from installation`))[0]!.ms);
const inDays = (days: number) => addDays(bogotaDay(new Date()), days);
/** The verb as an app runs it: the business time is the opened request's. */
const move = (days: number, pool = database.portal) =>
  moveClock(contextOf(pool, visitor, new Date()), { to: inDays(days) });

test('the clock goes forward, up to a year', () => {
  expect(decideMove('2026-03-02', '2026-03-03').ok).toBe(true);
  expect(decideMove('2026-03-02', '2027-03-02').ok).toBe(true);
  expect(decideMove('2026-03-02', '2027-03-03')).toEqual({
    ok: false,
    refusal: { code: 'clock.tooFar', onDay: '2027-03-02' },
  });
});

test.each(['2026-03-02', '2026-03-01'])('the clock never goes back, nor stays: %s is refused', (to) => {
  expect(decideMove('2026-03-02', to)).toEqual({
    ok: false,
    refusal: { code: 'clock.backwards', onDay: '2026-03-02' },
  });
});

test('the clock shows where a day, a week and a month lead, and which days are not worked', () => {
  const face = clockFace('2026-03-22');
  expect(face.today).toEqual({ day: '2026-03-22', business: false, feast: null });
  expect(face.nextDay).toEqual({ day: '2026-03-23', business: false, feast: 'saintJoseph' });
  expect(face.nextWeek.day).toBe('2026-03-29');
  expect(face.nextMonth).toEqual({ day: '2026-04-22', business: true, feast: null });
  expect(face.last).toBe('2027-03-22');
});

test('without the mark there is no such clock, for the verb nor for the database', async () => {
  await mark(null);
  await expect(move(7)).rejects.toMatchObject({ name: 'NotFound' });
  const [row] = await database.portal.db.execute(sql`select app.move_clock(${inDays(7)}::date) as moved`);
  expect(row).toEqual({ moved: false });
  expect(await offset()).toBe(0);
});

test('a move is kept, told in the stream of the system, and runs the reminders in the same transaction', async () => {
  await mark('demonstration');
  expect(await move(7)).toEqual({ ok: true, value: { onDay: inDays(7) } });
  expect(await offset()).toBe(7 * DAY_MS);
  expect(await eventNames(database.owner.db, SYSTEM_STREAM)).toEqual(['clock.moved']);
  expect(await waitingJobs(database.worker.db)).toEqual([{ task: 'remind', payload: {} }]);
  const page = await openRequest(database.backoffice.db, 'backoffice', nobody);
  expect(page.ctx.now.getTime() - Date.now()).toBeGreaterThan(6.9 * DAY_MS);
});

test('a move that is refused leaves no event and no job', async () => {
  await mark('demonstration');
  expect(await move(0, database.backoffice)).toMatchObject({ ok: false });
  expect(await offset()).toBe(0);
  expect(await eventNames(database.owner.db, SYSTEM_STREAM)).toHaveLength(1);
});

test('of two who move it to the same day at once, one does', async () => {
  await mark('demonstration');
  const both = await Promise.all([move(3), move(3, database.backoffice)]);
  expect(both.filter((one) => one.ok)).toHaveLength(1);
  expect(await offset()).toBe(3 * DAY_MS);
});

test('the roles of the applications move the clock by no other way', async () => {
  for (const pool of [database.portal, database.backoffice, database.worker]) {
    await expect(pool.db.execute(sql`update installation set clock_offset_ms = 1`)).rejects.toMatchObject({
      cause: { code: '42501' },
    });
  }
  const [back] = await database.backoffice.db.execute(sql`select app.move_clock(${inDays(-1)}::date) as moved`);
  expect(back).toEqual({ moved: false });
});
