import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { verifyStored } from '../audit/index.ts';
import {
  acceptanceOf,
  aWorld,
  bearerOf,
  by,
  eventsOf,
  givenAlliance,
  givenInvitation,
  givenMember,
  givenOrganization,
  invented,
  linkOf,
  must,
  refusal,
  rowOf,
  through,
} from '../given.ts';
import {
  acceptInvitation,
  asksHowVerified,
  declineInvitation,
  resendInvitation,
  sendInvitation,
} from '../intake/index.ts';
import { dueThings, memberFacts } from '../notification/index.ts';
import { Forbidden, NotFound, newId } from '../platform/index.ts';
import { openRequest } from '../request.ts';
import { contextOf, waitingJobs } from '../testing.ts';
import { invitationPage } from '../views/index.ts';
import { addMember, endMembership, mergeOrganizations } from './index.ts';

const world = aWorld();
const same = (samePerson: string) => ({ ...acceptanceOf(invented('Persona').name), samePerson });
const lead = () => by(world(), 'lead', 2);
/** Whether the page of an invitation asks how its address was verified, when it is sent again. */
async function asksHow(id: string): Promise<boolean> {
  const { code } = await rowOf(world(), sql`select code from invitation where id = ${id}`);
  const { invitation } = await invitationPage(lead(), String(code));
  return asksHowVerified(lead(), invitation);
}

/** Whether who was invited is reminded of it. */
async function remindedOf(id: string): Promise<boolean> {
  const job = contextOf(world().database.worker, { kind: 'job', name: 'remind' });
  return (await dueThings(job, { from: '2026-01-01', to: '2027-12-31' })).some((thing) => thing.id === id);
}

const how = 'Llamamos a su representante y lo confirmó';
const peopleOf = async (id: string) =>
  (
    await world().database.owner.db.execute<{ email: string }>(sql`select p.email from membership m
      join person p on p.id = m.person_id where m.organization_id = ${id} and m.until is null order by m.since, m.id`)
  ).map(({ email }) => email);

test('a membership ends with its reason: its person reads nothing more, and everybody is told', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const [organization] = one.organizations;
  const { actor, email } = await givenMember(world(), organization!.id, 'representative');
  const input = { organization: organization!.id, person: actor.person, reason: 'Entró con un correo ajeno' };
  for (const role of ['professional', 'auditor', 'administrator'] as const)
    await expect(endMembership(by(world(), role, 3), input)).rejects.toThrow(Forbidden);
  await expect(endMembership(through(world(), organization!.representative, 3), input)).rejects.toThrow(Forbidden);
  await expect(endMembership(by(world(), 'lead', 3), { ...input, organization: newId(new Date()) })).rejects.toThrow(
    NotFound,
  );
  must(await endMembership(by(world(), 'lead', 3), input));
  expect(refusal(await endMembership(by(world(), 'lead', 3), input))).toBe('membership.notActive');
  expect(await peopleOf(organization!.id)).not.toContain(email);
  expect((await eventsOf(world(), organization!.id)).at(-1)).toBe('membership.ended');
  const kept = sql`select ended_by as by, end_reason as reason from membership where person_id = ${actor.person}`;
  expect(await rowOf(world(), kept)).toEqual({ by: world().staff.lead.id, reason: input.reason });
  const told = (await waitingJobs(world().database.worker.db)).filter(
    ({ payload }) => payload.template === 'memberEnded' && payload.organization === organization!.id,
  );
  expect(told).toHaveLength(1);
  const job = contextOf(world().database.worker, { kind: 'job', name: 'mail' });
  const facts = await memberFacts(job, input, 'ended');
  expect(facts).toMatchObject({
    who: { email },
    ended: { reason: input.reason },
    people: [{ email: organization!.email }],
  });
  expect(await memberFacts(job, input, 'joined')).toBeNull();
  // It may come back by a door that asks
  must(await addMember(lead(), { ...input, role: 'liaison', verifiedHow: how } as never));
});

