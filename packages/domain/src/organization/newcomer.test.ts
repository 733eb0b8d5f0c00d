import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  acceptanceOf,
  aWorld,
  bearerOf,
  by,
  givenMember,
  givenOrganization,
  givenRequestSent,
  invented,
  linkOf,
  must,
  refusal,
  requestRead,
  rowOf,
  through,
} from '../given.ts';
import { acceptInvitation, acceptRequest, sendInvitation } from '../intake/index.ts';
import { memberFacts, representing } from '../notification/index.ts';
import { type Actor, allow, transact } from '../platform/index.ts';
import { contextOf, waitingJobs } from '../testing.ts';
import { organizationPage, ownRequestPage } from '../views/index.ts';
import { addMember, endMembership, mergeOrganizations, newcomersAt } from './index.ts';
import { decideNewcomer } from './rules.ts';

const world = aWorld();
const lead = () => by(world(), 'lead', 2);
const how = 'Llamamos a su representante y lo confirmó';

/** A request in the name of an organization that has its people, from an address of none of them. */
async function fromOutside() {
  const organization = await givenOrganization(world());
  const sent = await givenRequestSent(world());
  const answer = {
    ...(await requestRead(world(), sent.id)),
    ...{ title: 'Una', initiatives: [...world().cycle.initiatives], organization: organization.id },
    professional: world().staff.professional.id,
  };
  return { organization, sent, answer };
}

const ownPage = async ({ id, bearer }: { id: string; bearer: Actor }) =>
  must(await transact(through(world(), bearer, 4), async (ctx) => allow(await ownRequestPage(ctx, id))));
const peopleOf = async (id: string) =>
  (
    await world().database.owner.db.execute<{ email: string }>(sql`select p.email from membership m
      join person p on p.id = m.person_id where m.organization_id = ${id} and m.until is null order by m.since, m.id`)
  ).map(({ email }) => email);
const jobsFor = async (template: string, id: string) =>
  (await waitingJobs(world().database.worker.db)).filter(
    ({ payload }) => payload.template === template && Object.values(payload).includes(id),
  );

test('who writes the name of an organization in a request becomes none of its people unless the team says so', async () => {
  const { organization, sent, answer } = await fromOutside();
  expect(refusal(await acceptRequest(lead(), answer))).toBe('organization.newcomerUndecided');
  expect(refusal(await acceptRequest(lead(), { ...answer, newcomer: 'enters' }))).toBe(
    'organization.newcomerUnverified',
  );
  expect(await peopleOf(organization.id)).toEqual([organization.email]);
  const { alliance, attended } = must(await acceptRequest(lead(), { ...answer, newcomer: 'staysOut' }));
  expect(attended).toBe(true);
  expect((await ownPage(sent)).unattended).toBe(false);
  expect(await peopleOf(organization.id)).toEqual([organization.email]);
  const nobody = await rowOf(world(), sql`select count(*)::int as n from person where email = ${sent.contact.email}`);
  expect(nobody).toEqual({ n: 0 });
  const party = await rowOf(world(), sql`select organization_id as id from party where alliance_id = ${alliance}`);
  expect(party).toEqual({ id: organization.id });
  expect(await jobsFor('ownRequestAccepted', sent.id)).toHaveLength(1);
  expect(await jobsFor('memberJoined', organization.id)).toEqual([]);
  const told = await representing(
    contextOf(world().database.worker, { kind: 'job', name: 'mail' }),
    organization.id,
    'x',
  );
  expect(told.map(({ email }) => email)).toEqual([organization.email]);
});

