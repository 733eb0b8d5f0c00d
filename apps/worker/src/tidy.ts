import { dropKeptForms, dropOldDrafts } from '@alianzas/domain/identity';
import { dropAbandonedDrafts } from '@alianzas/domain/intake';
import { type Ctx, keysNamed } from '@alianzas/domain/platform';
import type { Storage } from '@alianzas/storage';
import type { Logger } from 'pino';
import { agrees, areReconciled, checkFiles, markReconciled } from './files.ts';

const HOURS = 24;

/**
 * Empties the drafts that nobody can open any more, then removes the files that no row names. Files are removed only from
 * a store that was reconciled with this very database: after a restore its newer files have no row, and are not rubbish.
 * Safe to run twice.
 */
export async function tidy(ctx: Ctx, storage: Storage, folder: string, logger: Logger): Promise<void> {
  const reconciled = await reconcile(ctx, storage, folder);
  const dropped = await dropAbandonedDrafts(ctx);
  const forgotten = await dropKeptForms(ctx);
  const unsent = await dropOldDrafts(ctx);
  if (!reconciled) return logger.error('rows and files are not reconciled, nothing is swept: run npm run files:check');
  const swept = await storage.sweep((keys) => keysNamed(ctx, keys), HOURS);
  logger.info(
    {
      ...(dropped.ok ? dropped.value : {}),
      ...(forgotten.ok ? forgotten.value : {}),
      ...(unsent.ok ? unsent.value : {}),
      ...swept,
    },
    'tidied',
  );
}

/** A row without its file stops the sweep each time; a file without its row does until they once agreed. */
async function reconcile(ctx: Ctx, storage: Storage, folder: string): Promise<boolean> {
  const report = await checkFiles(ctx, storage, { sums: false });
  if (report.missing.length > 0) return false;
  if (await areReconciled(ctx, folder)) return true;
  if (!agrees(report)) return false;
  await markReconciled(ctx, folder);
  return true;
}
