import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import {
  aWorld,
  by,
  eventsOf,
  type GivenAlliance,
  givenAlliance,
  givenInvitation,
  givenOrganization,
  givenRequestSent,
  linkOf,
  must,
  requestRead,
  rowOf,
} from '../given.ts';
import { completedBy, returnRequest } from '../intake/index.ts';
import { addBusinessDays, addDays, bogotaDay, bogotaInstant, type Ctx, Forbidden } from '../platform/index.ts';
import { contextOf, waitingJobs } from '../testing.ts';
import { remind, reminderFacts } from './index.ts';

const world = aWorld();
let one: GivenAlliance;
let asked: Awaited<ReturnType<typeof givenRequestSent>>;

beforeAll(async () => {
  one = await givenAlliance(world(), { at: 11, parties: 2 });
  asked = await givenRequestSent(world());
});

type Party = GivenAlliance['organizations'][number];

/** A job's context at six in the morning of a day. */
function at(day: string): Ctx {
  return contextOf(world().database.worker, { kind: 'job', name: 'remind' }, bogotaInstant(day, '06:00'));
}

interface Digest {
  person?: string;
  invitation?: string;
  request?: string;
  organization?: string;
  day: string;
  reminders: string[];
}

async function digests(day: string): Promise<Digest[]> {
  const jobs = await waitingJobs(world().database.worker.db);
  return jobs
    .filter((job) => job.payload.template === 'reminder' && job.payload.day === day)
    .map((job) => job.payload as unknown as Digest);
}

async function dueOf(column: string, table: string, id: string): Promise<string> {
  const row = await rowOf(
    world(),
    sql`select max((${sql.raw(column)})::text) as day from ${sql.identifier(table)} where id = ${id} or to_jsonb(${sql.identifier(table)}) ->> 'alliance_id' = ${id}`,
  );
  return String(row.day);
}

/** Empties the ledger, so that the days of one test are not those of another. */
async function forget(): Promise<void> {
  await world().database.owner.db.execute(sql`alter table reminder disable trigger user`);
  await world().database.owner.db.execute(sql`delete from reminder`);
  await world().database.owner.db.execute(sql`alter table reminder enable trigger user`);
}

test('only the clock of the queue reminds', async () => {
  await expect(remind(by(world(), 'lead', 3))).rejects.toThrow(Forbidden);
});

test('on the eve each person gets one mail with everything of theirs, however many workers run it', async () => {
  const due = await dueOf('due_on', 'commitment', one.id);
  const eve = addBusinessDays(due, -1);
  const [first, second] = await Promise.all([remind(at(eve)), remind(at(eve))]);
  expect([must(first).readers, must(second).readers].filter((n) => n > 0)).toHaveLength(1);
  must(await remind(at(eve)));
  const mails = await digests(eve);
  const readers = mails.map((mail) => mail.person ?? mail.invitation);
  expect(new Set(readers).size).toBe(readers.length);
  for (const { representative } of one.organizations) expect(readers).toContain(representative.person);
  const mine = mails.find((mail) => mail.person === one.organizations[0]!.representative.person)!;
  const facts = await reminderFacts(at(eve), mine.reminders);
  expect(facts.length).toBeGreaterThan(0);
  for (const fact of facts) {
    expect(fact).toMatchObject({
      alliance: { id: one.id },
      organization: { id: one.organizations[0]!.id, name: one.organizations[0]!.name },
    });
  }
});

test('what was told once is not told again on another day, and what was met since is left out', async () => {
  const due = await dueOf('due_on', 'commitment', one.id);
  const next = addDays(addBusinessDays(due, -1), 1);
  const before = await digests(addBusinessDays(due, -1));
  must(await remind(at(next)));
  const again = (await digests(next)).flatMap((mail) => mail.reminders);
  expect(again.filter((id) => before.some((mail) => mail.reminders.includes(id)))).toEqual([]);
  await world().database.owner.db.execute(sql`update commitment set state = 'met' where alliance_id = ${one.id}`);
  const facts = await reminderFacts(
    at(next),
    before.flatMap((mail) => mail.reminders),
  );
  expect(facts.filter((fact) => fact.kind === 'commitment' && fact.alliance?.id === one.id)).toEqual([]);
});

test('a request is told to the leads, and nobody else hears of it', async () => {
  const eve = addBusinessDays(asked.dueOn, -1);
  must(await remind(at(eve)));
  const told = await rowOf(
    world(),
    sql`select id from reminder where subject_id = ${asked.id} and moment = 'eve' and due_on = ${asked.dueOn}`,
  );
  const readers = (await digests(eve)).filter((mail) => mail.reminders.includes(String(told.id)));
  expect(readers.map((mail) => mail.person)).toEqual([world().staff.lead.id]);
});

