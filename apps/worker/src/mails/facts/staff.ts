import { personFacts, type Recipient } from '@alianzas/domain/notification';
import type { Desk } from '../desk.ts';

/** Somebody of the team whose account is open; null otherwise. */
export async function enabled(desk: Desk, id: string): Promise<Recipient | null> {
  const found = await personFacts(desk.ctx, id);
  return found && !found.disabled ? found : null;
}