test.each([1, 0])('the last who represents it, beside %i others, goes only when that is said', async (others) => {
  const { id: organization, representative } = await givenOrganization(world());
  if (others > 0) await givenMember(world(), organization, 'liaison');
  const input = { organization, person: representative.person, reason: 'Renunció' };
  const refused = { ok: false, refusal: { code: 'membership.lastRepresentative', others } };
  expect(await endMembership(lead(), input)).toMatchObject(refused);
  must(await endMembership(lead(), { ...input, leavesNobody: 'yes' }));
});

test('the last two who represent it, taken out at once by two registrations of it: one stays', async () => {
  const [one, other] = [await givenOrganization(world()), await givenOrganization(world())];
  const merging = { key: randomUUID(), organization: one.id, into: other.id, reason: 'La misma' };
  must(await mergeOrganizations(lead(), merging));
  const held = () => world().database.backoffice.db.execute(sql`select pg_sleep(0.2)`);
  await Promise.all([held(), held()]);
  const ended = await Promise.all(
    [one, other].map(({ id: organization, representative: { person } }) =>
      endMembership(by(world(), 'lead', 3), { organization, person, reason: 'Renunció' }),
    ),
  );
  expect(ended.map(refusal).sort()).toEqual(['membership.lastRepresentative', 'not refused']);
});

test('a session that was open when its membership ended has no organization from then on', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const [organization] = one.organizations;
  const { person } = organization!.representative;
  const hash = 'f'.repeat(64);
  await world().database.owner.db.execute(sql`insert into session (id_hash, handle, app, person_id, created_at, last_seen_at, absolute_expires_at, user_agent_hash)
    values (${hash}, ${newId(new Date())}, 'portal', ${person}, now(), now(), now() + interval '1 day', 'x')`);
  const seen = () =>
    world().database.portal.db.transaction(async (tx) => {
      const marks = { sessionHash: hash, bearerHash: null, browser: null };
      const { who } = await openRequest(tx as never, 'portal', marks as never, 'read');
      const rows = await tx.execute(sql`select 1 from membership union all select 1 from alliance`);
      return { memberships: who.memberships.length, rows: rows.length };
    });
  expect(await seen()).toMatchObject({ memberships: 1 });
  const ending = { organization: organization!.id, person, reason: 'Ya no está', leavesNobody: 'yes' as const };
  must(await endMembership(lead(), ending));
  expect(await seen()).toEqual({ memberships: 0, rows: 0 });
});

test('who is taken out does not come back by an invitation that was sent before, in any registration of the organization', async () => {
  const [organization, other] = [await givenOrganization(world()), await givenOrganization(world())];
  const { actor, email } = await givenMember(world(), other.id, 'delegate');
  const invite = (day: number, contactEmail: string, verifiedHow?: string) =>
    sendInvitation(
      by(world(), 'lead', day),
      {
        ...{ key: randomUUID(), organization: organization.id, contactName: 'Quien sea', contactEmail, verifiedHow },
        ...{ title: 'Otra', message: 'Vengan', initiatives: [...world().cycle.initiatives], samePerson: contactEmail },
        professional: world().staff.professional.id,
      },
      linkOf(),
    );
  const accept = async (id: string, day: number) =>
    acceptInvitation(through(world(), bearerOf('invitation', id), day), id, same(email));
  const { id } = must(await invite(2, email, how));
  expect(await remindedOf(id)).toBe(true);
  const merging = { key: randomUUID(), organization: organization.id, into: other.id, reason: 'La misma' };
  must(await mergeOrganizations(by(world(), 'lead', 2), merging));
  must(
    await endMembership(by(world(), 'lead', 3), { organization: other.id, person: actor.person, reason: 'Se retiró' }),
  );
  expect(refusal(await accept(id, 4))).toBe('invitation.takenOut');
  const declining = through(world(), bearerOf('invitation', id), 4);
  expect(refusal(await declineInvitation(declining, id, { reason: 'No' }))).toBe('invitation.takenOut');
  expect(await remindedOf(id)).toBe(false);
  expect(await peopleOf(organization.id)).toEqual([organization.email]);

  // Sent again it is asked like the first time, and what was said each time stays
  const again = { invitation: id, version: 1 };
  expect(await asksHow(id)).toBe(true);
  expect(refusal(await resendInvitation(by(world(), 'lead', 5), again, linkOf()))).toBe(
    'organization.newcomerUnverified',
  );
  must(await resendInvitation(by(world(), 'lead', 5), { ...again, verifiedHow: 'Volvió' }, linkOf()));
  const kept = sql`select verified_how as how from invitation where id = ${id}`;
  expect(await rowOf(world(), kept)).toEqual({ how: `${how}\n\nVolvió` });
  expect(await asksHow(id)).toBe(false);
  must(await accept(id, 6));
  expect(await peopleOf(organization.id)).toContain(email);
  expect(await verifyStored(world().database.owner.db)).toEqual([]);
});

