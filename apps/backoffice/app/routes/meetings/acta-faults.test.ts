import { randomUUID } from 'node:crypto';
import {
  aWorld,
  by,
  contents,
  type GivenAlliance,
  givenActaDraft,
  givenAlliance,
  itemsFor,
  rowOf,
} from '@alianzas/domain/given';
import { planOf } from '@alianzas/domain/plan';
import type { Refusal } from '@alianzas/domain/platform';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';
import { faultOf } from './acta-faults.tsx';

const world = aWorld();
const ask = aBackoffice(world);

test('a session that leaves one organization undecided is refused by its name and its case, with a link to its place', async () => {
  const one = await givenAlliance(world(), { at: 14, parties: 2 });
  const [first, second] = one.organizations;
  const items = itemsFor(one, contents[14]).filter(({ organization }) => organization === first!.id);
  const acta = await givenActaDraft(world(), { activities: [14], alliances: [one.id], items, day: 14 });
  const { code, version } = await rowOf(
    world(),
    sql`select m.code, a.version from meeting m join acta a on a.meeting_id = m.id where a.id = ${acta}`,
  );
  const path = backoffice.acta(String(code));
  const told = { recognised: 'yes', reason: 'Cumplió' };
  const said = { activity: '14', alliance: one.id, organization: first!.id, ...told };
  const head = { intent: 'submit', acta, version: String(version), development: 'Se habló', internalNote: '' };
  const fields = Object.entries(said).map(([name, value]) => [`items[0].${name}`, value] as const);
  const body = new URLSearchParams([...Object.entries(head), ...fields].map(([name, value]) => [name, value]));
  const answer = await ask(path, world().staff.lead.id, { method: 'POST', body });
  const html = await answer.text();
  expect(answer.status).toBe(409);
  const { name } = await rowOf(world(), sql`select name from organization where id = ${second!.id}`);
  expect(wordsOf(html)).toContain(`${one.code}: El acta no dice nada de ${String(name)}.`);
  expect(html).toContain('href="#items-1-recognised"');
  expect(html).toContain('id="items-1-recognised"');
}, 60_000);

test('what is refused of one of several cases says of which; of none of them, it stays as it is', () => {
  const parties = [{ organization: 'o', name: 'Fundación Una' }];
  const alliances = ['a', 'b'].map((id) => ({ id, code: `ALZ-2026-000${id === 'a' ? 1 : 2}`, parties }));
  const page = { meeting: { activities: [14] }, alliances } as unknown as Parameters<typeof faultOf>[0];
  const fault: Refusal = { code: 'activity.notOpen', activity: 14, step: 15, ofActivity: 14, ofAlliance: 'b' };
  expect(faultOf(page, fault)).toMatchObject({ name: 'items[1].recognised' });
  expect(faultOf(page, fault).message).toMatch(/^ALZ-2026-0002: /);
  const whole = faultOf(page, { code: 'acta.textMissing', ofAlliance: randomUUID() });
  expect(whole).toEqual({
    message: 'El acta no tiene desarrollo. Escriba lo que se trató en la reunión.',
    name: 'development',
  });
});

/** What the acta of a meeting is answered, sent to review with those answers about its first place. */
async function sentToReview(one: GivenAlliance, activity: 12 | 14, said: Readonly<Record<string, string>>) {
  const acta = await givenActaDraft(world(), { activities: [activity], alliances: [one.id], items: [], day: activity });
  const { code, version } = await rowOf(
    world(),
    sql`select m.code, a.version from meeting m join acta a on a.meeting_id = m.id where a.id = ${acta}`,
  );
  const head = { intent: 'submit', acta, version: String(version), development: 'Se habló', internalNote: '' };
  const organization = activity === 14 ? one.organizations[0]!.id : '';
  const place = { activity: String(activity), alliance: one.id, organization, ...said };
  const fields = Object.entries(place).map(([name, value]) => [`items[0].${name}`, value] as const);
  const body = new URLSearchParams([...Object.entries(head), ...fields].map(([name, value]) => [name, value]));
  const answer = await ask(backoffice.acta(String(code)), world().staff.lead.id, { method: 'POST', body });
  expect(answer.status).toBe(409);
  return answer.text();
}

test('a follow-up that leaves answers out leads from each fault to its answers, and marks them', async () => {
  const one = await givenAlliance(world(), { at: 12 });
  const [first, second] = (await planOf(by(world(), 'lead', 12), one.id)).actions.flatMap(
    (action) => action.activities,
  );
  const html = await sentToReview(one, 12, {
    'activities[0].activity': first!.id,
    'activities[0].compliance': 'partly',
    'activities[0].observation': 'Faltó una jornada',
    'activities[1].activity': second!.id,
    'activities[1].compliance': '',
    'activities[1].observation': '',
  });
  const summary = /<div class="error-summary".*?<\/ul>/s.exec(html)![0];
  expect(wordsOf(summary)).toContain('Falta decir cómo van estas actividades del plan');
  for (const line of summary.match(/<li>.*?<\/li>/gs)!) expect(line).toContain('<a href=');
  expect(summary).toContain('href="#items-0-activities-1-compliance"');
  expect(html).toContain('id="items-0-activities-1-compliance"');
  expect(wordsOf(html.replace(summary, ''))).toContain('Error: Falta decir cómo van estas actividades del plan');
}, 60_000);

test('a session of which nothing was decided leads to its table', async () => {
  const html = await sentToReview(await givenAlliance(world(), { at: 14 }), 14, { recognised: '', reason: '' });
  expect(html).toContain('<a href="#actividad-14">El acta no registra ninguna decisión ni tema.');
  expect(html).toContain('id="actividad-14"');
}, 60_000);
