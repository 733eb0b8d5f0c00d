import { aWorld, contents, givenActaDraft, givenAlliance, itemsFor } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

/** The form of the acta of an alliance of two organizations, whose items say more beside what each activity asks for. */
async function formOf(activity: 3 | 4 | 8, more: object): Promise<string> {
  const one = await givenAlliance(world(), { at: activity, parties: 2 });
  const items = itemsFor(one, () => ({ ...contents[activity](), ...more }));
  const acta = await givenActaDraft(world(), { activities: [activity], alliances: [one.id], items, day: activity });
  const [meeting] = await world().database.owner.db.execute<{ code: string }>(
    sql`select m.code from meeting m join acta a on a.meeting_id = m.id where a.id = ${acta}`,
  );
  return (await ask(backoffice.acta(meeting!.code), world().staff.professional.id)).text();
}

const named = (html: string, field: string) => html.match(new RegExp(`name="items\\[\\d+\\]\\.${field}"`, 'g')) ?? [];

test.each([3, 4, 8] as const)('the time of the meeting of %i is asked once for the alliance', async (activity) => {
  const html = await formOf(activity, { minutesUsed: 90 });
  expect(named(html, 'minutesUsed')).toEqual(['name="items[0].minutesUsed"']);
  expect(html, 'an acta of before reads as the sum of what it says').toMatch(
    /name="items\[0\]\.minutesUsed"[^>]*value="3(:00)?"/,
  );
  expect(html).toContain('Una sola vez para la alianza, con todas sus organizaciones');
});

test('the methodology of 8 is asked once for the alliance', async () => {
  const html = await formOf(8, { methodology: 'Una jornada al mes' });
  expect(named(html, 'methodology')).toEqual(['name="items[0].methodology"']);
  expect(named(html, 'liaison\\.name')).toHaveLength(2);
});
