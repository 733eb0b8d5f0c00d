import type { Runner } from 'graphile-worker';
import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import { keepQueue, untilAnswered } from './outage.ts';

const log = pino({ level: 'silent' });

/** A queue that runs until it is stopped or fails. */
function aRunner() {
  let settle: { end: () => void; fail: (error: Error) => void } | null = null;
  const promise = new Promise<void>((resolve, reject) => {
    settle = { end: resolve, fail: reject };
  });
  const runner = { promise, stop: vi.fn(async () => settle!.end()) } as unknown as Runner;
  return { runner, fail: (error: Error) => settle!.fail(error) };
}

test('a queue that ends, by itself or because it could not begin, is begun again; each end is told', async () => {
  vi.useFakeTimers();
  const first = aRunner();
  const second = aRunner();
  const begun = [() => Promise.reject(new Error('no database')), async () => first.runner, async () => second.runner];
  const start = vi.fn(() => begun.shift()!());
  const ended = vi.fn();
  const queue = keepQueue(start, ended, log);
  await vi.advanceTimersByTimeAsync(1_000);
  expect([start.mock.calls.length, ended.mock.calls.length]).toEqual([2, 1]);
  first.fail(new Error('the pool exited'));
  await vi.advanceTimersByTimeAsync(2_000);
  expect([start.mock.calls.length, ended.mock.calls.length]).toEqual([3, 2]);
  await queue.stop();
  expect(second.runner.stop).toHaveBeenCalledOnce();
  vi.useRealTimers();
});

test('a queue whose hold on its jobs is lost is ended and begun anew', async () => {
  vi.useFakeTimers();
  const runners = [aRunner(), aRunner()];
  const [first] = runners;
  const start = vi.fn(async () => runners.shift()!.runner);
  const ended = vi.fn();
  const queue = keepQueue(start, ended, log);
  await vi.advanceTimersByTimeAsync(0);
  queue.beginAnew();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(first!.runner.stop).toHaveBeenCalledOnce();
  expect([start.mock.calls.length, ended.mock.calls.length]).toEqual([2, 1]);
  await queue.stop();
  vi.useRealTimers();
});

test('what is asked of a database that is away is asked until it answers', async () => {
  vi.useFakeTimers();
  const ask = vi
    .fn()
    .mockRejectedValueOnce(new Error('away'))
    .mockRejectedValueOnce(new Error('away'))
    .mockResolvedValue(7);
  const answer = untilAnswered(ask, log);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await answer).toBe(7);
  vi.useRealTimers();
});
