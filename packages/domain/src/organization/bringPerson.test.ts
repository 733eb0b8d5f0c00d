import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aWorld, by, eventsOf, givenAlliance, givenOrganization, invented, must, refusal, rowOf } from '../given.ts';
import { memberFacts } from '../notification/index.ts';
import { Forbidden, NotFound, newId } from '../platform/index.ts';
import { contextOf, waitingJobs } from '../testing.ts';
import { bringPerson, endMembership, mergeOrganizations } from './index.ts';
import { decideBringing } from './rules.ts';

const world = aWorld();
const lead = () => by(world(), 'lead', 4);
const how = 'Llamamos a su representante y lo confirmó';
const somebody = (organization: string) => {
  const { name, email, phone } = invented('Persona');
  return { organization, name, email, phone, role: 'representative' as const, position: 'Dirección' };
};

test('an organization whose people all left has somebody again, without another alliance, and everybody is told', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const organization = one.organizations[0]!;
  const { person } = organization.representative;
  must(await endMembership(lead(), { organization: organization.id, person, reason: 'Se fue', leavesNobody: 'yes' }));
  const input = somebody(organization.id);
  for (const role of ['auditor', 'correspondence', 'undersecretary'] as const)
    await expect(bringPerson(by(world(), role, 4), input)).rejects.toThrow(Forbidden);
  expect(refusal(await bringPerson(lead(), input))).toBe('organization.newcomerUnverified');
  must(await bringPerson(by(world(), 'professional', 4), { ...input, verifiedHow: how }));
  const kept = await rowOf(
    world(),
    sql`select m.person_id as person, m.role, m.verified_how as how, p.email from membership m join person p on p.id = m.person_id
      where m.organization_id = ${organization.id} and m.until is null`,
  );
  expect(kept).toMatchObject({ role: 'representative', how, email: input.email });
  expect((await eventsOf(world(), organization.id)).at(-1)).toBe('membership.added');
  expect(
    await rowOf(world(), sql`select count(*)::int as n from party where organization_id = ${organization.id}`),
  ).toEqual({ n: 1 });
  const told = (await waitingJobs(world().database.worker.db)).filter(
    ({ payload }) => payload.template === 'memberJoined' && payload.person === kept.person,
  );
  expect(told).toHaveLength(1);
  const job = contextOf(world().database.worker, { kind: 'job', name: 'mail' });
  const facts = await memberFacts(job, { organization: organization.id, person: String(kept.person) }, 'joined');
  expect(facts).toMatchObject({ brought: true, who: { email: input.email }, team: [{}] });
  expect(refusal(await bringPerson(lead(), { ...input, verifiedHow: how }))).toBe('membership.alreadyActs');
});

test('nobody is brought in by an account that was closed, nor to what is not there or was merged', async () => {
  const organization = await givenOrganization(world());
  const input = { ...somebody(organization.id), verifiedHow: how };
  await expect(bringPerson(lead(), { ...input, organization: newId(new Date()) })).rejects.toThrow(NotFound);
  const into = await givenOrganization(world());
  const merge = { organization: organization.id, into: into.id, reason: 'Es la misma' };
  must(await mergeOrganizations(lead(), { key: newId(new Date()), ...merge }));
  expect(refusal(await bringPerson(lead(), input))).toBe('organization.merged');
  const other = { ...input, organization: into.id };
  must(await bringPerson(lead(), other));
  await world().database.owner.db.execute(sql`update person set disabled_at = now() where email = ${input.email}`);
  expect(refusal(await bringPerson(lead(), other))).toBe('membership.accountClosed');
});

test('the first of an organization is asked nothing more', () => {
  const acting = { hadPeople: false, hadRefused: false, isKnown: false };
  const said = { isClosed: false, verifiedHow: undefined };
  expect(decideBringing({ mergedInto: null }, acting, said)).toEqual({ ok: true, value: null });
});
