import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aWorld, by, givenAlliance, givenMember, givenOrganization, must, through } from '../given.ts';
import { addMember, endMembership, mergeOrganizations } from '../organization/index.ts';
import { type Actor, bogotaDay, setScope } from '../platform/index.ts';
import { attempted, DENIED } from '../wall/scene.ts';
import { endedMemberships } from './index.ts';

const world = aWorld();
const lead = (day = 4) => by(world(), 'lead', day);
const dayOf = (day: number) => bogotaDay(lead(day).now);
const gone = (person: string): Actor => ({ kind: 'person', person, memberships: [] });

/** What a person reads of what they no longer act for, and every row of it that the database gives them besides. */
async function read(actor: Actor) {
  const ctx = through(world(), actor, 5);
  return ctx.db.transaction(async (db) => {
    await setScope(db, actor);
    const rows = await db.execute(
      sql`select id from organization union all select id from membership union all select id from alliance union all select id from file union all select id from party`,
    );
    return { ended: await endedMemberships({ ...ctx, db }), rows: rows.length };
  });
}

test('who was taken out reads of which organization and since when, and nothing else of it; nobody reads that of another', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const [organization] = one.organizations;
  const { actor } = await givenMember(world(), organization!.id, 'delegate');
  const out = { organization: organization!.id, person: actor.person, reason: 'Ya no trabaja allí' };
  must(await endMembership(lead(), out));
  expect(await read(gone(actor.person))).toEqual({
    ended: [{ organization: organization!.name, endedOn: dayOf(4) }],
    rows: 0,
  });
  for (const other of [organization!.representative, (await givenOrganization(world())).representative])
    expect((await read(other)).ended).toEqual([]);
  const asked = sql`select * from app.own_ended()`;
  const all = (role: 'backoffice' | 'worker') =>
    attempted(world().database, role, world().staff.lead.actor, (db) => db.execute(asked));
  for (const role of ['backoffice', 'worker'] as const) expect(await all(role)).toBe(DENIED);
  expect(await read({ kind: 'visitor', browser: 'x' })).toMatchObject({ ended: [] });
});

test('one that is of a body for which they act is not told; several registrations of one are told once', async () => {
  const [staying, losing, third] = await Promise.all([1, 2, 3].map(() => givenOrganization(world())));
  const { actor } = await givenMember(world(), losing!.id, 'delegate');
  const out = (organization: string) => ({ organization, person: actor.person, reason: 'Renunció' });
  must(await endMembership(lead(3), out(losing!.id)));
  const told = async () => (await read(gone(actor.person))).ended.map(({ organization }) => organization);
  expect(await told()).toEqual([losing!.name]);
  const merging = { key: randomUUID(), organization: losing!.id, into: staying!.id, reason: 'La misma' };
  must(await mergeOrganizations(lead(), merging));
  expect(await told(), 'of its later body it knows nothing').toEqual([losing!.name]);
  const again = { organization: staying!.id, person: actor.person, role: 'liaison' as const, verifiedHow: 'Llamamos' };
  must(await addMember(lead(4), again));
  expect(await told()).toEqual([]);
  must(await endMembership(lead(5), out(staying!.id)));
  expect(await told()).toEqual([staying!.name]);
  must(await addMember(lead(5), { ...again, organization: third!.id }));
  must(await endMembership(lead(6), out(third!.id)));
  expect(await told(), 'the last first').toEqual([third!.name, staying!.name]);
});
