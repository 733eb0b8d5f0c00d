import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aWorld, by, givenAlliance, givenRequestSent, must, requestRead } from '../given.ts';
import { disablePerson, setRoles } from '../identity/index.ts';
import { reviewRequest } from '../intake/index.ts';
import { contextOf } from '../testing.ts';
import { casesLeftFacts, dueThings, personFacts, reviewersOf, staffOfCase, staffOfRequest } from './index.ts';
import { readersOf } from './readers.ts';

const world = aWorld();

test('who took a request is told of its term before and after, besides the leads', async () => {
  const { id, dueOn } = await givenRequestSent(world());
  const { professional, lead } = world().staff;
  must(await reviewRequest(by(world(), 'professional', 2), await requestRead(world(), id)));
  const ctx = contextOf(world().database.worker, { kind: 'job', name: 'remind' }, by(world(), 'lead', 3).now);
  const due = (await dueThings(ctx, { from: dueOn, to: dueOn })).find((thing) => thing.id === id)!;
  for (const moment of ['soon', 'eve', 'overdue'] as const) {
    const [readers] = (await readersOf(ctx, [{ ...due, moment, reminder: randomUUID() }])).values();
    expect(readers!.map(({ person }) => person).sort(), moment).toEqual([professional.id, lead.id].sort());
  }
});

test('where there is no lead the directors hear what nobody answers for: requests, their terms, cases without anybody and what is done in them', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const request = await givenRequestSent(world());
  const { professional, lead, director } = world().staff;
  const administrator = by(world(), 'administrator', 4);
  must(await disablePerson(administrator, { person: professional.id, reason: 'Se fue' }));
  must(await setRoles(administrator, { person: lead.id, roles: ['quality'] }));
  const ctx = contextOf(world().database.worker, { kind: 'job', name: 'mail' }, administrator.now);
  const due = (kind: 'request' | 'commitment', id: string) => ({
    ...{ kind, id, organization: null, professional: professional.id, dueOn: '2026-03-01', since: '2026-02-01' },
    ...{ moment: 'eve' as const, reminder: randomUUID() },
  });
  const reminders = await readersOf(ctx, [due('request', request.id), due('commitment', randomUUID())]);
  const told = [
    await staffOfRequest(ctx, null),
    await staffOfRequest(ctx, professional.id),
    await staffOfCase(ctx, one.id),
    await reviewersOf(ctx, one.id, one.organizations[0]!.representative.person),
    (await casesLeftFacts(ctx, professional.id))!.people,
    ...reminders.values(),
  ];
  const [row] = await world().database.owner.db.execute<{ email: string }>(
    sql`select email from person where id = ${director.id}`,
  );
  for (const people of told) expect(people.map(({ email }) => email)).toEqual([row!.email]);
  expect((await personFacts(ctx, director.id))?.answers, 'whose reminders are written').toBe(true);
  expect((await personFacts(ctx, lead.id))?.answers).toBe(false);
});
