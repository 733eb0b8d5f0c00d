import { COOKIES } from '@alianzas/auth';
import type { World } from '@alianzas/domain/given';
import { sessionOf } from '@alianzas/web/testing';
import { sql } from 'drizzle-orm';

/** The cookie of a session that ended some minutes ago, as the browser still presents it. */
export async function endedSession(
  world: World,
  app: 'portal' | 'backoffice',
  person: string,
  minutes: number,
): Promise<string> {
  const token = await sessionOf(world, app, person);
  const idle = app === 'portal' ? 24 * 60 : 30;
  await world.database.owner.db.execute(
    sql`update session set last_seen_at = now() - make_interval(mins => ${idle + minutes}) where person_id = ${person} and app = ${app}`,
  );
  return `${COOKIES[app]}=${token}`;
}

/** The cookie by which a browser gets back what it sent too late; null when nothing was kept. */
export function keptCookie(answer: Pick<Response, 'headers'>): string | null {
  const line = answer.headers.getSetCookie().find((one) => one.startsWith(`${COOKIES.kept}=`));
  return line ? line.split(';', 1)[0]! : null;
}
