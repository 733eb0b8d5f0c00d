import { aWorld, givenAlliance, must, rowOf } from '@alianzas/domain/given';
import { remind } from '@alianzas/domain/notification';
import { addBusinessDays, bogotaInstant } from '@alianzas/domain/platform';
import { contextOf, waitingJobs } from '@alianzas/domain/testing';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Desk, MailJob } from './desk.ts';
import { kinds } from './kinds.ts';
import { links } from './testing.ts';

const world = aWorld();

test('a reminder names its organization, and reaches nobody who left it since it was queued', async () => {
  const one = await givenAlliance(world(), { at: 11, parties: 2 });
  const due = await rowOf(world(), sql`select max(due_on)::text as day from commitment where alliance_id = ${one.id}`);
  const eve = bogotaInstant(addBusinessDays(String(due.day), -1), '06:00');
  const ctx = contextOf(world().database.worker, { kind: 'job', name: 'remind' }, eve);
  must(await remind(ctx));
  const people = one.organizations.map(({ representative }) => representative.person);
  const jobs = (await waitingJobs(world().database.worker.db))
    .map(({ payload }) => payload as unknown as MailJob)
    .filter(
      ({ template, organization, person }) => template === 'reminder' && organization && people.includes(person!),
    );
  const desk: Desk = { ...links, ctx, unseal: () => ({}) };
  const told = async () => (await Promise.all(jobs.map((job) => kinds.reminder(desk, job)))).flat();
  const before = await told();
  expect(before.map(({ to }) => to).sort()).toEqual(one.organizations.map(({ email }) => email).sort());
  for (const { to, props } of before)
    expect(props).toMatchObject({ organization: one.organizations.find(({ email }) => email === to)!.name });
  const [left, stays] = one.organizations;
  await world().database.owner.db.execute(
    sql`update membership set until = now() where person_id = ${left!.representative.person}`,
  );
  expect((await told()).map(({ to }) => to)).toEqual([stays!.email]);
});

test('a reminder of the team reaches nobody who no longer answers for cases since it was queued', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const due = await rowOf(
    world(),
    sql`select max(due_on)::text as day from commitment where alliance_id = ${one.id} and party_id is null`,
  );
  const ctx = contextOf(
    world().database.worker,
    { kind: 'job', name: 'remind' },
    bogotaInstant(addBusinessDays(String(due.day), -7), '06:00'),
  );
  must(await remind(ctx));
  const { id: professional } = world().staff.professional;
  const job = (await waitingJobs(world().database.worker.db))
    .map(({ payload }) => payload as unknown as MailJob)
    .find(({ template, organization, person }) => template === 'reminder' && !organization && person === professional)!;
  const desk: Desk = { ...links, ctx, unseal: () => ({}) };
  expect(await kinds.reminder(desk, job)).toMatchObject([{ props: { reader: 'staff' } }]);
  await world().database.owner.db.execute(
    sql`update staff_role set role = 'observatory' where person_id = ${professional} and role in ('professional', 'lead')`,
  );
  expect(await kinds.reminder(desk, job)).toEqual([]);
});
