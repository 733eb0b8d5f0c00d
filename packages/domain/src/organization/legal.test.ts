import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { withdrawLegalNature } from '../asRead.ts';
import { aWorld, by, eventsOf, givenAlliance, givenOrganization, must, refusal, rowOf, walk } from '../given.ts';
import { Forbidden, Stale } from '../platform/index.ts';
import { organizationPage } from '../views/index.ts';
import { verifyLegalNature } from './index.ts';
import { decideWithdrawal } from './rules.ts';

const world = aWorld();
const staff = (day = 9) => by(world(), 'professional', day);
const reason = 'Era el documento de otra';

test('what was verified is taken back until something depends on it', () => {
  expect(decideWithdrawal({ verified: true }, false).ok).toBe(true);
  expect(refusal(decideWithdrawal({ verified: null }, false))).toBe('organization.notVerified');
  expect(refusal(decideWithdrawal({ verified: true }, true))).toBe('organization.linkedAlready');
});

test('a verification registered by mistake is taken back with its reason, and made again: its history keeps all three', async () => {
  const { id } = await givenOrganization(world());
  must(await withdrawLegalNature(staff(), { organization: id, reason }));
  expect(await rowOf(world(), sql`select verified_by, verified_at from organization where id = ${id}`)).toEqual({
    verified_by: null,
    verified_at: null,
  });
  expect((await eventsOf(world(), id)).at(-1)).toBe('organization.legalNatureWithdrawn');
  expect(refusal(await withdrawLegalNature(staff(), { organization: id, reason }))).toBe('organization.notVerified');
  must(await verifyLegalNature(staff(10), { organization: id }));
  const page = await organizationPage(staff(), id);
  expect(page.legalHistory.map(({ act, reason }) => [act, reason])).toEqual([
    ['verified', null],
    ['withdrawn', reason],
    ['verified', null],
  ]);
  for (const name of ['auditor', 'correspondence'] as const)
    await expect(withdrawLegalNature(by(world(), name, 9), { organization: id, reason })).rejects.toThrow(Forbidden);
});

test('what somebody verified since is not taken back by who read the one before', async () => {
  const { id } = await givenOrganization(world());
  const read = { organization: id, version: 1, reason };
  must(await withdrawLegalNature(by(world(), 'lead', 9), read));
  must(await verifyLegalNature(by(world(), 'lead', 10), { organization: id }));
  await expect(withdrawLegalNature(staff(), read)).rejects.toThrow(Stale);
  expect((await organizationPage(staff(), id)).verified).toBe(true);
  must(await withdrawLegalNature(staff(11), { ...read, version: 3 }));
});

test('also of a case that stands at 8; never once 8 was closed, or it entered the database of the Red', async () => {
  const one = await givenAlliance(world(), { at: 8, answers: ['no'] });
  const { id } = one.organizations[0]!;
  must(await withdrawLegalNature(staff(), { organization: id, reason }));
  must(await verifyLegalNature(staff(), { organization: id }));
  await walk(world(), one, 8, 9);
  expect((await organizationPage(staff(), id)).linked).toBe(true);
  expect(refusal(await withdrawLegalNature(staff(10), { organization: id, reason }))).toBe(
    'organization.linkedAlready',
  );
  const member = await givenAlliance(world(), { at: 7 });
  expect(refusal(await withdrawLegalNature(staff(10), { organization: member.organizations[0]!.id, reason }))).toBe(
    'organization.linkedAlready',
  );
});
