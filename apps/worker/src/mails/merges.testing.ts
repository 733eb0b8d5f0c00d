import { randomUUID } from 'node:crypto';
import { by, givenOrganization, must, type World } from '@alianzas/domain/given';
import { mergeOrganizations } from '@alianzas/domain/organization';
import { partOrganizations } from '@alianzas/domain/reversal';

/** Two registrations that are one body, and two that were merged by mistake and parted again. */
export async function mergeAndPart(world: World, organization: string, into: string): Promise<void> {
  const lead = by(world, 'lead', 20);
  const same = { organization: (await givenOrganization(world)).id, into: (await givenOrganization(world)).id };
  for (const two of [{ organization, into }, same])
    must(await mergeOrganizations(lead, { key: randomUUID(), ...two, reason: 'La misma' }));
  must(await partOrganizations(lead, { organization, reason: 'Eran dos' }));
}
