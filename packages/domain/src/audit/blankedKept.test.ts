import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { verifyChains } from '../audit.ts';
import { acceptEvidence, submitEvidence } from '../evidence/index.ts';
import { aWorld, by, type GivenAlliance, givenAlliance, must, reportOf, rowOf, through, walk } from '../given.ts';
import { editPlanActivity, planOf } from '../plan/index.ts';
import { attempted } from '../wall/scene.ts';
import { LEFT, namesOf } from './blankedColumns.ts';
import { verifyStored } from './index.ts';

const world = aWorld();
let one: GivenAlliance;
let known: { id: string; name: string; email: string };

const owner = <Row extends Record<string, unknown>>(query: ReturnType<typeof sql>) =>
  world().database.owner.db.execute<Row>(query);

/** The secretariat's own activity of the plan has that person responsible, as a follow-up then finds it. */
async function responsible(name: string): Promise<void> {
  const ctx = by(world(), 'professional', 22);
  const activities = (await planOf(ctx, one.id)).actions.flatMap(({ activities }) => activities);
  const { id, title, startsOn, endsOn, place, version } = activities.find(({ partyId }) => partyId)!;
  const { organization } = await rowOf(
    world(),
    sql`select p.organization_id as organization from party p join plan_activity a on a.party_id = p.id where a.id = ${id}`,
  );
  const said = { title, startsOn, endsOn, place, version, responsible: name, organization, reason: 'Cambió' };
  must(await editPlanActivity(ctx, { activity: id, ...said } as never));
}

/** Every word that says who it was, by the column where it stands. */
async function standing(): Promise<string[]> {
  const tables = await owner<{ name: string }>(sql`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`);
  const looks = tables.map(
    ({
      name,
    }) => sql`select ${name} || '.' || v.key as at from ${sql.identifier(name)} t, jsonb_each_text(to_jsonb(t)) v
      where app.fold(v.value) ~ app.fold(${known.name.replaceAll(' ', '[ _]')}) or position(${known.email} in lower(v.value)) > 0`,
  );
  const found = await owner<{ at: string }>(
    sql`select distinct at from (${sql.join(looks, sql` union all `)}) s order by at`,
  );
  return found.map(({ at }) => at);
}

beforeAll(async () => {
  one = await givenAlliance(world(), { at: 11 });
  const { representative, id: organization } = one.organizations[0]!;
  known = (await rowOf(world(), sql`select id, name, email from person where id = ${representative.person}`)) as never;
  await responsible(known.name);
  const ctx = through(world(), representative, 22);
  const planActivity = String(
    (
      await rowOf(
        world(),
        sql`select id from plan_activity where alliance_id = ${one.id} and party_id is not null limit 1`,
      )
    ).id,
  );
  const report = await reportOf(ctx, one.id, organization);
  await owner(sql`alter table file disable trigger user`);
  await owner(
    sql`update file set name = ${`lista_${known.name.replaceAll(' ', '_')}.pdf`} where id = ${report.files[0]}`,
  );
  await owner(sql`alter table file enable trigger user`);
  const said = { ...report, planActivity, description: `La llevó ${known.name}, ${known.email}` };
  const { id: evidence } = must(await submitEvidence(ctx, said));
  must(await acceptEvidence(by(world(), 'professional', 22), { evidence }));
  await walk(world(), one, 11, 13);
}, 240_000);

test('after a blanking nothing that the database keeps says who it was, but the words of acts; the audit finds it as told', {
  timeout: 60_000,
}, async () => {
  const before = await standing();
  for (const kept of ['file.name', 'plan_snapshot.content', 'receipt.content']) expect(before).toContain(kept);
  const act = sql`select app.blank_person(${known.id}, now(), ${randomUUID()}, 'prueba')`;
  const done = await attempted(world().database, 'backoffice', world().staff.dataOfficer.actor, (db) =>
    db.execute(act),
  );
  expect(done).toBeTypeOf('object');
  const words = namesOf(Object.values(LEFT)[0]!);
  expect((await standing()).filter((at) => !words.includes(at))).toEqual([]);
  expect((await verifyChains(world().database.owner.db)).faults).toEqual([]);
  expect(await verifyStored(world().database.owner.db)).toEqual([]);
});

class Undone extends Error {}

test.each([
  ['receipt', "content = replace(content, 'La llevó', 'Otra cosa')"],
  ['plan_snapshot', "content = jsonb_set(content, '{visit}', '9')"],
])('what a blanked %s says is changed by nobody since', async (table, change) => {
  const undone = world().database.owner.db.transaction(async (tx) => {
    await tx.execute('set local session_replication_role = replica');
    const { count } = await tx.execute(
      sql.raw(`update ${table} set ${change} where content::text like '%anonimizada%'`),
    );
    expect(count).toBeGreaterThan(0);
    expect((await verifyStored(tx)).map(({ of }) => of.split(':')[0])).toContain(table);
    throw new Undone();
  });
  await expect(undone).rejects.toThrow(Undone);
});
