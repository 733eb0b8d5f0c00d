import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { saveActa, submitActa } from '../acta/index.ts';
import {
  approveActa,
  aWorld,
  by,
  contents,
  dayNumber,
  type GivenAlliance,
  givenActaDraft,
  givenAlliance,
  itemsFor,
  must,
  rowOf,
} from '../given.ts';
import { attempted } from '../wall/scene.ts';
import { verifyStored } from './index.ts';

const world = aWorld();

interface Named extends Record<string, unknown> {
  acta: string;
  person: string;
}

/** A case whose approved acta of 8 names the liaison of each of two organizations; the acta and the first of them. */
async function named(): Promise<Named> {
  const one = await givenAlliance(world(), { at: 9, parties: 2 });
  const found = sql`select i.acta_id as acta, p.liaison_person_id as person from acta_item i
    join party p on p.alliance_id = i.alliance_id and p.organization_id = i.organization_id
    where i.alliance_id = ${one.id} and i.activity = 8 order by i.position limit 1`;
  return (await rowOf(world(), found)) as Named;
}

function blank(person: string, moment = sql`now()`): Promise<unknown> {
  const act = sql`select app.blank_person(${person}, ${moment}, ${randomUUID()}, 'prueba')`;
  return attempted(world().database, 'backoffice', world().staff.dataOfficer.actor, (db) => db.execute(act));
}

class Undone extends Error {}

/** The faults found of an acta after a change that only who owns the machine could make; undone. */
async function faultsAfter(acta: string, change: ReturnType<typeof sql>): Promise<string[]> {
  const found: string[] = [];
  const undone = world().database.owner.db.transaction(async (tx) => {
    await tx.execute('set local session_replication_role = replica');
    expect((await tx.execute(change)).count, 'there is such a row').toBeGreaterThan(0);
    found.push(...(await verifyStored(tx)).filter(({ of }) => of.endsWith(acta)).map(({ fault }) => fault));
    throw new Undone();
  });
  await expect(undone).rejects.toThrow(Undone);
  return found;
}

test('an acta that named somebody blanked since is compared with what it says since', async () => {
  const { acta, person } = await named();
  await blank(person);
  expect(await verifyStored(world().database.owner.db)).toEqual([]);
  const items = sql`acta_item set content = jsonb_set(content, '{methodology}', '"Otra"') where acta_id = ${acta}`;
  const isBlanked = sql`content::text like '%@anonimizada.invalid%'`;
  expect(await faultsAfter(acta, sql`update ${items} and not ${isBlanked}`)).toEqual(['text']);
  expect(await faultsAfter(acta, sql`update ${items} and ${isBlanked}`)).toEqual(['text']);
  expect(await faultsAfter(acta, sql`delete from acta_item where acta_id = ${acta} and not ${isBlanked}`)).toEqual([
    'text',
  ]);
  const development = sql`update acta set development = 'Se dijo otra cosa' where id = ${acta}`;
  expect(await faultsAfter(acta, development)).toEqual(['text']);
});

/** The other liaison that the same acta names. */
async function otherIn({ acta, person }: Named): Promise<string> {
  const other = sql`select p.liaison_person_id as person from acta_item i join party p on p.alliance_id = i.alliance_id
    and p.organization_id = i.organization_id where i.acta_id = ${acta} and i.activity = 8 and p.liaison_person_id <> ${person}`;
  return String((await rowOf(world(), other)).person);
}

test('a second person blanked in the same acta leaves it as it is then, and not as it was before', async () => {
  const one = await named();
  await blank(one.person);
  const other = await otherIn(one);
  const was = await rowOf(
    world(),
    sql`select i.id, i.content::text as content from acta_item i, person p where i.acta_id = ${one.acta} and p.id = ${other} and i.content #>> '{liaison,email}' = p.email`,
  );
  await blank(other);
  expect(await verifyStored(world().database.owner.db)).toEqual([]);
  const putBack = sql`update acta_item set content = ${was.content}::jsonb where id = ${was.id}`;
  expect(await faultsAfter(one.acta, putBack)).toEqual(['text']);
});

