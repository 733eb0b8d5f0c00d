import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { verifyChains } from '../audit.ts';
import { aWorld, by, type GivenAlliance, givenAlliance, must, rowOf } from '../given.ts';
import { editPlanActivity, planOf } from '../plan/index.ts';
import { attempted } from '../wall/scene.ts';
import { verifyStored } from './index.ts';

const world = aWorld();
let one: GivenAlliance;
let other: GivenAlliance;
let known: { id: string; name: string };

const owner = <Row extends Record<string, unknown>>(query: ReturnType<typeof sql>) =>
  world().database.owner.db.execute<Row>(query);

/** Edits the first activity of a plan so that somebody is responsible for it. */
async function namedIn({ id }: GivenAlliance, responsible: string): Promise<void> {
  const ctx = by(world(), 'professional', 12);
  const [activity] = (await planOf(ctx, id)).actions.flatMap(({ activities }) => activities);
  const { title, startsOn, endsOn, place, version, partyId } = activity!;
  const party =
    partyId && (await rowOf(world(), sql`select organization_id as id from party where id = ${partyId}`)).id;
  const said = {
    title,
    startsOn,
    endsOn,
    place,
    version,
    responsible,
    organization: party || 'secretariat',
    reason: 'Cambió',
  };
  must(await editPlanActivity(ctx, { activity: activity!.id, ...said } as never));
}

const responsibleIn = async ({ id }: GivenAlliance) =>
  (
    await owner<{ said: string }>(sql`select responsible as said from plan_activity where alliance_id = ${id}
    union all select responsible from plan_activity_change where alliance_id = ${id}
    union all select responsible from nonconformity where alliance_id = ${id}`)
  ).map(({ said }) => said);

beforeAll(async () => {
  [one, other] = [await givenAlliance(world(), { at: 11 }), await givenAlliance(world(), { at: 11 })];
  const { person } = one.organizations[0]!.representative;
  known = (await rowOf(world(), sql`select id, name from person where id = ${person}`)) as typeof known;
  for (const each of [one, other]) {
    await namedIn(each, `${known.name.toUpperCase()}, coordinadora`);
    await namedIn(each, known.name);
    await namedIn(each, `El equipo y ${known.name}`);
  }
  await owner(sql`insert into attendee (id, meeting_id, name, position, attended)
    select ${randomUUID()}, m.meeting_id, ${known.name}, 'Vecina', true from meeting_alliance m where m.alliance_id = ${one.id} limit 1`);
}, 120_000);

test('who is named by hand is blanked in what is of their organizations, with its event, and the audit finds it as told', async () => {
  expect(
    (await responsibleIn(one)).filter((said) => said.toLowerCase().includes(known.name.toLowerCase())).length,
  ).toBe(3);
  const before = await verifyStored(world().database.owner.db);
  expect(before.map(({ of }) => of.split(':')[0])).toEqual(['attendee']);
  const act = sql`select app.blank_person(${known.id}, now(), ${randomUUID()}, 'prueba')`;
  const done = await attempted(world().database, 'backoffice', world().staff.dataOfficer.actor, (db) =>
    db.execute(act),
  );
  expect(done).toBeTypeOf('object');
  const said = await responsibleIn(one);
  expect(said.join('\n').toLowerCase()).not.toContain(known.name.toLowerCase());
  for (const words of ['Persona anonimizada, coordinadora', 'Persona anonimizada', 'El equipo y Persona anonimizada'])
    expect(said).toContain(words);
  expect(await owner(sql`select 1 from attendee where name = ${known.name}`), 'and in an attendance').toHaveLength(0);
  const { data } = await rowOf(
    world(),
    sql`select data from event where name = 'person.blanked' and stream_id = ${known.id}`,
  );
  const { words } = JSON.parse(String(data)) as { words: string[] };
  expect(words.map((word) => word.split(' ')[0])).toEqual(
    expect.arrayContaining(['attendee', 'planActivity', 'planActivityChange']),
  );
  expect((await verifyChains(world().database.owner.db)).faults).toEqual([]);
  expect(await verifyStored(world().database.owner.db), 'but the row that this test put').toEqual(before);
});

test('somebody of the same name in the cases of others stays', async () => {
  expect((await responsibleIn(other)).filter((said) => said.includes(known.name)).length).toBeGreaterThan(0);
});

class Undone extends Error {}

test('a word changed after the blanking is found', async () => {
  const undone = world().database.owner.db.transaction(async (tx) => {
    await tx.execute('set local session_replication_role = replica');
    await tx.execute(
      sql`update plan_activity set responsible = 'Otra' where alliance_id = ${one.id} and responsible like '%anonimizada%'`,
    );
    expect((await verifyStored(tx)).map(({ of }) => of.split(':')[0])).toContain('plan_activity');
    throw new Undone();
  });
  await expect(undone).rejects.toThrow(Undone);
});
