import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { storedHashOf } from '../acta/index.ts';
import {
  aWorld,
  by,
  contents,
  type GivenAlliance,
  givenActa,
  givenAlliance,
  givenOrganization,
  itemsFor,
  must,
  rowOf,
  through,
} from '../given.ts';
import { mergeOrganizations } from '../organization/index.ts';
import { actaExtract, actaPage, meetingPage } from './index.ts';

const world = aWorld();
const owner = () => world().database.owner.db;

/** Past every guard, as a repair of the owner would. */
const unguarded = (statement: ReturnType<typeof sql>) =>
  owner().transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(statement);
  });

async function approved() {
  const one = await givenAlliance(world(), { at: 3, parties: 2 });
  const items = itemsFor(one, contents[3]);
  const acta = await givenActa(world(), { activities: [3], alliances: [one.id], items, day: 3 });
  const row = await rowOf(
    world(),
    sql`select m.code, a.sha256 from acta a join meeting m on m.id = a.meeting_id where a.id = ${acta}`,
  );
  const { id } = one.organizations[1]!;
  await unguarded(
    sql`update attendee set organization_id = ${id} where meeting_id = (select meeting_id from acta where id = ${acta})`,
  );
  return { one, acta, code: String(row.code), sha256: String(row.sha256) };
}

type Approved = Awaited<ReturnType<typeof approved>>;

/** What its document names, in the back office and to each of its organizations. */
async function namedIn({ one, acta, code }: Approved) {
  const page = await actaPage(by(world(), 'lead', 9), code);
  const { attendees } = await meetingPage(by(world(), 'lead', 9), code);
  const [first] = one.organizations;
  const extract = await actaExtract(through(world(), first!.representative, 9), acta);
  const cases = page.alliances.map(({ title, parties }) => [
    title,
    parties.map(({ organization, name }) => [organization, name]),
  ]);
  const { organizations, items, extractSha256 } = extract;
  return {
    cases,
    present: page.meeting.present,
    attendees,
    acta: page.acta!.items,
    organizations,
    items,
    extractSha256,
  };
}

async function brought({ one }: Approved, organization: string) {
  await unguarded(sql`insert into party select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'organization_id', ${organization}::uuid, 'position', 9))).*
    from party p where p.alliance_id = ${one.id} limit 1`);
}

const ofSecond = ({ organizations }: GivenAlliance) => organizations[1]!.id;

const SINCE: Readonly<Record<string, (of: Approved) => Promise<unknown>>> = {
  renamed: ({ one }) =>
    unguarded(
      sql`update organization set name = 'Otro nombre' where id in (select organization_id from party where alliance_id = ${one.id})`,
    ),
  'taken out': ({ one }) =>
    unguarded(sql`delete from party where alliance_id = ${one.id} and organization_id = ${ofSecond(one)}`),
  'brought in': async (of) => brought(of, (await givenOrganization(world())).id),
  merged: async ({ one }) => {
    const { id: into } = await givenOrganization(world());
    must(
      await mergeOrganizations(by(world(), 'lead', 8), {
        key: crypto.randomUUID(),
        organization: ofSecond(one),
        into,
        reason: 'La misma',
      }),
    );
  },
  'of another title': ({ one }) => unguarded(sql`update alliance set title = 'Otro título' where id = ${one.id}`),
};

test.each(Object.keys(SINCE))(
  'an approved acta names its organizations as they were, after one was %s',
  async (change) => {
    const of = await approved();
    const before = await namedIn(of);
    expect(before.cases[0]![1]).toHaveLength(2);
    await SINCE[change]!(of);
    expect(await namedIn(of)).toEqual(before);
    expect(await storedHashOf(by(world(), 'lead', 9), of.acta)).toBe(of.sha256);
  },
);

test('what it names is in its hash; one approved before that was kept reads as today, and keeps its hash', async () => {
  const of = await approved();
  const hash = () => storedHashOf(by(world(), 'lead', 9), of.acta);
  await unguarded(sql`update acta set named = jsonb_set(named, '{organizations}', '{}') where id = ${of.acta}`);
  expect(await hash()).not.toBe(of.sha256);
  await unguarded(sql`update acta set named = null where id = ${of.acta}`);
  const before = await hash();
  await SINCE.renamed!(of);
  const { cases, organizations, items } = await namedIn(of);
  expect(cases[0]![1]).toEqual(of.one.organizations.map(({ id }) => [id, 'Otro nombre']));
  expect([organizations, items[0]!.organization]).toEqual([['Otro nombre'], 'Otro nombre']);
  expect(await hash()).toBe(before);
});
