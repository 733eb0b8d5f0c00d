import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { approveActa, recordAttendance } from '../asRead.ts';
import { aWorld, by, contents, givenActaInReview, givenAlliance, itemsFor, must, rowOf } from '../given.ts';
import { Stale } from '../platform/index.ts';
import { actaPage } from '../views/index.ts';

const world = aWorld();

test('an acta is approved with the attendance that was read with it, and not with one written since', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const items = itemsFor(one, contents[3]);
  const acta = await givenActaInReview(world(), { activities: [3], alliances: [one.id], items, day: 3 });
  const of = sql`select m.id, m.code, a.version from meeting m join acta a on a.meeting_id = m.id where a.id = ${acta}`;
  const { id, code, version } = await rowOf(world(), of);
  const lead = by(world(), 'lead', 3);
  const read = await actaPage(lead, String(code));
  const others = [{ name: 'Marta Gil', position: '' }];
  must(await recordAttendance(by(world(), 'director', 3), { meeting: String(id), others }));
  const asRead = { acta, version: Number(version), attendance: read.meeting.version };
  await expect(approveActa(lead, asRead)).rejects.toMatchObject({
    ...{ name: 'Stale', what: 'meeting', saved: { names: ['meeting.'], about: [id] } },
  });
  expect(await rowOf(world(), of)).toMatchObject({ version });
  await expect(approveActa(lead, { acta, attendance: 0 })).rejects.toThrow(Stale);
  const again = await actaPage(lead, String(code));
  expect(again.meeting.present.map(({ name }) => name)).toContain('Marta Gil');
  must(await approveActa(lead, { acta, attendance: again.meeting.version }));
});