test('who enters is kept with how it was verified, and those who represent the organization and its team are told', async () => {
  const { organization, sent, answer } = await fromOutside();
  must(await acceptRequest(lead(), { ...answer, newcomer: 'enters', verifiedHow: how }));
  expect(await peopleOf(organization.id)).toEqual([organization.email, sent.contact.email]);
  const kept = sql`select m.verified_how as how, m.person_id as person from membership m join person p on p.id = m.person_id where p.email = ${sent.contact.email}`;
  const { how: written, person } = await rowOf(world(), kept);
  expect(written).toBe(how);
  expect(await jobsFor('memberJoined', organization.id)).toHaveLength(1);
  const job = contextOf(world().database.worker, { kind: 'job', name: 'mail' });
  const facts = await memberFacts(job, { organization: organization.id, person: String(person) }, 'joined');
  expect(facts).toMatchObject({ who: { email: sent.contact.email }, people: [{ email: organization.email }] });
  expect(facts!.joinedBy).toBe(
    (await rowOf(world(), sql`select name from person where id = ${world().staff.lead.id}`)).name,
  );
  expect(facts!.team).toHaveLength(1);
  // One of its people now: asked no more
  const at = await newcomersAt(lead(), [organization.id], sent.contact.email.toUpperCase());
  expect(at.get(organization.id)).toMatchObject({ people: 2, isKnown: true });
});

/** Nobody acts for it any more: its last representative was taken out, or their account closed. */
const emptied: Record<string, (person: string, organization: string) => Promise<unknown>> = {
  'all were taken out': async (person, organization) =>
    must(await endMembership(lead(), { organization, person, reason: 'Se fue', leavesNobody: 'yes' })),
  'the accounts of all were closed': (person) =>
    world().database.owner.db.execute(sql`update person set disabled_at = now() where id = ${person}`),
};

test.each(Object.keys(emptied))('an organization is no more open to a stranger because %s', async (how_) => {
  const { organization, sent, answer } = await fromOutside();
  await emptied[how_]!(organization.representative.person, organization.id);
  const at = await newcomersAt(lead(), [organization.id], organization.email);
  expect(at.get(organization.id)).toEqual({
    ...{ hadPeople: true, hadRefused: false, people: 0, isKnown: false, representatives: [] },
  });
  expect(refusal(await acceptRequest(lead(), answer))).toBe('organization.newcomerUndecided');
  const inviting = {
    ...{ key: randomUUID(), organization: organization.id, contactName: 'X', contactEmail: invented('Persona').email },
    ...{ title: 'Otra', message: 'Vengan', initiatives: answer.initiatives, professional: answer.professional },
  };
  expect(refusal(await sendInvitation(lead(), inviting, linkOf()))).toBe('organization.newcomerUnverified');
  const { id: invited } = must(await sendInvitation(lead(), { ...inviting, verifiedHow: how }, linkOf()));
  must(await acceptInvitation(through(world(), bearerOf('invitation', invited), 3), invited, acceptanceOf('Uno')));
  // Who answers for its cases hears of it, though nobody acted for it
  expect(await jobsFor('memberJoined', organization.id)).toHaveLength(1);
  must(await acceptRequest(lead(), { ...answer, newcomer: 'staysOut' }));
  const nobody = await rowOf(world(), sql`select count(*)::int as n from person where email = ${sent.contact.email}`);
  expect(nobody).toEqual({ n: 0 });
});

test('who accepts, and who wrote it, read when nobody acts for the organization', async () => {
  const { organization, sent, answer } = await fromOutside();
  await emptied['all were taken out']!(organization.representative.person, organization.id);
  const { attended } = must(await acceptRequest(lead(), { ...answer, newcomer: 'staysOut' }));
  expect(attended).toBe(false);
  expect(await ownPage(sent)).toMatchObject({ staysOut: true, unattended: true });
});

test('of whom the team said that they stay out, nobody enters, whatever the organization has', () => {
  const said = { newcomer: 'staysOut' } as const;
  for (const hadPeople of [true, false])
    expect(decideNewcomer({ hadPeople, hadRefused: false, isKnown: false }, said)).toMatchObject({
      value: { enters: false },
    });
  // One of its people is in already
  expect(decideNewcomer({ hadPeople: true, hadRefused: false, isKnown: true }, said)).toMatchObject({
    value: { enters: true },
  });
});

