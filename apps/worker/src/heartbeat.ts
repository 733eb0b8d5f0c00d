import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { Jobs } from '@alianzas/domain';
import type { WorkerEvents } from 'graphile-worker';
import type { Logger } from 'pino';

/** Well under the silence after which a process is taken for dead. */
const EVERY_MS = 5_000;

export interface Heartbeat {
  /** What the queue's runner must tell its workers' births to */
  events: WorkerEvents;
  stop(): Promise<void>;
}

/** Says every few seconds that this process lives, and frees the jobs of those that were killed in the middle of one. */
export function startHeartbeat(jobs: Pick<Jobs, 'beat' | 'rest'>, logger: Logger): Heartbeat {
  const process = randomUUID();
  const workers = new Set<string>();
  const events: WorkerEvents = new EventEmitter();
  let beating: Promise<void> = Promise.resolve();

  async function once(): Promise<void> {
    try {
      const { released } = await jobs.beat(process, [...workers]);
      if (released > 0) logger.warn({ workers: released }, 'jobs of silent workers are free again');
    } catch (error) {
      logger.error({ err: error }, 'heartbeat missed');
    }
  }
  function next(): void {
    beating = beating.then(once);
  }

  events.on('worker:create', ({ worker }) => {
    workers.add(worker.workerId);
    next();
  });
  const timer = setInterval(next, EVERY_MS);
  next();
  return {
    events,
    async stop() {
      clearInterval(timer);
      await beating;
      await jobs.rest(process);
    },
  };
}
