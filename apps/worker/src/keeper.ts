import { type Env, EnvironmentFault, readEnv } from '@alianzas/config/env';
import { openKeeper } from '@alianzas/domain';
import type { Ctx } from '@alianzas/domain/platform';
import { openStorage, type Storage } from '@alianzas/storage';
import { storageConfig } from './storage.ts';

/** What the commands of whoever looks after the installation work with. */
export interface Keeper {
  env: Env<'keeper'>;
  /** The database as its owner, with every row */
  ctx: Ctx;
  storage: Storage;
  args: readonly string[];
}

/** One line of a command, on stdout. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A reason to stop that the person at the terminal can mend: told in one sentence. */
export class KeeperFault extends Error {
  override name = 'KeeperFault';
}

/** Runs a command with the database and the files opened and closed around it; its `false` is exit code 1. */
export async function keeping(work: (keeper: Keeper) => Promise<boolean>): Promise<void> {
  try {
    const env = readEnv('keeper');
    const { ctx, close } = openKeeper(env.DATABASE_URL);
    try {
      const storage = await openStorage(storageConfig(env));
      process.exitCode = (await work({ env, ctx, storage, args: process.argv.slice(2) })) ? 0 : 1;
    } finally {
      await close();
    }
  } catch (error) {
    print(sentenceOf(error));
    process.exitCode = 1;
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof KeeperFault || error instanceof EnvironmentFault) return error.message;
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  const told = code ?? cause?.code ?? (error instanceof Error ? error.name : 'desconocido');
  return `No se pudo terminar (${told}): ¿está la base de datos en marcha y migrada, y es DATABASE_URL la de su dueño?`;
}