test('who was kept out of an organization that never had anybody is asked about again, by every door', async () => {
  const [sent, again] = [await givenRequestSent(world()), await givenRequestSent(world())];
  const answer = async (id: string) => ({
    ...(await requestRead(world(), id)),
    ...{ title: 'Una', initiatives: [...world().cycle.initiatives], professional: world().staff.professional.id },
  });
  const { alliance } = must(await acceptRequest(lead(), { ...(await answer(sent.id)), newcomer: 'staysOut' }));
  const party = await rowOf(world(), sql`select organization_id as id from party where alliance_id = ${alliance}`);
  const organization = String(party.id);
  const other = await givenOrganization(world());
  const merging = { key: randomUUID(), organization, into: other.id, reason: 'La misma' };
  for (const id of [organization, other.id]) {
    const at = await newcomersAt(lead(), [id], sent.contact.email);
    expect(at.get(id), id).toMatchObject({ hadRefused: id === organization, isKnown: false });
  }
  expect((await organizationPage(lead(), organization)).asksNewcomers).toBe(true);
  expect(refusal(await acceptRequest(lead(), { ...(await answer(again.id)), organization }))).toBe(
    'organization.newcomerUndecided',
  );
  const inviting = {
    ...{ key: randomUUID(), organization, contactName: 'X', contactEmail: invented('Persona').email, title: 'Otra' },
    ...{ message: 'Vengan', initiatives: [...world().cycle.initiatives], professional: world().staff.professional.id },
  };
  expect(refusal(await sendInvitation(lead(), inviting, linkOf()))).toBe('organization.newcomerUnverified');
  must(await mergeOrganizations(lead(), merging));
  expect((await newcomersAt(lead(), [other.id], sent.contact.email)).get(other.id)).toMatchObject({ hadRefused: true });
  expect(await peopleOf(organization)).toEqual([]);
});

test('the first of an organization, and one of its people, come in without a word', async () => {
  const sent = await givenRequestSent(world());
  const answer = {
    ...(await requestRead(world(), sent.id)),
    ...{ title: 'Una', initiatives: [...world().cycle.initiatives], professional: world().staff.professional.id },
  };
  const { alliance } = must(await acceptRequest(lead(), answer));
  const { id } = await rowOf(world(), sql`select organization_id as id from party where alliance_id = ${alliance}`);
  expect(await peopleOf(String(id))).toEqual([sent.contact.email]);
  expect(await jobsFor('memberJoined', String(id))).toEqual([]);
});

test('an invitation to an address of none of its people says how it was verified, and keeps it', async () => {
  const organization = await givenOrganization(world());
  const contact = invented('Persona');
  const input = {
    ...{ key: randomUUID(), organization: organization.id, contactName: contact.name, contactEmail: contact.email },
    ...{ title: 'Otra', message: 'Vengan', initiatives: [...world().cycle.initiatives] },
    professional: world().staff.professional.id,
  };
  expect(refusal(await sendInvitation(lead(), input, linkOf()))).toBe('organization.newcomerUnverified');
  const { id } = must(await sendInvitation(lead(), { ...input, verifiedHow: how }, linkOf()));
  expect(await rowOf(world(), sql`select verified_how as how from invitation where id = ${id}`)).toEqual({ how });
  must(await acceptInvitation(through(world(), bearerOf('invitation', id), 3), id, acceptanceOf(contact.name)));
  expect(await peopleOf(organization.id)).toContain(contact.email);
  expect(await jobsFor('memberJoined', organization.id)).toHaveLength(1);
  const known = {
    ...{ ...input, key: randomUUID(), contactEmail: organization.email.toUpperCase() },
    samePerson: organization.email,
  };
  must(await sendInvitation(lead(), known, linkOf()));
});

test('the team adds nobody from outside without saying how; the organization adds its own', async () => {
  const organization = await givenOrganization(world());
  const other = await givenMember(world(), (await givenOrganization(world())).id, 'liaison');
  const input = { organization: organization.id, person: other.actor.person, role: 'delegate' as const };
  expect(refusal(await addMember(lead(), input))).toBe('organization.newcomerUnverified');
  must(await addMember(through(world(), organization.representative, 2), input));
});
