import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { Jobs } from '@alianzas/domain';
import type { WorkerEvents } from 'graphile-worker';
import type { Logger } from 'pino';

/** Well under the silence after which a process is taken for dead. */
const EVERY_MS = 5_000;

export interface Heartbeat {
  /** What the queue's runner must tell the births of its pools to */
  events: WorkerEvents;
  /** The jobs of the pools that were born so far are nobody's any more */
  forget(): void;
  stop(): Promise<void>;
}

/** Says every few seconds that this process lives, and frees the jobs of those that were killed in the middle of one. */
export function startHeartbeat(jobs: Pick<Jobs, 'beat' | 'rest'>, logger: Logger): Heartbeat {
  const process = randomUUID();
  const pools = new Set<string>();
  const events: WorkerEvents = new EventEmitter();
  let beating: Promise<void> = Promise.resolve();

  async function once(): Promise<void> {
    try {
      const { released } = await jobs.beat(process, [...pools]);
      if (released > 0) logger.warn({ workers: released }, 'jobs of silent workers are free again');
    } catch (error) {
      logger.error({ err: error }, 'heartbeat missed');
    }
  }
  function next(): void {
    beating = beating.then(once);
  }

  // A job is locked in the name of its pool, not of the worker within it.
  events.on('pool:create', ({ workerPool }) => {
    pools.add(workerPool.id);
    next();
  });
  const timer = setInterval(next, EVERY_MS);
  next();
  return {
    events,
    forget: () => pools.clear(),
    async stop() {
      clearInterval(timer);
      await beating;
      await jobs.rest(process).catch(() => undefined);
    },
  };
}
