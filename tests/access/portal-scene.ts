import { COOKIES, hashSecret, newToken } from '@alianzas/auth';
import { rowOf, type World } from '@alianzas/domain/given';
import { sql } from 'drizzle-orm';
import routes from '../../apps/portal/app/routes.ts';
import { addressesOf } from './addresses.ts';

/** Every address of the portal, for one case. */
export async function addressesIn(
  world: World,
  one: { id: string; code: string },
  request: string,
): Promise<Map<string, string>> {
  const said = await rowOf(
    world,
    sql`select (select a.id from acta a join meeting_alliance l on l.meeting_id = a.meeting_id where l.alliance_id = ${one.id} and a.state = 'approved' limit 1) as acta,
      (select id from file where alliance_id = ${one.id} limit 1) as file,
      (select id from file where request_id = ${request} limit 1) as document,
      (select y.number from plan_activity y where y.alliance_id = ${one.id} and y.party_id is not null limit 1) as activity`,
  );
  const byRoute: Record<string, Record<string, string>> = {
    'alliance/acta': { id: String(said.acta) },
    'public/kind': { kind: 'pacto' },
    'request/document': { id: String(said.document ?? said.file) },
  };
  const usual = {
    ...{ code: one.code, activity: String(said.activity ?? 1), request, id: String(said.file) },
    ...{ token: 'A'.repeat(43), key: 'x', waiting: 'x' },
  };
  return addressesOf(routes, (route) => ({ ...usual, ...byRoute[route] }));
}

export type Purpose = 'request' | 'invitation';

/** What became of a link: its time is over, it was taken back, or it was sent for something else than its cookie says. */
export type LinkEnd = 'lapsed' | 'revoked' | 'stray';

const SENT_FOR = { request: 'invitation', invitation: 'signInLink' } as const;

/** The cookie of a link to a request or an invitation, as its mail gives it; one that serves no more, or never served, when said. */
export async function linkOf(world: World, purpose: Purpose, subject: string, end?: LinkEnd): Promise<string> {
  const token = newToken();
  await world.database.owner.db.execute(sql`
    insert into token (token_hash, purpose, subject, created_at, expires_at, revoked_at, created_by)
    values (${hashSecret(token)}, ${end === 'stray' ? SENT_FOR[purpose] : purpose}, ${subject}, now() - interval '2 days',
      now() + ${end === 'lapsed' ? '-1 hour' : '1 day'}::interval,
      ${end === 'revoked' ? sql`now()` : sql`null`}, 'test')`);
  return `${COOKIES[purpose]}=${token}`;
}