test('two people of one acta blanked at once: each event tells what it says after both that came so far', async () => {
  const one = await named();
  const other = await otherIn(one);
  const { db } = world().database.owner;
  const waiting = sql`select count(*)::int as n from pg_stat_activity where datname = current_database()
    and wait_event_type = 'Lock' and query like '%blank_person%'`;
  let blanked: Promise<unknown>[] = [];
  await db.transaction(async (tx) => {
    await tx.execute(sql`select 1 from acta where id = ${one.acta} for update`);
    blanked = [blank(one.person), blank(other)];
    await expect.poll(async () => (await db.execute(waiting))[0], { timeout: 10_000 }).toEqual({ n: 2 });
  });
  await Promise.all(blanked);
  const said = sql`select count(*)::int as n from acta_item where acta_id = ${one.acta} and content::text like '%@anonimizada.invalid%'`;
  expect(await rowOf(world(), said)).toEqual({ n: 2 });
  expect(await verifyStored(db)).toEqual([]);
});

/** The items of an acta as they are, and a change that puts them back. */
async function itemsOf(acta: string) {
  const said = sql`select jsonb_agg(jsonb_build_object('position', position, 'content', content))::text as items from acta_item where acta_id = ${acta}`;
  const { items } = await rowOf(world(), said);
  return sql`update acta_item i set content = d.content from jsonb_to_recordset(${items}::jsonb) d(position int, content jsonb)
    where i.acta_id = ${acta} and i.position = d.position`;
}

/** A draft of an acta of 8 that named somebody who is blanked while it is one, and what puts back what it said then. */
async function blankedInDraft() {
  const one = await givenAlliance(world(), { at: 8 });
  const { name, email } = one.organizations[0]!;
  const liaison = { name, email, phone: '3101234567', position: 'Coordinación' };
  const items = itemsFor(one, () => ({ activity: 8, methodology: 'Mesas mensuales', liaison }));
  const acta = await givenActaDraft(world(), { activities: [8], alliances: [one.id], items, day: 8 });
  const { id } = await rowOf(world(), sql`select id from person where email = ${email}`);
  await blank(String(id), sql`${dayNumber(8).toISOString()}::timestamptz`);
  return { one, acta, person: String(id), putBack: await itemsOf(acta) };
}

/** The same acta with other items, approved another day. */
async function approvedAnew({ one, acta }: { one: GivenAlliance; acta: string }): Promise<void> {
  const ctx = by(world(), 'professional', 9);
  const { version } = await rowOf(world(), sql`select version from acta where id = ${acta}`);
  const items = itemsFor(one, contents[8]).map((item) => ({ internal: false, ...item }));
  const texts = { development: 'Se desarrolló la reunión.', internalNote: '' };
  must(await saveActa(ctx, { acta, version: Number(version), ...texts, items } as Parameters<typeof saveActa>[1]));
  must(await submitActa(ctx, { acta }));
  must(await approveActa(ctx, { acta }));
}

test('an acta approved after its draft was blanked is compared with what was approved, and not with the draft', async () => {
  const found = await blankedInDraft();
  await approvedAnew(found);
  expect(await verifyStored(world().database.owner.db)).toEqual([]);
  expect(await faultsAfter(found.acta, found.putBack)).toEqual(['text']);
});

test('nor does a blanking of which no event told pass for what was approved, or told, since', async () => {
  const found = await blankedInDraft();
  await world().database.owner.db.transaction(async (tx) => {
    await tx.execute('set local session_replication_role = replica');
    const silent = sql`update event set data = (data::jsonb - 'actas')::text where name = 'person.blanked' and stream_id = ${found.person}`;
    expect((await tx.execute(silent)).count).toBe(1);
  });
  await approvedAnew(found);
  expect(await verifyStored(world().database.owner.db)).toEqual([]);
  expect(await faultsAfter(found.acta, found.putBack)).toEqual(['text']);
});

test('an item of before the rule of its organization does not stop the blanking of whom it names', async () => {
  const { acta, person } = await named();
  await world().database.owner.db.transaction(async (tx) => {
    await tx.execute('set local session_replication_role = replica');
    await tx.execute(
      sql`update acta_item set organization_id = null where acta_id = ${acta} and content #>> '{liaison,email}' = (select email from person where id = ${person})`,
    );
  });
  expect(await blank(person)).toBeTypeOf('object');
  const kept = sql`select count(*)::int as n from acta_item where acta_id = ${acta} and content::text like '%@anonimizada.invalid%'`;
  expect(await rowOf(world(), kept)).toEqual({ n: 1 });
});

