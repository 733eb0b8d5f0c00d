import { randomUUID } from 'node:crypto';
import { aWorld, contents, givenActaDraft, givenAlliance, itemsFor, rowOf } from '@alianzas/domain/given';
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
  const fault = { code: 'activity.notOpen', activity: 14, step: 15, ofActivity: 14, ofAlliance: 'b' };
  expect(faultOf(page, fault)).toMatchObject({ name: 'items[1].recognised' });
  expect(faultOf(page, fault).message).toMatch(/^ALZ-2026-0002: /);
  const whole = faultOf(page, { code: 'acta.textMissing', ofAlliance: randomUUID() });
  expect(whole).toEqual({ message: 'El acta no tiene desarrollo. Escriba lo que se trató en la reunión.' });
});
