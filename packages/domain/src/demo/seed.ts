import { createHash, randomBytes } from 'node:crypto';
import { record } from '../compose.ts';
import { createStaff } from '../identity/index.ts';
import type { Actor, Ctx, Outcome, Pool } from '../platform/index.ts';
import { staffPersonas } from './people.ts';

export interface SeedPools {
  backoffice: Pool;
  portal: Pool;
}

const seeder: Actor = { kind: 'job', name: 'demonstration' };

export function contextAt(pool: Pool, actor: Actor, now: Date): Ctx {
  return { db: pool.db, actor, now, requestId: 'demonstration', composed: record, pending: null };
}

/** The value of an outcome that the seed expects to be allowed; a refusal is a fault of the seed. */
export function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`the demonstration was refused: ${JSON.stringify(outcome.refusal)}`);
}

/** Fills the demonstration by the real verbs, with the clock that each act needs. */
export async function seed({ backoffice }: SeedPools): Promise<void> {
  const now = new Date('2025-01-15T15:00:00Z');
  for (const { name, email, position, roles } of staffPersonas) {
    const activation = { tokenHash: createHash('sha256').update(randomBytes(32)).digest('hex'), sealed: null };
    must(await createStaff(contextAt(backoffice, seeder, now), { name, email, position, roles: [...roles], activation }));
  }
}
