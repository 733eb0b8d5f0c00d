import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addParty } from '../alliance/index.ts';
import { acceptanceOf, aWorld, by, givenInvitation, givenOrganization, must, refusal, through } from '../given.ts';
import { acceptInvitation, declineInvitation, revokeInvitation } from '../intake/index.ts';
import { mergeOrganizations } from '../organization/index.ts';
import { agentPage, agentsPage, initiativesPage, organizationPage, organizationsPage } from '../views/index.ts';
import { decideCategory } from './index.ts';

const world = aWorld();
const lead = () => by(world(), 'lead', 9);

/** In how many alliances every page says that the organization is, and whether its category may be decided. */
async function counted({ id, name }: { id: string; name: string }) {
  const listed = (await organizationsPage(lead(), { text: name, standing: '', after: '' })).rows;
  const agent = await agentPage(lead(), id);
  const decided = await decideCategory(lead(), {
    ...{
      key: randomUUID(),
      organization: id,
      involvement: 'informed' as const,
      continuity: 'begins' as const,
      reason: '',
    },
  });
  return {
    listed: listed.find((row) => row.id === id)!.alliances,
    page: (await organizationPage(lead(), id)).alliances,
    agents: (await agentsPage(lead(), '')).rows.filter((row) => row.id === id).map(({ alliances }) => alliances),
    agent: [agent.facts.alliances, agent.cases.length],
    category: decided.ok ? 'decided' : refusal(decided),
  };
}

const nothing = { listed: 0, page: 0, agents: [], agent: [0, 0], category: 'category.notAnAlly' };

test('R-028 an organization is an ally once it joined an alliance: not by an invitation that waits, ended or was declined', async () => {
  const waits = await givenOrganization(world());
  const invited = await givenInvitation(world(), waits);
  expect(await counted(waits)).toEqual(nothing);
  must(await acceptInvitation(through(world(), invited.bearer, 3), invited.id, acceptanceOf('Persona Nueva')));
  expect(await counted(waits)).toEqual({ listed: 1, page: 1, agents: [1], agent: [1, 1], category: 'decided' });

  const declines = await givenOrganization(world());
  const declined = await givenInvitation(world(), declines);
  must(await declineInvitation(through(world(), declined.bearer, 3), declined.id, { reason: 'No podemos' }));
  expect(await counted(declines)).toEqual(nothing);

  const revoked = await givenOrganization(world());
  const { id } = await givenInvitation(world(), revoked);
  must(await revokeInvitation(by(world(), 'lead', 4), { invitation: id, version: 1, reason: 'Otra fecha' }));
  expect(await counted(revoked)).toEqual(nothing);
});

test('R-254 who is in the case by another registration of the invited body joined it once the invitation is accepted', async () => {
  const [asked, into] = [await givenOrganization(world()), await givenOrganization(world())];
  const invited = await givenInvitation(world(), asked);
  must(await addParty(lead(), { key: randomUUID(), alliance: invited.alliance, organization: into.id }));
  const same = { key: randomUUID(), organization: asked.id, into: into.id, reason: 'Es la misma' };
  must(await mergeOrganizations(lead(), same));
  expect((await organizationPage(lead(), into.id)).alliances).toBe(0);
  must(await acceptInvitation(through(world(), invited.bearer, 3), invited.id, acceptanceOf('Persona Nueva')));
  expect((await organizationPage(lead(), into.id)).alliances).toBe(1);
});

test('an initiative counts the alliances that began', async () => {
  const alliances = async () =>
    (await initiativesPage(lead())).cycles.flatMap(({ initiatives }) => initiatives.map((one) => one.alliances));
  const before = await alliances();
  const invited = await givenInvitation(world(), await givenOrganization(world()));
  must(await declineInvitation(through(world(), invited.bearer, 3), invited.id, { reason: 'No podemos' }));
  expect(await alliances()).toEqual(before);
});
