import { readEnv } from '@alianzas/config/env';
import { openJobs } from '@alianzas/domain';
import { chooseTransport } from '@alianzas/mail';
import { openStorage } from '@alianzas/storage';
import { run } from 'graphile-worker';
import { CRONTAB } from './crontab.ts';
import { startHeartbeat } from './heartbeat.ts';
import { createLog, queueLog } from './log.ts';
import { keepQueue, untilAnswered } from './outage.ts';
import { storageConfig } from './storage.ts';
import { tasksOf } from './tasks.ts';

const env = readEnv('worker');
const logger = createLog();
const jobs = openJobs(env.WORKER_DATABASE_URL);
const demonstration = await untilAnswered(() => jobs.isDemonstration(), logger);
const transport = chooseTransport(env, { demonstration });

const storage = await openStorage(storageConfig(env));

const heartbeat = startHeartbeat(jobs, logger);
heartbeat.events.on('job:error', ({ job, error }) => {
  logger.error({ task: job.task_identifier, job: job.id, attempt: job.attempts, err: error }, 'job failed');
});

function startQueue() {
  return run({
    events: heartbeat.events,
    logger: queueLog(logger),
    crontab: CRONTAB,
    connectionString: env.WORKER_DATABASE_URL,
    concurrency: 2,
    maxPoolSize: 4,
    pollInterval: 1000,
    noHandleSignals: true,
    noPreparedStatements: false,
    taskList: tasksOf({ env, jobs, storage, transport, logger }),
  });
}

const queue = keepQueue(startQueue, heartbeat.forget, logger);

// The queue tells the end of a job without listening to the answer: when the database does not take it, the job stays
// locked until this pool is forgotten.
process.on('unhandledRejection', (error) => {
  logger.error({ err: error }, 'unhandledRejection');
  queue.beginAnew();
});

async function stop(): Promise<void> {
  await queue.stop();
  await heartbeat.stop();
  await jobs.close();
  process.exit(0);
}

process.once('SIGTERM', stop);
process.once('SIGINT', stop);
logger.info({ transport: transport.name }, 'ready');
