import {
  aWorld,
  by,
  contents,
  givenActaInReview,
  givenAlliance,
  itemsFor,
  must,
  recordAttendance,
  rowOf,
} from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

/** What the button that approves carries, as its page says it. */
function approvalIn(html: string): URLSearchParams {
  const form = html.split('<form').find((one) => one.includes('value="approve"'))!;
  const fields = [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
  return new URLSearchParams([...fields.map(([, name, value]) => [name!, value!]), ['intent', 'approve']]);
}

test('an acta approved from a page older than its attendance comes back with it, and who wrote it', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const items = itemsFor(one, contents[3]);
  const acta = await givenActaInReview(world(), { activities: [3], alliances: [one.id], items, day: 3 });
  const of = sql`select m.id, m.code from meeting m join acta a on a.meeting_id = m.id where a.id = ${acta}`;
  const { id, code } = await rowOf(world(), of);
  const path = backoffice.acta(String(code));
  const lead = world().staff.lead.id;
  const send = (body: URLSearchParams) => ask(path, lead, { method: 'POST', body });
  const read = approvalIn(await (await ask(path, lead)).text());
  const director = { ...by(world(), 'director', 3), now: new Date() };
  must(await recordAttendance(director, { meeting: String(id), others: [{ name: 'Marta Gil', position: '' }] }));
  const late = await send(read);
  const html = await late.text();
  expect(late.status).toBe(409);
  expect(wordsOf(html)).toContain('Alguien guardó antes que usted');
  expect(wordsOf(html)).toMatch(
    /guardó cambios .*\. Cambió la lista de quienes asistieron a la reunión\. Lo que usted pidió/,
  );
  expect(wordsOf(html)).not.toMatch(/lo que escribió|compare/);
  expect(wordsOf(html)).toContain('Marta Gil');
  expect((await send(approvalIn(html))).status).toBe(303);
});

test('an acta in review to whose meeting nobody came any more says so, and offers no approval', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const items = itemsFor(one, contents[3]);
  const acta = await givenActaInReview(world(), { activities: [3], alliances: [one.id], items, day: 3 });
  const of = sql`select m.id, m.code from meeting m join acta a on a.meeting_id = m.id where a.id = ${acta}`;
  const { id, code } = await rowOf(world(), of);
  must(await recordAttendance(by(world(), 'professional', 3), { meeting: String(id) }));
  const html = await (await ask(backoffice.acta(String(code)), world().staff.lead.id)).text();
  expect(html).toContain(`<a href="${backoffice.meeting(String(code))}#asistencia"`);
  expect(wordsOf(html)).toContain('Todavía no se puede aprobar Falta registrar quién asistió a la reunión.');
  expect(html).not.toContain('value="approve"');
});
