import { readEnv } from '@alianzas/config/env';
import { openJobs } from '@alianzas/domain';
import { askUntold, casesToAsk } from '@alianzas/domain/commitment';
import { fileToScan, keepScan } from '@alianzas/domain/evidence';
import { casesWithOverdue, proposeOverdue } from '@alianzas/domain/followup';
import { remind } from '@alianzas/domain/notification';
import { unseal } from '@alianzas/domain/platform';
import { chooseTransport } from '@alianzas/mail';
import { openStorage } from '@alianzas/storage';
import { run } from 'graphile-worker';
import { scanWith } from './clamd.ts';
import { CRONTAB } from './crontab.ts';
import { startHeartbeat } from './heartbeat.ts';
import { createLog, queueLog } from './log.ts';
import type { Desk, MailJob } from './mails/desk.ts';
import { sendMails } from './mails/send.ts';
import { keepQueue, untilAnswered } from './outage.ts';
import { exportRoot, rootFolder } from './roots.ts';
import { storageConfig } from './storage.ts';
import { tidy } from './tidy.ts';

const env = readEnv('worker');
const logger = createLog();
const jobs = openJobs(env.WORKER_DATABASE_URL);
const demonstration = await untilAnswered(() => jobs.isDemonstration(), logger);
const transport = chooseTransport(env, { demonstration });

const storage = await openStorage(storageConfig(env));

/** A file waits for its verdict as long as the scanner is not there: nothing is served before *clean*. */
async function scan(payload: unknown, job: string): Promise<void> {
  const { file } = payload as { file: string };
  const ctx = await jobs.context('scan', job);
  const waiting = await fileToScan(ctx, file);
  if (!waiting) return;
  if (!env.CLAMD_URL) throw new Error('a file waits for its scan and CLAMD_URL is not set');
  const stored = await storage.open(waiting.key);
  if (!stored) throw new Error('the stored file is absent');
  await keepScan(ctx, { file, verdict: await scanWith(env.CLAMD_URL, stored.stream) });
}

function unsealed(job: MailJob): Record<string, string> {
  if (!job.sealed) return {};
  const opened: unknown = JSON.parse(unseal(env.DATA_KEY, job.sealed));
  return typeof opened === 'object' && opened !== null ? (opened as Record<string, string>) : {};
}

/** Case by case, each in its own transaction: what was proposed stays, whatever happens with the next. */
async function nonconformities(job: string): Promise<void> {
  const ctx = await jobs.context('nonconformities', job);
  let proposed = 0;
  for (const alliance of await casesWithOverdue(ctx)) {
    const done = await proposeOverdue(ctx, alliance);
    if (done.ok) proposed += done.value.proposed;
  }
  logger.info({ proposed }, 'nonconformities proposed');
}

/** Case by case: the organizations whose turn it is to accept what was written hear of it. */
async function askAcceptances(job: string): Promise<void> {
  const ctx = await jobs.context('askAcceptances', job);
  for (const alliance of await casesToAsk(ctx)) await askUntold(ctx, alliance);
}

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
    taskList: {
      scan: (payload, helpers) => scan(payload, helpers.job.id),
      remind: async (_payload, helpers) => {
        // A clock that was moved asks for this alone: what its day leaves unmet is proposed before anybody is reminded
        await nonconformities(helpers.job.id);
        const done = await remind(await jobs.context('remind', helpers.job.id));
        if (done.ok) logger.info(done.value, 'reminded');
      },
      keepRoot: async (_payload, helpers) => {
        const ctx = await jobs.context('keepRoot', helpers.job.id);
        const { streams, changed } = await exportRoot(ctx, rootFolder(env), env.AUDIT_KEY);
        logger.info({ streams, changed: changed.length }, 'root kept');
      },
      askAcceptances: async (_payload, helpers) => askAcceptances(helpers.job.id),
      nonconformities: async (_payload, helpers) => nonconformities(helpers.job.id),
      tidy: async (_payload, helpers) =>
        tidy(await jobs.context('tidy', helpers.job.id), storage, storageConfig(env).folder, logger),
      mail: async (payload, helpers) => {
        const desk: Desk = {
          ctx: await jobs.context('mail', helpers.job.id),
          portal: (path) => `${env.PORTAL_ORIGIN}${path}`,
          backoffice: (path) => `${env.BACKOFFICE_ORIGIN}${path}`,
          unseal: unsealed,
        };
        await sendMails(desk, payload as MailJob, helpers.job.key ?? helpers.job.id, transport, logger);
      },
    },
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
