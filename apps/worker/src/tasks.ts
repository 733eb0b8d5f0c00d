import type { Env } from '@alianzas/config/env';
import type { Jobs } from '@alianzas/domain';
import { askUntold, casesToAsk } from '@alianzas/domain/commitment';
import { fileToScan, keepScan } from '@alianzas/domain/evidence';
import { casesWithOverdue, proposeOverdue } from '@alianzas/domain/followup';
import { remind } from '@alianzas/domain/notification';
import { unseal } from '@alianzas/domain/platform';
import type { Transport } from '@alianzas/mail';
import type { Storage } from '@alianzas/storage';
import type { TaskList } from 'graphile-worker';
import type { Logger } from 'pino';
import { scanWith } from './clamd.ts';
import type { Desk, MailJob } from './mails/desk.ts';
import { sendMails } from './mails/send.ts';
import { exportRoot, rootFolder } from './roots.ts';
import { storageConfig } from './storage.ts';
import { tidy } from './tidy.ts';

/** What the tasks work with. */
interface Bench {
  env: Env<'worker'>;
  jobs: Pick<Jobs, 'context'>;
  storage: Storage;
  transport: Transport;
  logger: Logger;
}

/** A file waits for its verdict as long as the scanner is not there: nothing is served before *clean*. */
async function scan({ env, jobs, storage }: Bench, payload: unknown, job: string): Promise<void> {
  const { file } = payload as { file: string };
  const ctx = await jobs.context('scan', job);
  const waiting = await fileToScan(ctx, file);
  if (!waiting) return;
  if (!env.CLAMD_URL) throw new Error('a file waits for its scan and CLAMD_URL is not set');
  const stored = await storage.open(waiting.key);
  if (!stored) throw new Error('the stored file is absent');
  await keepScan(ctx, { file, verdict: await scanWith(env.CLAMD_URL, stored.stream) });
}

function unsealed({ env }: Bench, job: MailJob): Record<string, string> {
  if (!job.sealed) return {};
  const opened: unknown = JSON.parse(unseal(env.DATA_KEY, job.sealed));
  return typeof opened === 'object' && opened !== null ? (opened as Record<string, string>) : {};
}

/** Case by case, each in its own transaction: what was proposed stays, whatever happens with the next. */
async function nonconformities({ jobs, logger }: Bench, job: string): Promise<void> {
  const ctx = await jobs.context('nonconformities', job);
  let proposed = 0;
  for (const alliance of await casesWithOverdue(ctx)) {
    const done = await proposeOverdue(ctx, alliance);
    if (done.ok) proposed += done.value.proposed;
  }
  logger.info({ proposed }, 'nonconformities proposed');
}

/** Case by case: the organizations whose turn it is to accept what was written hear of it. */
async function askAcceptances({ jobs }: Bench, job: string): Promise<void> {
  const ctx = await jobs.context('askAcceptances', job);
  for (const alliance of await casesToAsk(ctx)) await askUntold(ctx, alliance);
}

/** Every task that the worker runs, by its name in the queue. */
export function tasksOf(bench: Bench): TaskList {
  const { env, jobs, storage, transport, logger } = bench;
  return {
    scan: (payload, helpers) => scan(bench, payload, helpers.job.id),
    remind: async (_payload, helpers) => {
      // A clock that was moved asks for this alone: what its day leaves unmet is proposed before anybody is reminded
      await nonconformities(bench, helpers.job.id);
      const done = await remind(await jobs.context('remind', helpers.job.id));
      if (done.ok) logger.info(done.value, 'reminded');
    },
    keepRoot: async (_payload, helpers) => {
      const ctx = await jobs.context('keepRoot', helpers.job.id);
      const { streams, changed } = await exportRoot(ctx, rootFolder(env), env.AUDIT_KEY);
      logger.info({ streams, changed: changed.length }, 'root kept');
    },
    askAcceptances: async (_payload, helpers) => askAcceptances(bench, helpers.job.id),
    nonconformities: async (_payload, helpers) => nonconformities(bench, helpers.job.id),
    tidy: async (_payload, helpers) =>
      tidy(await jobs.context('tidy', helpers.job.id), storage, storageConfig(env).folder, logger),
    mail: async (payload, helpers) => {
      const desk: Desk = {
        ctx: await jobs.context('mail', helpers.job.id),
        portal: (path) => `${env.PORTAL_ORIGIN}${path}`,
        backoffice: (path) => `${env.BACKOFFICE_ORIGIN}${path}`,
        unseal: (job) => unsealed(bench, job),
      };
      await sendMails(desk, payload as MailJob, helpers.job.key ?? helpers.job.id, transport, logger);
    },
  };
}
