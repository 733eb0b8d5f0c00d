import { acceptEvidence, submitEvidence } from '@alianzas/domain/evidence';
import {
  by,
  givenMember,
  givenOrganization,
  givenRequestSent,
  must,
  reportOf,
  requestRead,
  type World,
} from '@alianzas/domain/given';
import { acceptRequest } from '@alianzas/domain/intake';
import { endMembership } from '@alianzas/domain/organization';
import { planOf } from '@alianzas/domain/plan';

/** Of an organization that has its people: one joined, one was taken out, and its request was written from outside. */
export async function peopleChange(world: World): Promise<void> {
  const organization = await givenOrganization(world);
  const [, left] = [
    await givenMember(world, organization.id, 'delegate'),
    await givenMember(world, organization.id, 'liaison'),
  ];
  const out = { organization: organization.id, person: left.actor.person, reason: 'Ya no trabaja allí' };
  must(await endMembership(by(world, 'lead', 3), out));
  const { id } = await givenRequestSent(world);
  const answer = { title: 'Otra', initiatives: [...world.cycle.initiatives], newcomer: 'staysOut' as const };
  const as = { organization: organization.id, professional: world.staff.professional.id };
  must(await acceptRequest(by(world, 'lead', 3), { ...(await requestRead(world, id)), ...answer, ...as }));
}

/** What the secretariat did is reported by one of the team and accepted by another. */
export async function reportOwn(world: World, alliance: string): Promise<void> {
  const ctx = by(world, 'professional', 12);
  const activities = (await planOf(ctx, alliance)).actions.flatMap((action) => action.activities);
  const { id: planActivity } = activities.find((each) => !each.partyId && !each.replacedAt)!;
  const report = { ...(await reportOf(ctx, alliance, null)), planActivity };
  const { id: evidence } = must(await submitEvidence(ctx, report));
  must(await acceptEvidence(by(world, 'lead', 12), { evidence }));
}
