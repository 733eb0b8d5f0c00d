import { eq } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
import { request } from './tables.ts';

/** Whether the request that the actor writes opens in the browser that began it and nowhere else: its link is mailed when it is sent. */
export async function isOnlyHere({ actor, db }: Ctx): Promise<boolean> {
  if (actor.kind !== 'bearer' || actor.purpose !== 'request') return false;
  const [found] = await db.select({ sentAt: request.sentAt }).from(request).where(eq(request.id, actor.subject));
  return found?.sentAt === null;
}
