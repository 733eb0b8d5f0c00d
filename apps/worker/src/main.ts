import { readEnv } from '@alianzas/config/env';
import { openJobs } from '@alianzas/domain';
import { unseal } from '@alianzas/domain/platform';
import { chooseTransport } from '@alianzas/mail';
import { run } from 'graphile-worker';
import { pino } from 'pino';
import type { Desk, MailJob } from './mails/draft.ts';
import { sendMails } from './mails/send.ts';

const env = readEnv('worker');
const logger = pino({ base: { app: 'worker' }, timestamp: pino.stdTimeFunctions.isoTime });
const jobs = openJobs(env.WORKER_DATABASE_URL);
const transport = chooseTransport(env, { demonstration: await jobs.isDemonstration() });

function unsealed(job: MailJob): Record<string, string> {
  if (!job.sealed) return {};
  const opened: unknown = JSON.parse(unseal(env.DATA_KEY, job.sealed));
  return typeof opened === 'object' && opened !== null ? (opened as Record<string, string>) : {};
}

const runner = await run({
  connectionString: env.WORKER_DATABASE_URL,
  concurrency: 2,
  maxPoolSize: 4,
  pollInterval: 1000,
  noHandleSignals: true,
  noPreparedStatements: false,
  taskList: {
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

async function stop(): Promise<void> {
  await runner.stop();
  await jobs.close();
  process.exit(0);
}

process.once('SIGTERM', stop);
process.once('SIGINT', stop);
logger.info({ transport: transport.name }, 'ready');
await runner.promise;