test('what was said of an address when its invitation was sent holds when it is sent again', async () => {
  const one = await givenInvitation(world(), await givenOrganization(world()));
  must(await resendInvitation(by(world(), 'lead', 2), { invitation: one.id, version: 1 }, linkOf()));
  await world().database.owner.db.execute(sql`update invitation set verified_how = null where id = ${one.id}`);
  expect(refusal(await resendInvitation(by(world(), 'lead', 3), { invitation: one.id, version: 2 }, linkOf()))).toBe(
    'organization.newcomerUnverified',
  );
});

/** An invitation of a registration that nobody acts for, merged into another, whose person it names. */
async function invitedOfMerged() {
  const [organization, other] = [await givenOrganization(world()), await givenOrganization(world())];
  const { db } = world().database.owner;
  await db.execute(sql`delete from membership where organization_id = ${organization.id}`);
  const { actor, email } = await givenMember(world(), other.id, 'delegate');
  const { id } = await givenInvitation(world(), organization);
  await db.execute(sql`update invitation set contact_email = ${email} where id = ${id}`);
  const merging = { key: randomUUID(), organization: organization.id, into: other.id, reason: 'La misma' };
  must(await mergeOrganizations(lead(), merging));
  const accept = (day: number) => acceptInvitation(through(world(), bearerOf('invitation', id), day), id, same(email));
  return { organization, other, person: actor.person, email, accept };
}

test('who accepts waits for who is taking them out, by whichever registration, and stays out', async () => {
  const { organization, other, person, accept } = await invitedOfMerged();
  const { owner, backoffice } = world().database;
  const waiting = sql`select count(*)::int as n from pg_stat_activity where datname = current_database()
    and wait_event_type = 'Lock' and query like '%hold_invited%'`;
  let accepting: ReturnType<typeof accept>;
  await backoffice.db.transaction(async (tx) => {
    const ending = { organization: other.id, person, reason: 'Se retiró' };
    must(await endMembership({ ...by(world(), 'lead', 3), db: tx }, ending));
    accepting = accept(3);
    await expect.poll(async () => (await owner.db.execute(waiting))[0], { timeout: 10_000 }).toEqual({ n: 1 });
  });
  expect(refusal(await accepting!)).toBe('invitation.takenOut');
  expect(await peopleOf(organization.id)).toEqual([]);
});

/** Somebody of an organization to whom an invitation was sent; and a wait for who asks for what a transaction holds. */
async function invitedMember() {
  const organization = await givenOrganization(world());
  const { actor, email } = await givenMember(world(), organization.id, 'delegate');
  const { id } = await givenInvitation(world(), organization);
  await world().database.owner.db.execute(sql`update invitation set contact_email = ${email} where id = ${id}`);
  return { id, email, ending: { organization: organization.id, person: actor.person, reason: 'Se retiró' } };
}

const isHeldUp = (n: number) => {
  const waiting = sql`select count(*)::int as n from pg_stat_activity where datname = current_database()
    and wait_event_type = 'Lock' and query like '%"organization"%for no key update%'`;
  const seen = async () => (await world().database.owner.db.execute(waiting))[0];
  return expect.poll(seen, { timeout: 10_000, interval: 20 }).toEqual({ n });
};