test('a notice of 7 sent to the address of somebody blanked since is as its event tells', async () => {
  const { acta, person } = await named();
  const { db } = world().database.owner;
  const noticed = sql`update inclusion_notice set addressee = (select email from person where id = ${person})
    where id = (select n.id from inclusion_notice n join acta_item i on i.alliance_id = n.alliance_id where i.acta_id = ${acta} limit 1)`;
  expect((await db.execute(noticed)).count).toBe(1);
  expect((await verifyStored(db)).map(({ of }) => of.split(':')[0])).toEqual(['inclusion_notice']);
  await blank(person);
  expect(await verifyStored(db)).toEqual([]);
});

/** Changes beside what was blanked, each put in the row that named a person; and the kind of fault that each leaves. */
const BESIDE = [
  [
    'a sending of a request',
    'request_sending',
    "s.content #>> '{contact,email}'",
    [
      "content = jsonb_set(content, '{wish,actions}', '\"Otra cosa\"')",
      "content = jsonb_set(content, '{contact,position}', '\"Otro\"')",
      "content = jsonb_set(content, '{contact,name}', '\"Otra Persona\"')",
    ],
  ],
  [
    'a row of the database of the Red',
    'network_entry',
    "s.relevant ->> 'email'",
    [
      "relevant = jsonb_set(relevant, '{interests}', '\"Otros\"')",
      "relevant = jsonb_set(relevant, '{contact}', '\"Otra Persona\"')",
      "name = 'Otra'",
    ],
  ],
] as const;

test.each(BESIDE)('of %s, a value changed beside what was blanked is found', async (_, table, address, changes) => {
  await givenAlliance(world(), { at: 9 });
  const { person, id } = await rowOf(
    world(),
    sql`select p.id as person, to_jsonb(s) ->> ${table === 'network_entry' ? 'id' : 'request_id'} as id from ${sql.raw(table)} s
      join person p on p.email = lower(${sql.raw(address)}) where p.blanked_at is null order by p.created_at desc limit 1`,
  );
  await blank(String(person));
  expect(await verifyStored(world().database.owner.db)).toEqual([]);
  for (const change of changes) {
    const where = sql`where ${sql.raw(table === 'network_entry' ? 'id' : 'request_id')} = ${id}`;
    const faults: string[] = [];
    const undone = world().database.owner.db.transaction(async (tx) => {
      await tx.execute('set local session_replication_role = replica');
      expect((await tx.execute(sql`update ${sql.raw(table)} set ${sql.raw(change)} ${where}`)).count).toBe(1);
      faults.push(...(await verifyStored(tx)).map(({ of }) => of.split(':')[0]!));
      throw new Undone();
    });
    await expect(undone).rejects.toThrow(Undone);
    expect(faults, change).toContain(table);
  }
});

test('a form that was open with the words of who was blanked since is of an earlier version', async () => {
  const { acta, person } = await named();
  const { db } = world().database.owner;
  const entry = sql`select id, version from network_entry where organization_id = (select organization_id from membership
    where person_id = ${person} limit 1)`;
  await db.transaction(async (tx) => {
    await tx.execute('set local session_replication_role = replica');
    await tx.execute(
      sql`update acta set state = 'draft', approved_at = null, approved_by = null, sha256 = null where id = ${acta}`,
    );
    await tx.execute(sql`update network_entry n set relevant = jsonb_set(n.relevant, '{email}', to_jsonb(p.email)) from person p
      where p.id = ${person} and n.organization_id = (select organization_id from membership where person_id = p.id limit 1)`);
  });
  const versions = async () => [
    Number((await rowOf(world(), sql`select version from acta where id = ${acta}`)).version),
    Number((await rowOf(world(), entry)).version),
  ];
  const before = await versions();
  await blank(person);
  expect(await versions()).toEqual(before.map((version) => version + 1));
});
