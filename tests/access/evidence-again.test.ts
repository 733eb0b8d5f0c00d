import { returnEvidence, submitEvidence } from '@alianzas/domain/evidence';
import {
  aWorld,
  by,
  carryOverAlliance,
  endAlliance,
  type GivenAlliance,
  givenAlliance,
  givenBalanceFiled,
  givenCycle,
  must,
  reportOf,
  through,
} from '@alianzas/domain/given';
import { planOf } from '@alianzas/domain/plan';
import { backoffice, portal } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const inPortal = aPortal(world);

async function reported(one: GivenAlliance, day: number) {
  const ally = through(world(), one.organizations[0]!.representative, day);
  const activities = (await planOf(ally, one.id)).actions.flatMap((action) => action.activities);
  const activity = activities.find(({ partyId }) => partyId)!;
  const said = { ...(await reportOf(ally, one.id, one.organizations[0]!.id)), planActivity: activity.id };
  const told = { ...said, description: 'Sembramos cien matas', place: 'La huerta', peopleReached: 37 };
  const { id } = must(await submitEvidence(ally, told));
  return { id, number: activity.number, executedOn: told.executedOn };
}

test('what was sent back is reported again over what it said, and its files are asked for anew', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const { person } = one.organizations[0]!.representative;
  const { id, number, executedOn } = await reported(one, 20);
  const page = portal.newEvidence(one.code, number);
  expect(await (await inPortal(page, person)).text()).not.toContain('Sembramos cien matas');
  must(await returnEvidence(by(world(), 'professional', 21), { evidence: id, reason: 'Falta el listado' }));
  const html = await (await inPortal(page, person)).text();
  expect(html).toMatch(/<textarea[^>]*name="description"[^>]*>Sembramos cien matas</);
  for (const [name, value] of [
    ['executedOn', executedOn],
    ['place', 'La huerta'],
    ['peopleReached', '37'],
  ]) {
    const [input] = html.match(new RegExp(`<input[^>]*name="${name}"[^>]*>`)) ?? [];
    expect(input, name).toContain(`value="${value}"`);
  }
  expect(wordsOf(html)).toContain('Los archivos se eligen otra vez, también los que estaban bien.');
  must(await endAlliance(by(world(), 'lead', 22), { alliance: one.id, outcome: 'withdrawn', reason: 'Se retira' }));
});

test('who accepts after the balance of the year was confirmed reads before and after that it counts in no figure', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const { id } = await reported(one, 20);
  const { professional } = world().staff;
  const says = async (address: string) => wordsOf(await (await ask(address, professional.id)).text());
  const page = backoffice.evidence(id);
  const later = /no suma en sus cifras/;
  const lead = by(world(), 'lead', 200);
  expect(await says(page)).not.toMatch(later);
  const next = await givenCycle(world().database, world().staff, world().cycle.year + 1);
  must(await carryOverAlliance(lead, { alliance: one.id, to: next.cycle.id, reason: 'Sigue' }));
  await givenBalanceFiled(world(), 210);
  expect(await says(page)).toMatch(/Si la acepta, queda entre lo aceptado después y no suma en sus cifras/);
  const body = new URLSearchParams({ intent: 'accept', evidence: id });
  const answer = await ask(page, professional.id, { method: 'POST', body });
  expect(answer.status).toBe(303);
  expect(await says(answer.headers.get('location')!)).toMatch(later);
});
