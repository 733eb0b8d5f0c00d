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
  rowOf,
  through,
} from '@alianzas/domain/given';
import { planOf } from '@alianzas/domain/plan';
import { backoffice, portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { formsOf } from './forms.ts';

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
  return { id, number: activity.number, executedOn: told.executedOn, file: told.files[0]! };
}

test('what was sent back is reported again over what it said, with its files, which nobody chooses a second time', async () => {
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
  expect(wordsOf(html)).toContain('Usar este archivo otra vez: foto.jpg');
  const [box] = html.match(/<input[^>]*name="filesAgain"[^>]*>/) ?? [];
  expect(box).toContain('checked');
  const form = formsOf(html, page).find(({ multipart }) => multipart)!;
  const { draft: _, filesAgain, ...said } = form.defaults();
  const send = async (more: Record<string, string>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...said, ...more })) body.append(name, value);
    return inPortal(page, person, { method: 'POST', body });
  };
  const without = await send({});
  expect([without.status, wordsOf(await without.text())]).toEqual([
    422,
    expect.stringContaining('Adjunte un archivo.'),
  ]);
  const stranger = await givenAlliance(world(), { at: 11 });
  const theirs = await reported(stranger, 20);
  expect((await send({ filesAgain: theirs.file })).status, 'of another case').toBe(404);
  expect((await send({ filesAgain: filesAgain! })).headers.get('location')).toContain('evidenceSubmitted');
  expect(
    await rowOf(
      world(),
      sql`select array_agg(e.number order by e.number) as numbers from evidence_file l join evidence e on e.id = l.evidence_id
        where l.file_id = ${filesAgain!}`,
    ),
  ).toEqual({ numbers: [1, 2] });
  must(
    await endAlliance(by(world(), 'lead', 22), { alliance: stranger.id, outcome: 'withdrawn', reason: 'Se retira' }),
  );
  const shown = await (await inPortal(portal.evidence(one.code), person)).text();
  expect(shown.split(portal.thumbnail(filesAgain!)).length - 1, 'in both').toBe(2);
  must(await endAlliance(by(world(), 'lead', 22), { alliance: one.id, outcome: 'withdrawn', reason: 'Se retira' }));
});

test('the team reports its own again with the files of what was sent back', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const driver = by(world(), 'professional', 20);
  const activities = (await planOf(driver, one.id)).actions.flatMap((action) => action.activities);
  const activity = activities.find(({ partyId }) => !partyId)!;
  const told = { ...(await reportOf(driver, one.id, null)), planActivity: activity.id };
  const { id } = must(await submitEvidence(driver, told));
  must(await returnEvidence(by(world(), 'lead', 21), { evidence: id, reason: 'Falta el listado' }));
  const page = backoffice.newEvidence(one.code, activity.number);
  const { professional } = world().staff;
  const form = formsOf(await (await ask(page, professional.id)).text(), page).find(({ multipart }) => multipart)!;
  const { draft: _, ...said } = form.defaults();
  expect(said.filesAgain).toBe(told.files[0]);
  const body = new FormData();
  for (const [name, value] of Object.entries(said)) body.append(name, value);
  const answer = await ask(page, professional.id, { method: 'POST', body });
  expect(answer.headers.get('location')).toContain('evidenceSubmitted');
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