test('an invitation sent again while its person is being taken out waits, and asks how it was verified', async () => {
  const { id, ending } = await invitedMember();
  let sending: ReturnType<typeof resendInvitation>;
  await world().database.backoffice.db.transaction(async (tx) => {
    must(await endMembership({ ...by(world(), 'lead', 3), db: tx }, ending));
    sending = resendInvitation(by(world(), 'lead', 4), { invitation: id, version: 1 }, linkOf());
    await isHeldUp(1);
  });
  expect(refusal(await sending!)).toBe('organization.newcomerUnverified');
});

test('who is taken out after their invitation was sent is out, whatever the clock of who waited said', async () => {
  const { id, ending } = await invitedMember();
  must(await resendInvitation(by(world(), 'lead', 4), { invitation: id, version: 1 }, linkOf()));
  must(await endMembership(by(world(), 'lead', 3), ending));
  const link = through(world(), bearerOf('invitation', id), 5);
  expect(refusal(await acceptInvitation(link, id, acceptanceOf('Uno')))).toBe('invitation.takenOut');
});

test('an invitation sent again after its person was taken out lets them in, whatever the clock of who waited said', async () => {
  const { id, ending, email } = await invitedMember();
  must(await endMembership(by(world(), 'lead', 4), ending));
  must(await resendInvitation(by(world(), 'lead', 3), { invitation: id, version: 1, verifiedHow: how }, linkOf()));
  must(await acceptInvitation(through(world(), bearerOf('invitation', id), 5), id, same(email)));
  expect(JSON.stringify(await verifyStored(world().database.owner.db))).not.toContain(ending.person);
});

test('the last two who represent two registrations, taken out while these are being merged: one stays', async () => {
  const [one, other] = [await givenOrganization(world()), await givenOrganization(world())];
  const merging = { key: randomUUID(), organization: one.id, into: other.id, reason: 'La misma' };
  let ended: Promise<unknown>[] = [];
  await world().database.backoffice.db.transaction(async (tx) => {
    must(await mergeOrganizations({ ...lead(), db: tx }, merging));
    ended = [one, other].map(async ({ id: organization, representative: { person } }) =>
      refusal(await endMembership(by(world(), 'lead', 3), { organization, person, reason: 'Renunció' })),
    );
    await isHeldUp(2);
  });
  expect((await Promise.all(ended)).sort()).toEqual(['membership.lastRepresentative', 'not refused']);
});

test('who was taken out and brought back accepts, and those of the other registration hear of it', async () => {
  const { organization, other, person, email, accept } = await invitedOfMerged();
  must(await endMembership(by(world(), 'lead', 3), { organization: other.id, person, reason: 'Se retiró' }));
  must(
    await addMember(by(world(), 'lead', 4), {
      ...{ organization: other.id, person, role: 'liaison', verifiedHow: how },
    } as never),
  );
  must(await accept(5));
  expect(await peopleOf(organization.id)).toEqual([email]);
  const told = (await waitingJobs(world().database.worker.db)).filter(
    ({ payload }) => payload.template === 'memberJoined' && payload.organization === organization.id,
  );
  expect(told).toHaveLength(1);
});

test('taken out while they accept another invitation: they are out', async () => {
  const organization = await givenOrganization(world());
  const { actor, email } = await givenMember(world(), organization.id, 'delegate');
  const { id } = await givenInvitation(world(), organization);
  await world().database.owner.db.execute(sql`update invitation set contact_email = ${email} where id = ${id}`);
  await Promise.all([
    endMembership(by(world(), 'lead', 3), { organization: organization.id, person: actor.person, reason: 'Se retiró' }),
    acceptInvitation(through(world(), bearerOf('invitation', id), 3), id, same(email)),
  ]);
  expect(await peopleOf(organization.id)).toEqual([organization.email]);
});
