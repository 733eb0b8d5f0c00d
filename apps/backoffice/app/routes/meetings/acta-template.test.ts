import { readdirSync, readFileSync } from 'node:fs';
import { aWorld, contents, givenActaInReview, givenAlliance, itemsFor, rowOf } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const root = new URL('../../../../../', import.meta.url);

/** The sources of the product: what may write a template, form, mail or document. */
function sources(folder: string): string[] {
  return readdirSync(new URL(folder, root), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}${entry.name}`;
    if (entry.isDirectory()) return /^(node_modules|build|data)$/.test(entry.name) ? [] : sources(`${path}/`);
    return /\.(tsx?|sql|css)$/.test(entry.name) && !/\.test\./.test(entry.name) ? [path] : [];
  });
}

test('R-009 every acta is read and printed as an acta de reunión de manejo institucional', async () => {
  for (const activity of [3, 4] as const) {
    const one = await givenAlliance(world(), { at: activity });
    const items = itemsFor(one, contents[activity]);
    const id = await givenActaInReview(world(), { activities: [activity], alliances: [one.id], items, day: activity });
    const row = await rowOf(
      world(),
      sql`select m.code from acta a join meeting m on m.id = a.meeting_id where a.id = ${id}`,
    );
    const page = await ask(backoffice.acta(String(row.code)), world().staff.professional.id);
    expect(wordsOf(await page.text())).toContain('Acta de reunión de manejo institucional');
  }
});

test('R-009 nothing of the product is a template called acta gestión de alianza en cultura ciudadana', () => {
  const files = [...sources('packages/'), ...sources('apps/')];
  expect(files.length).toBeGreaterThan(400);
  const named = files.filter((file) =>
    /acta (de )?gesti[oó]n de alianza/i.test(readFileSync(new URL(file, root), 'utf8')),
  );
  expect(named).toEqual(['packages/domain/src/procedure/history.ts']);
});
