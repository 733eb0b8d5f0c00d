import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aWorld, by, givenAlliance, must, rowOf } from '../given.ts';
import { Forbidden } from '../platform/index.ts';
import { looksPage } from '../views/index.ts';
import { recordPage } from './index.ts';

const world = aWorld();
const FILTER = { person: '', alliance: '', day: '', after: '' };

test('a page that control read is kept once a day and listed with who, beside the looks at what shows minors', async () => {
  const { code } = await givenAlliance(world(), { at: 3 });
  const path = `/alianzas/${code}/historial`;
  const auditor = by(world(), 'auditor', 30);
  for (const _ of [1, 2, 3]) must(await recordPage(auditor, { path }));
  must(await recordPage(by(world(), 'auditor', 31), { path }));
  const kept = sql`select count(*)::int as n, count(distinct on_day)::int as days from page_look where path = ${path}`;
  expect(await rowOf(world(), kept)).toEqual({ n: 2, days: 2 });
  for (const name of ['lead', 'dataOfficer', 'auditor'] as const) {
    const { lines } = await looksPage(by(world(), name, 32), { ...FILTER, alliance: code });
    expect(lines, name).toMatchObject([
      { path, alliance: null, reason: null, person: { id: world().staff.auditor.id } },
      { path, alliance: null },
    ]);
    const [first] = lines;
    const rest = await looksPage(by(world(), name, 32), { ...FILTER, alliance: code, after: first!.id });
    expect(rest.lines).toHaveLength(1);
  }
});

test('only control is watched so, and nothing of an address beyond its path is kept', async () => {
  for (const name of ['professional', 'lead', 'correspondence', 'administrator', 'dataOfficer'] as const)
    await expect(recordPage(by(world(), name, 30), { path: '/red' }), name).rejects.toThrow(Forbidden);
  const typed = recordPage(by(world(), 'auditor', 30), { path: '/organizaciones?q=Marta' });
  await expect(typed).rejects.toMatchObject({ cause: { code: '23514' } });
});