test('who wrote a request that came back is told before its term ends, and whoever returned it and the leads once it passed', async () => {
  const back = await givenRequestSent(world());
  const read = { ...(await requestRead(world(), back.id)), note: 'Falta el acta' };
  const ctx = by(world(), 'professional', 2);
  must(await returnRequest(ctx, read, linkOf()));
  const ends = completedBy(ctx.now);
  await forget();
  const eve = addBusinessDays(ends, -1);
  must(await remind(at(eve)));
  const own = (await digests(eve)).filter((mail) => mail.request === back.id);
  expect(own).toMatchObject([{ reminders: { length: 1 } }]);
  expect(await reminderFacts(at(eve), own[0]!.reminders)).toMatchObject([
    { kind: 'request', moment: 'eve', dueOn: ends, request: { code: back.code, returnedAt: ctx.now } },
  ]);
  const late = addBusinessDays(ends, 1);
  must(await remind(at(late)));
  const told = await rowOf(world(), sql`select id from reminder where subject_id = ${back.id} and moment = 'overdue'`);
  const readers = (await digests(late)).filter((mail) => mail.reminders.includes(String(told.id)));
  const { professional, lead } = world().staff;
  expect(readers.map((mail) => mail.person).sort()).toEqual([professional.id, lead.id].sort());
});

test('R-078 an invitation is told to the invited on its eve, expires in silence, and then its professional knows', async () => {
  const fresh = await givenInvitation(world(), await givenOrganization(world()));
  const row = await rowOf(world(), sql`select expires_at from invitation where id = ${fresh.id}`);
  const ends = bogotaDay(new Date(String(row.expires_at)));
  await forget();
  const eve = addBusinessDays(ends, -1);
  must(await remind(at(eve)));
  expect((await digests(eve)).map((mail) => mail.invitation)).toContain(fresh.id);
  expect(await eventsOf(world(), fresh.id)).toEqual(['invitation.sent']);
  const late = addBusinessDays(ends, 1);
  must(await remind(at(late)));
  expect(await eventsOf(world(), fresh.id)).toEqual(['invitation.sent', 'invitation.expired']);
  const told = await rowOf(world(), sql`select id from reminder where subject_id = ${fresh.id} and moment = 'overdue'`);
  const readers = (await digests(late)).filter((mail) => mail.reminders.includes(String(told.id)));
  expect(readers.map((mail) => mail.person)).toEqual([world().staff.professional.id]);
  expect((await rowOf(world(), sql`select state from alliance where id = ${fresh.alliance}`)).state).toBe('running');
});

test('after weeks that were skipped a thing is told once, as it stands now', async () => {
  await forget();
  const late = await givenAlliance(world(), { at: 11 });
  const day = addBusinessDays(await dueOf('due_on', 'commitment', late.id), 15);
  must(await remind(at(day)));
  const rows = await world().database.worker.db.execute<{ moment: string }>(sql`
    select r.moment from reminder r join commitment c on c.id = r.subject_id where c.alliance_id = ${late.id}`);
  expect(rows.length).toBeGreaterThan(0);
  expect([...new Set(rows.map((row) => row.moment))]).toEqual(['overdue']);
  const mine = (await digests(day)).filter((mail) => mail.person === late.organizations[0]!.representative.person);
  expect(mine).toHaveLength(1);
});

test('the secretariat’s own commitments are told to the professional of the case', async () => {
  await forget();
  const both = await givenAlliance(world(), { at: 11 });
  await world().database.owner.db.execute(
    sql`update commitment set party_id = null where id = (select min(id::text)::uuid from commitment where alliance_id = ${both.id})`,
  );
  const eve = addBusinessDays(await dueOf('due_on', 'commitment', both.id), -1);
  must(await remind(at(eve)));
  const mine = (await digests(eve)).find((mail) => mail.person === world().staff.professional.id);
  const facts = await reminderFacts(at(eve), mine?.reminders ?? []);
  expect(facts).toContainEqual(expect.objectContaining({ kind: 'commitment', organization: null }));
});

test('what is of an organization whose people all left is told to the professional of the case', async () => {
  await forget();
  const left = await givenAlliance(world(), { at: 11, parties: 2 });
  const [gone, stays] = left.organizations as [Party, Party];
  const { owner } = world().database;
  await owner.db.execute(sql`update membership set until = now() where organization_id = ${gone.id}`);
  await owner.db.execute(sql`delete from graphile_worker._private_jobs`);
  const eve = addBusinessDays(await dueOf('due_on', 'commitment', left.id), -1);
  must(await remind(at(eve)));
  const mails = await digests(eve);
  const ofTeam = mails.filter(({ organization }) => !organization).flatMap(({ reminders }) => reminders);
  const facts = (await reminderFacts(at(eve), ofTeam)).filter(({ alliance }) => alliance?.id === left.id);
  const whose = facts.flatMap(({ organization }) => organization?.id ?? []);
  expect(new Set(whose)).toEqual(new Set([gone.id]));
  expect(mails.map(({ person }) => person)).toEqual(
    expect.arrayContaining([world().staff.professional.id, stays.representative.person]),
  );
  expect(mails.map(({ organization }) => organization)).not.toContain(gone.id);
});

