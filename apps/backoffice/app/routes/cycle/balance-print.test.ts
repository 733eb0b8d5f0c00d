import { aWorld, givenBalanceSaved, narrative } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

test('on paper a balance that is not confirmed says the words that are saved, not those of its form', async () => {
  await givenBalanceSaved(world());
  const { id, year } = world().cycle;
  const { professional } = world().staff;
  const [balance] = await world().database.owner.db.execute<{ version: number }>(
    sql`select version from balance where cycle_id = ${id}`,
  );
  const body = new URLSearchParams({ intent: 'save', cycle: id, version: String(balance!.version) });
  for (const phase of ['P', 'H', 'V', 'A'])
    body.set(`narrative.${phase}`, phase === 'P' ? 'x'.repeat(1501) : 'Otra cosa');
  const answer = await ask(backoffice.balance(year), professional.id, { method: 'POST', body });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  const [, printed] = html.split('hidden space-y-4 print:block');
  const paper = wordsOf(printed!.slice(printed!.indexOf('>') + 1, printed!.indexOf('Acciones de mejora')));
  for (const words of ['Borrador sin confirmar', ...Object.values(narrative)]) expect(paper).toContain(words);
  expect(paper).not.toContain('Otra cosa');
  expect(html.slice(0, html.indexOf('Otra cosa'))).toContain('class="print:hidden"');
});
