import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { enterNetwork, notifyInclusion } from '../asRead.ts';
import { aWorld, by, givenAlliance, givenMember, givenSecond, hashOf, must, rowOf } from '../given.ts';
import { caseFile, noticesPage } from '../views/index.ts';

const world = aWorld();
const relevant = {
  ...{ address: 'Calle 1', contact: 'Recepción', email: 'contacto@inventada.example' },
  ...{ phone: '6010000', interests: 'Lectura' },
};
const entry = (alliance: string, organization: string) => ({ alliance, organization, relevant, minutesUsed: 30 });
const notice = (alliance: string, organization: string) => ({
  ...{ alliance, organization, channel: 'email' as const },
});
const staff = (day = 6) => by(world(), 'professional', day);

test('who is in the Red already is included by no second alliance: its turn, its event and its communication say that it stays', async () => {
  const first = await givenAlliance(world(), { at: 8 });
  const [shared] = first.organizations;
  const second = await givenSecond(world(), shared!, 6);
  const since = '2026-02-08';
  const standing = async (code: string) => {
    const { turn, parties } = await caseFile(staff(7), code);
    return { task: turn?.task, since: parties[0]!.inRedSince };
  };
  expect(await standing(second.code)).toEqual({ task: 'refresh', since });
  expect((await standing(first.code)).since).toBeNull();
  const dataOf = async (alliance: string, name: string) => {
    const { data } = await rowOf(
      world(),
      sql`select data from event where stream_id = ${alliance} and name = ${name} order by seq desc limit 1`,
    );
    return typeof data === 'string' ? JSON.parse(data) : data;
  };
  must(
    await enterNetwork(staff(), { ...entry(second.id, shared!.id), relevant: { ...relevant, email: shared!.email } }),
  );
  expect(await standing(second.code)).toEqual({ task: 'notifyStaying', since });
  const [draft] = await noticesPage(staff(7), second.id);
  must(await notifyInclusion(staff(7), notice(second.id, shared!.id)));
  const [kept] = await noticesPage(staff(7), second.id);
  expect(kept).toMatchObject({ draft: null, kept: { text: draft!.draft }, readers: draft!.readers });
  expect(draft!.readers.map(({ email }) => email)).toEqual([shared!.email]);
  expect(kept!.kept!.text).toContain(`sigue en la base de datos`);
  expect(kept!.kept!.text).toContain('donde está desde el 8 de febrero de 2026');
  expect(kept!.kept!.text).not.toContain('incluida');
  for (const name of ['network.entered', 'inclusion.notified']) {
    expect(await dataOf(second.id, name), name).toMatchObject({ since });
    expect(await dataOf(first.id, name), name).not.toHaveProperty('since');
  }
  const [told] = await noticesPage(staff(8), first.id);
  expect(told!.kept!.text).toContain('quedó incluida en la base de datos');
});

test('the communication of 7 is read before it is sent, and goes to everybody who acts for the organization', async () => {
  const one = await givenAlliance(world(), { at: 7 });
  const { id, email, name } = one.organizations[0]!;
  const { email: other } = await givenMember(world(), id, 'liaison');
  const [line] = await noticesPage(staff(7), one.id);
  expect(line).toMatchObject({ organization: id, name, since: null, kept: null });
  expect(line!.readers.map((reader) => reader.email).sort()).toEqual([email, other].sort());
  must(await notifyInclusion(staff(7), notice(one.id, id)));
  await world().database.owner.db.execute(
    sql`update membership set until = ${new Date(+staff(9).now).toISOString()} where organization_id = ${id}`,
  );
  const [sent] = await noticesPage(staff(10), one.id);
  expect(sent!.kept).toMatchObject({ text: line!.draft, sha256: hashOf(line!.draft!), addressee: name });
  expect(sent!.readers.map((reader) => reader.email).sort()).toEqual([email, other].sort());
});
