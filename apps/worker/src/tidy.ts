import { dropKeptForms, dropOldDrafts, forgetAttempts, keysKept } from '@alianzas/domain/identity';
import { dropAbandonedDrafts } from '@alianzas/domain/intake';
import { type Ctx, forgetMarks, type Outcome, tellMissing } from '@alianzas/domain/platform';
import type { Storage } from '@alianzas/storage';
import type { Logger } from 'pino';
import {
  agrees,
  areReconciled,
  checkFiles,
  type FilesReport,
  isOfAnother,
  markReconciled,
  soughtAmong,
} from './files.ts';

const HOURS = 24;
/** How many rows the log names. */
const NAMED = 20;

/**
 * Empties the drafts that nobody can open any more, forgets what has passed, then removes the files that no row names,
 * only from a store that was reconciled with this very database: after a restore its newer files have no row, and are
 * not rubbish. A row that lacks its file is told, in the log and to the health checks, and does not stop the rest; a file
 * that holds what such a row looks for stays. Safe to run twice.
 */
export async function tidy(ctx: Ctx, storage: Storage, folder: string, logger: Logger): Promise<void> {
  const report = await checkFiles(ctx, storage, { sums: false });
  await tell(ctx, report, logger);
  const isSafe = await maySweep(ctx, report, folder);
  const dropped = await dropAbandonedDrafts(ctx);
  const forgotten = {
    ...madeBy(await dropKeptForms(ctx)),
    ...madeBy(await dropOldDrafts(ctx)),
    ...madeBy(await forgetAttempts(ctx)),
    ...madeBy(await forgetMarks(ctx)),
  };
  if (!isSafe) logger.error('rows and files are not reconciled, no kept file is swept: run npm run files:check');
  const swept = await storage.sweep(async (keys) => (isSafe ? staying(ctx, keys, report, storage) : keys), HOURS);
  logger.info({ ...madeBy(dropped), ...forgotten, ...swept }, 'tidied');
}

async function tell(ctx: Ctx, { rows, missing }: FilesReport, logger: Logger): Promise<void> {
  await tellMissing(ctx, missing.length);
  if (missing.length === 0) return;
  logger.error({ rows, missing: missing.length, first: missing.slice(0, NAMED) }, 'rows lack their file');
}

/** Whether rows and files of this database once agreed, and the store is still the one where they did. */
async function maySweep(ctx: Ctx, report: FilesReport, folder: string): Promise<boolean> {
  if (isOfAnother(report)) return false;
  if (await areReconciled(ctx, folder)) return true;
  if (!agrees(report)) return false;
  await markReconciled(ctx, folder);
  return true;
}

/** Of these keys, those that stay: a row names them, an unsent form holds them, or a row looks for what they hold. */
async function staying(
  ctx: Ctx,
  keys: readonly string[],
  report: FilesReport,
  storage: Storage,
): Promise<readonly string[]> {
  const named = new Set(await keysKept(ctx, keys));
  const unnamed = keys.filter((key) => !named.has(key));
  return [...named, ...(await soughtAmong(unnamed, report, storage))];
}

function madeBy<T>(outcome: Outcome<T>): T | undefined {
  return outcome.ok ? outcome.value : undefined;
}
