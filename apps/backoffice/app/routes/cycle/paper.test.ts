import { aWorld, givenAlliance, givenBalanceSaved, rowOf } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

test('what is printed says on its sheet whose it is, from which page and of which day', async () => {
  const { code } = await givenAlliance(world(), { at: 13 });
  await givenBalanceSaved(world(), 60);
  const { year } = world().cycle;
  const { meeting } = await rowOf(
    world(),
    sql`select m.code as meeting from acta w join meeting m on m.id = w.meeting_id order by w.id limit 1`,
  );
  for (const path of [
    backoffice.balance(year),
    backoffice.quantification(year),
    backoffice.contributionsMatrix(),
    backoffice.networkPlan(),
    backoffice.planState(code, 1),
    backoffice.acta(String(meeting)),
  ]) {
    const html = await (await ask(path, world().staff.professional.id)).text();
    const [, header = ''] = html.match(/<div class="print-header">(.*?)<\/div>/s) ?? [];
    const words = wordsOf(header);
    expect(words, path).toContain('Secretaría de Cultura, Recreación y Deporte');
    expect(words, path).toContain(path);
    expect(words, path).toMatch(/Tomado el \d+ de \w+ de \d{4}/);
  }
});
