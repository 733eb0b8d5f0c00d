import { setTimeout as wait } from 'node:timers/promises';

const BEAT_MS = 150;

/** Answers only on a beat of 150 ms counted from the start: what was found does not show in the time (ASVS 6.3.8). */
export async function settle<T>(work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  try {
    return await work();
  } finally {
    const spent = performance.now() - started;
    await wait(Math.ceil(spent / BEAT_MS) * BEAT_MS - spent);
  }
}
