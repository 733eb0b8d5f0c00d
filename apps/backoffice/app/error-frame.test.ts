import { aWorld, givenAlliance } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from './testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

test('the page of an error says who is signed in and leads on, after a form as after a link', async () => {
  const { code } = await givenAlliance(world(), { at: 3 });
  const { id } = world().staff.professional;
  const [row] = await world().database.owner.db.execute<{ name: string }>(
    sql`select name from person where id = ${id}`,
  );
  const posted = { method: 'POST', body: new URLSearchParams({ intent: 'suspender', reason: 'x' }) };
  const answers = [
    { status: 403, answer: await ask(backoffice.allianceState(code), id, posted) },
    { status: 404, answer: await ask(backoffice.alliance('ALZ-2026-9999'), id) },
    { status: 404, answer: await ask(backoffice.packet('019c2404-7d80-7874-821e-000000000000'), id, posted) },
    { status: 400, answer: await ask(backoffice.allianceState(code), id, { method: 'POST', body: 'intent=nada' }) },
  ];
  for (const { status, answer } of answers) {
    const html = await answer.text();
    const words = wordsOf(html);
    for (const said of [row!.name, 'Salir', 'Bandeja']) expect(words, `${answer.status}`).toContain(said);
    expect([400, 403, 404], `${status}`).toContain(answer.status);
    expect(html).toContain(`action="${backoffice.leave()}"`);
  }
});
