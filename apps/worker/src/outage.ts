import type { Runner } from 'graphile-worker';
import type { Logger } from 'pino';

const SHORTEST_MS = 1_000;
const LONGEST_MS = 10_000;
/** What ran this long did not fail at once: the next wait is short again. */
const STEADY_MS = 60_000;
const FAREWELL_MS = 10_000;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export interface KeptQueue {
  /** Ends the running queue, whose hold on its jobs is not to be trusted any more, and begins another */
  beginAnew(): void;
  stop(): Promise<void>;
}

/** Asks until it is answered: the database may come up after this process does. */
export async function untilAnswered<T>(ask: () => Promise<T>, log: Logger): Promise<T> {
  for (let waitMs = SHORTEST_MS; ; waitMs = Math.min(waitMs * 2, LONGEST_MS)) {
    try {
      return await ask();
    } catch (error) {
      log.warn({ err: error }, 'the database does not answer yet');
      await pause(waitMs);
    }
  }
}

/**
 * Keeps a queue running through the absences of the database: one that ends by itself is begun again, after a second at
 * first and ten at most. `ended` hears of each end, so that what the old one held is let go.
 */
export function keepQueue(start: () => Promise<Runner>, ended: () => void, log: Logger): KeptQueue {
  let stopping = false;
  let end: (() => Promise<void>) | null = null;

  async function runOnce(): Promise<void> {
    const runner = await start();
    await new Promise<void>((resolve) => {
      runner.promise.then(resolve, resolve);
      end = async () => {
        await Promise.race([runner.stop().catch(() => undefined), pause(FAREWELL_MS)]);
        resolve();
      };
      if (stopping) void end();
    });
  }

  async function keep(): Promise<void> {
    for (let waitMs = SHORTEST_MS; !stopping; waitMs = Math.min(waitMs * 2, LONGEST_MS)) {
      const began = Date.now();
      await runOnce().catch((error: unknown) => log.warn({ err: error }, 'the queue did not begin'));
      end = null;
      ended();
      if (stopping) return;
      log.warn('the queue ended and is begun again');
      if (Date.now() - began > STEADY_MS) waitMs = SHORTEST_MS;
      await pause(waitMs);
    }
  }

  const kept = keep();
  return {
    beginAnew: () => void end?.(),
    async stop() {
      stopping = true;
      await end?.();
      await Promise.race([kept, pause(FAREWELL_MS)]);
    },
  };
}
