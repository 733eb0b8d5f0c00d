import { dropKeptForms } from '@alianzas/domain/identity';
import { dropAbandonedDrafts } from '@alianzas/domain/intake';
import { type Ctx, keysNamed } from '@alianzas/domain/platform';
import type { Storage } from '@alianzas/storage';
import type { Logger } from 'pino';

const HOURS = 24;

/** Empties the drafts that nobody can open any more, then removes the files that no row names. Safe to run twice. */
export async function tidy(ctx: Ctx, storage: Storage, logger: Logger): Promise<void> {
  const dropped = await dropAbandonedDrafts(ctx);
  const forgotten = await dropKeptForms(ctx);
  const swept = await storage.sweep((keys) => keysNamed(ctx, keys), HOURS);
  logger.info({ ...(dropped.ok ? dropped.value : {}), ...(forgotten.ok ? forgotten.value : {}), ...swept }, 'tidied');
}
