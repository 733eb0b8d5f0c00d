import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { acceptanceOf, aWorld, givenInvitation, givenOrganization, hashOf, invented, must, through } from '../given.ts';
import { sqlState } from '../platform/index.ts';
import { acceptInvitation, declineInvitation } from './index.ts';

const world = aWorld();

type Link = 'live' | 'lapsed' | 'revoked';

/** What one who holds a link of that invitation is told, and what the database then shows of everything else. */
async function opened(invitation: string, link: Link) {
  const hash = hashOf();
  await world().database.owner.db.execute(sql`
    insert into token (token_hash, purpose, subject, created_at, expires_at, revoked_at, created_by)
    values (${hash}, 'invitation', ${invitation}, now() - interval '2 days',
      now() + ${link === 'lapsed' ? '-1 hour' : '1 day'}::interval, ${link === 'revoked' ? sql`now()` : sql`null`}, 'test')`);
  return world().database.portal.db.transaction(async (db) => {
    const [row] = await db.execute<{ bearer_subject: string | null; answered: string | null }>(
      sql`select bearer_subject, answered from app.open_request(null, 'portal', now(), ${hash}, 'navegador')`,
    );
    const [seen] = await db.execute<Record<string, number | string>>(sql`select app.holder() as holder,
      (select count(*)::int from app.own_invitation()) as page,
      (select count(*)::int from invitation) as invitations, (select count(*)::int from organization) as organizations,
      (select count(*)::int from event) as events, (select count(*)::int from alliance) as alliances,
      (select count(*)::int from membership) as members`);
    return { ...row!, ...seen! } as Record<string, unknown>;
  });
}

const page = async (invitation: string, link: Link) => (await opened(invitation, link)).page;

test('an expired link of an answered invitation gives its answer and nothing else of what the invitation opened', async () => {
  const one = await givenInvitation(world(), await givenOrganization(world()));
  const other = await givenInvitation(world(), await givenOrganization(world()));
  must(await acceptInvitation(through(world(), one.bearer, 2), one.id, acceptanceOf(invented('Persona').name)));
  const nothing = { invitations: 0, organizations: 0, events: 0, alliances: 0, members: 0 };
  expect(await opened(one.id, 'lapsed')).toEqual({
    ...{ bearer_subject: null, answered: one.id, holder: 'browser:navegador', page: 1, ...nothing },
  });
  expect(await opened(one.id, 'live')).toMatchObject({
    ...{ bearer_subject: one.id, answered: null, holder: `bearer:invitation:${one.id}`, page: 1, invitations: 1 },
  });
  expect(await opened(other.id, 'lapsed')).toMatchObject({ bearer_subject: null, answered: null, page: 0, ...nothing });
  expect([await page(other.id, 'live'), await page(one.id, 'revoked')]).toEqual([1, 0]);
  must(await declineInvitation(through(world(), other.bearer, 2), other.id, { reason: 'Este año no' }));
  expect([await page(other.id, 'lapsed'), await page(other.id, 'live')]).toEqual([1, 1]);
});

test('nobody but the portal opens that door', async () => {
  const asked = world().database.backoffice.db.execute(sql`select * from app.own_invitation()`);
  expect(await asked.then(Object, sqlState)).toBe('42501');
});