test('what its professional cannot do any more is told to the leads: of a closed account, or of one that drives no case', async () => {
  const own = await givenAlliance(world(), { at: 11 });
  const { owner } = world().database;
  const { professional, lead } = world().staff;
  await owner.db.execute(sql`update commitment set party_id = null where alliance_id = ${own.id}`);
  const eve = addBusinessDays(await dueOf('due_on', 'commitment', own.id), -1);
  const readersOn = async () => {
    await forget();
    await owner.db.execute(sql`delete from graphile_worker._private_jobs`);
    must(await remind(at(eve)));
    const rows = await owner.db.execute<{ id: string }>(
      sql`select r.id from reminder r join commitment c on c.id = r.subject_id where c.alliance_id = ${own.id}`,
    );
    const told = new Set(rows.map(({ id }) => id));
    return (await digests(eve)).filter((mail) => mail.reminders.some((id) => told.has(id))).map(({ person }) => person);
  };
  expect(await readersOn()).toEqual([professional.id]);
  await owner.db.execute(sql`update staff_role set role = 'observatory' where person_id = ${professional.id}`);
  expect(await readersOn()).toEqual([lead.id]);
  await owner.db.execute(sql`update staff_role set role = 'professional' where person_id = ${professional.id}`);
  await owner.db.execute(sql`update person set disabled_at = now() where id = ${professional.id}`);
  expect(await readersOn()).toEqual([lead.id]);
  await owner.db.execute(sql`update person set disabled_at = null where id = ${professional.id}`);
});

test('a plan activity whose evidence was accepted reminds nobody; one without it does', async () => {
  await forget();
  const done = await givenAlliance(world(), { at: 12 });
  const day = addBusinessDays(await dueOf('ends_on', 'plan_activity', done.id), 1);
  must(await remind(at(day)));
  const rows = await world().database.worker.db.execute(sql`
    select exists (select 1 from evidence e where e.plan_activity_id = a.id) as reported, r.id is not null as reminded
    from plan_activity a left join reminder r on r.subject_id = a.id where a.alliance_id = ${done.id} order by 1`);
  expect([...rows]).toEqual([
    { reported: false, reminded: true },
    { reported: true, reminded: false },
  ]);
});

test('an alliance that ended has no terms left', async () => {
  await forget();
  const ended = await givenAlliance(world(), { at: 11 });
  await world().database.owner.db.execute(
    sql`update alliance set state = 'endedEarly', step = null, ended_at = now() where id = ${ended.id}`,
  );
  const eve = addBusinessDays(await dueOf('due_on', 'commitment', ended.id), -1);
  must(await remind(at(eve)));
  const readers = (await digests(eve)).map((mail) => mail.person);
  expect(readers).not.toContain(ended.organizations[0]!.representative.person);
});

test('who acts for two organizations gets the mail of each, with its own and no other; for the team, another', async () => {
  const both = await givenAlliance(world(), { at: 11, parties: 2 });
  const arrived = await givenRequestSent(world());
  const [own, other] = both.organizations as [Party, Party];
  const { person } = own.representative;
  await world().database.owner.db.execute(sql`
    insert into membership (id, person_id, organization_id, role, since)
    values (${randomUUID()}, ${person}, ${other.id}, 'liaison', now() - interval '1 day')`);
  await world().database.owner.db.execute(
    sql`insert into staff_member (person_id, position, since) values (${person}, 'Enlace', now())`,
  );
  await world().database.owner.db.execute(sql`insert into staff_role (person_id, role) values (${person}, 'lead')`);
  await forget();
  const due = await dueOf('due_on', 'commitment', both.id);
  const eve = addBusinessDays(due, -1);
  await world().database.owner.db.execute(sql`delete from graphile_worker._private_jobs`);
  await world().database.owner.db.execute(sql`update request set due_on = ${due} where id = ${arrived.id}`);
  must(await remind(at(eve)));
  const mine = (await digests(eve)).filter((mail) => mail.person === person);
  expect(mine.map((mail) => mail.organization)).toEqual(expect.arrayContaining([own.id, other.id, undefined]));
  expect(mine).toHaveLength(3);
  for (const { organization, reminders } of mine) {
    const facts = await reminderFacts(at(eve), reminders);
    expect(facts.length).toBeGreaterThan(0);
    expect(new Set(facts.map((fact) => fact.organization?.id))).toEqual(new Set([organization]));
  }
});

test('the ledger is only ever added to', async () => {
  await expect(
    world().database.worker.db.execute(sql`update reminder set due_on = '2030-01-01'`),
  ).rejects.toMatchObject({ cause: { code: '42501' } });
});
