import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { aWorld, by, givenAlliance, givenOrganization, must, proposalOf, stepOf } from '../given.ts';
import { Stale } from '../platform/index.ts';
import { addParty, approveProposal, partiesOf, proposalReadAs, saveProposal } from './index.ts';

const world = aWorld();
const staff = () => by(world(), 'professional', 2);

test('what is approved is what was read: the words of the proposal, and whom it is of', async () => {
  const one = await givenAlliance(world(), { at: 2 });
  must(await saveProposal(staff(), proposalOf(one.id)));
  const read = async (version: number) => {
    const parties = await partiesOf(staff(), one.id);
    return {
      alliance: one.id,
      version: proposalReadAs(
        { version },
        parties.map(({ organizationId }) => organizationId),
      ),
    };
  };
  const before = await read(1);
  const { id: organization } = await givenOrganization(world());
  must(await addParty(staff(), { key: randomUUID(), alliance: one.id, organization }));
  await expect(approveProposal(staff(), before)).rejects.toThrow(Stale);
  expect(await stepOf(world(), one.id)).toBe(2);
  const since = await read(1);
  must(await saveProposal(staff(), { ...proposalOf(one.id), version: 1, problem: 'Otro problema' }));
  await expect(approveProposal(staff(), since)).rejects.toThrow(Stale);
  must(await approveProposal(staff(), await read(2)));
  expect(await stepOf(world(), one.id)).toBe(3);
});
