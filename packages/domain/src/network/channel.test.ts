import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { notifyInclusion } from '../asRead.ts';
import { aWorld, by, givenAlliance, mailsAbout, must, refusal } from '../given.ts';
import { Stale } from '../platform/index.ts';
import { noticesPage } from '../views/index.ts';
import { noticesOf } from './index.ts';
import { notifyInclusion as input } from './inputs.ts';
import { channelsOf, decideChannel } from './rules.ts';

const world = aWorld();
const staff = () => by(world(), 'professional', 7);

test('an e-mail needs somebody who reads it; a letter does with nobody', () => {
  expect(decideChannel('email', true).ok).toBe(true);
  expect(refusal(decideChannel('email', false))).toBe('network.nobodyReads');
  for (const isRead of [true, false]) expect(decideChannel('letter', isRead).ok).toBe(true);
  expect([channelsOf(true), channelsOf(false)]).toEqual([['email', 'letter'], ['letter']]);
});

test('an addressee written beside an e-mail is asked to be left empty, and one left blank is none', () => {
  const id = '019aa0de-0000-7000-8000-000000000001';
  const typed = (addressee: string) =>
    input.safeParse({ channel: 'email', alliance: id, organization: id, version: '1', addressee });
  expect(typed('Presidencia').success).toBe(false);
  expect(typed(' ').success).toBe(true);
});

test.each([
  ['left the organization', (id: string) => sql`update membership set until = now() where organization_id = ${id}`],
  [
    'has a closed account',
    (id: string) => sql`update person set disabled_at = now()
      where id in (select person_id from membership where organization_id = ${id})`,
  ],
])('where whoever acted %s no e-mail goes out: the page offers the letter alone, which is taken', async (_, undone) => {
  const one = await givenAlliance(world(), { at: 7 });
  const { id } = one.organizations[0]!;
  const told = { alliance: one.id, organization: id };
  expect((await noticesPage(staff(), one.id))[0]!.channels).toEqual(['email', 'letter']);
  await world().database.owner.db.execute(undone(id));
  expect((await noticesPage(staff(), one.id))[0]!.channels).toEqual(['letter']);
  expect(refusal(await notifyInclusion(staff(), { ...told, channel: 'email' }))).toBe('network.nobodyReads');
  expect(await noticesOf(staff(), one.id)).toEqual([]);
  expect(await mailsAbout(world(), one.id)).not.toContain('networkInclusion');
  must(await notifyInclusion(staff(), { ...told, channel: 'letter', addressee: 'Recepción' }));
});

test('what is sent is what was read: another contact or another reader since is told first, and nothing goes out', async () => {
  const one = await givenAlliance(world(), { at: 7 });
  const { id } = one.organizations[0]!;
  const told = { alliance: one.id, organization: id, channel: 'email' as const };
  const read = async () => (await noticesPage(staff(), one.id))[0]!.version!;
  const before = await read();
  await world().database.owner.db.execute(
    sql`update person set name = 'Otra Persona' where id = (select professional_id from alliance where id = ${one.id})`,
  );
  await expect(notifyInclusion(staff(), { ...told, version: before })).rejects.toThrow(Stale);
  const renamed = await read();
  const since = sql`insert into membership (id, person_id, organization_id, role, since)
    select gen_random_uuid(), ${world().staff.colleague.id}, ${id}, 'liaison', now()`;
  await world().database.owner.db.execute(since);
  await expect(notifyInclusion(staff(), { ...told, version: renamed })).rejects.toThrow(Stale);
  expect(await noticesOf(staff(), one.id)).toEqual([]);
  must(await notifyInclusion(staff(), { ...told, version: await read() }));
});
