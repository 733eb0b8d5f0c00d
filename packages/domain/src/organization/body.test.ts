import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { withdrawLegalNature } from '../asRead.ts';
import { aWorld, by, givenOrganization, must, refusal } from '../given.ts';
import { partOrganizations } from '../reversal/index.ts';
import { organizationPage } from '../views/index.ts';
import { mergeOrganizations, organizationsIn } from './index.ts';

const world = aWorld();
const lead = () => by(world(), 'lead', 60);
const merge = (organization: string, into: string) =>
  mergeOrganizations(lead(), { key: randomUUID(), organization, into, reason: 'Llegó por dos puertas' });
const part = (organization: string) => partOrganizations(lead(), { organization, reason: 'No lo eran' });

test('R-254 what is verified of the body holds for its other registration', async () => {
  const [losing, staying] = [await givenOrganization(world(), false), await givenOrganization(world())];
  must(await merge(losing.id, staying.id));
  const page = await organizationPage(lead(), losing.id);
  expect(page.verified).toBe(true);
});

test('R-254 what was verified of the registration that went holds for the one that stayed, until they are parted', async () => {
  const [losing, staying] = [await givenOrganization(world()), await givenOrganization(world(), false)];
  must(await merge(losing.id, staying.id));
  const page = await organizationPage(lead(), staying.id);
  expect([page.verified, page.verifiedHere, page.verifiedAt !== null, page.verifiedBy !== null]).toEqual([
    true,
    false,
    true,
    true,
  ]);
  expect((await organizationsIn(lead(), [staying.id]))[0]!.verified).not.toBeNull();
  expect(refusal(await withdrawLegalNature(lead(), { organization: staying.id, reason: 'x' }))).toBe(
    'organization.notVerified',
  );
  must(await part(losing.id));
  expect((await organizationPage(lead(), staying.id)).verified).toBe(false);
});
