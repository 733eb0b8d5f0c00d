import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  aWorld,
  by,
  eventsOf,
  givenMember,
  givenOrganization,
  invented,
  must,
  refusal,
  rowOf,
  through,
} from '../given.ts';
import { allow, Forbidden, NotFound, newId, transact } from '../platform/index.ts';
import { addMember, raiseStanding, registerOrganization, similarOrganizations, verifyLegalNature } from './index.ts';

const world = aWorld();
const foundation = () => {
  const { name, nit } = invented('Fundación');
  return { key: randomUUID(), name, nit, kind: 'FUNDACION' as const };
};

test('an organization is registered as a prospect, and its event is kept', async () => {
  const { id } = must(await registerOrganization(by(world(), 'professional', 1), foundation()));
  expect(await rowOf(world(), sql`select standing, sector from organization where id = ${id}`)).toEqual({
    standing: 'prospect',
    sector: 'private',
  });
  expect(await eventsOf(world(), id)).toEqual(['organization.registered']);
});

test('a NIT is registered once, also when two people register it at the same time', async () => {
  const input = foundation();
  const ctx = by(world(), 'professional', 1);
  const other = { ...input, key: randomUUID() };
  const outcomes = await Promise.all([registerOrganization(ctx, input), registerOrganization(ctx, other)]);
  expect(outcomes.map(refusal).sort()).toEqual(['not refused', 'organization.alreadyRegistered']);
  expect(refusal(await registerOrganization(ctx, { ...input, key: randomUUID() }))).toBe(
    'organization.alreadyRegistered',
  );
});

test('R-252 staff cannot register a natural person', async () => {
  const ctx = by(world(), 'lead', 1);
  expect(
    refusal(await registerOrganization(ctx, { key: randomUUID(), name: 'Alguien', kind: 'PERSONA_NATURAL' })),
  ).toBe('organization.naturalPerson');
});

test('only the team registers and verifies organizations', async () => {
  const { id, representative } = await givenOrganization(world(), false);
  await expect(registerOrganization(by(world(), 'auditor', 1), foundation())).rejects.toThrow(Forbidden);
  await expect(registerOrganization(through(world(), representative, 1), foundation())).rejects.toThrow(Forbidden);
  await expect(verifyLegalNature(by(world(), 'correspondence', 1), { organization: id })).rejects.toThrow(Forbidden);
  await expect(verifyLegalNature(through(world(), representative, 1), { organization: id })).rejects.toThrow(Forbidden);
});

test('R-254 the legal nature is verified by a named person, once', async () => {
  const { id } = await givenOrganization(world(), false);
  must(await verifyLegalNature(by(world(), 'professional', 1), { organization: id }));
  must(await verifyLegalNature(by(world(), 'lead', 2), { organization: id }));
  const { verified_by } = await rowOf(world(), sql`select verified_by from organization where id = ${id}`);
  expect(verified_by).toBe(world().staff.professional.id);
  expect((await eventsOf(world(), id)).filter((name) => name === 'organization.legalNatureVerified')).toHaveLength(1);
});

test('the proof of an organization that does not exist, or a file that does not, is not found', async () => {
  const { id } = await givenOrganization(world(), false);
  const ctx = by(world(), 'professional', 1);
  await expect(verifyLegalNature(ctx, { organization: newId(ctx.now) })).rejects.toThrow(NotFound);
  await expect(verifyLegalNature(ctx, { organization: id, file: newId(ctx.now) })).rejects.toThrow(NotFound);
});

test('a representative brings a colleague in; a liaison and another organization may not', async () => {
  const [ours, others] = [await givenOrganization(world()), await givenOrganization(world())];
  const { actor: liaison } = await givenMember(world(), ours.id, 'liaison');
  const input = { organization: ours.id, person: others.representative.person, role: 'collaborator' as const };
  await expect(addMember(through(world(), liaison, 2), input)).rejects.toThrow(Forbidden);
  await expect(addMember(through(world(), others.representative, 2), input)).rejects.toThrow(Forbidden);
  await expect(addMember(by(world(), 'auditor', 2), input)).rejects.toThrow(Forbidden);
  must(await addMember(through(world(), ours.representative, 2), input));
  must(await addMember(through(world(), ours.representative, 3), { ...input, role: 'delegate' }));
  const rows = await rowOf(
    world(),
    sql`select count(*)::int as n, min(role) as role from membership where organization_id = ${ours.id} and person_id = ${input.person}`,
  );
  expect(rows).toEqual({ n: 1, role: 'collaborator' });
  expect((await eventsOf(world(), ours.id)).filter((name) => name === 'membership.added')).toHaveLength(3);
});

test('a standing rises and never falls back', async () => {
  const { id } = await givenOrganization(world());
  const raise = (to: 'member' | 'articulating') =>
    transact(by(world(), 'lead', 2), async (ctx) => {
      await raiseStanding(ctx, id, to);
      return allow();
    });
  must(await raise('member'));
  must(await raise('articulating'));
  expect((await rowOf(world(), sql`select standing from organization where id = ${id}`)).standing).toBe('member');
  expect((await eventsOf(world(), id)).filter((name) => name === 'organization.standingChanged')).toHaveLength(1);
});

test('organizations like the one being entered are found by NIT and by a name that resembles it', async () => {
  const input = { ...foundation(), name: 'Corporación Teatro del Río Ficticio' };
  const { id } = must(await registerOrganization(by(world(), 'professional', 1), input));
  const ctx = by(world(), 'professional', 2);
  const byNit = await similarOrganizations(ctx, { name: 'otra cosa', nit: input.nit });
  expect(byNit.likeliest.map((one) => one.id)).toContain(id);
  const byName = await similarOrganizations(ctx, { name: 'corporacion teatro del rio', nit: null });
  expect(byName.likeliest[0]?.id).toBe(id);
});
