import { aWorld } from '@alianzas/domain/given';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../apps/portal/app/testing.ts';
import { anEvidence } from './evidence-scene.ts';

const world = aWorld();
const inPortal = aPortal(world);
const DAYS = 40;

test('what is kept unsent is of the day of the product’s own clock, which a demonstration may have moved', async () => {
  const { here, person, of } = await anEvidence(world());
  await world().database.owner.db.execute(
    sql`update installation set mark = 'demonstration', clock_offset_ms = ${DAYS * 86_400_000}`,
  );
  const body = new FormData();
  const written = { description: 'Sembramos diez árboles', draftOf: of, draft: 'save' };
  for (const [name, value] of Object.entries(written)) body.append(name, value);
  expect((await inPortal(here, person, { method: 'POST', body })).status).toBe(303);
  const [row] = await world().database.owner.db.execute<{ days: number }>(
    sql`select extract(epoch from saved_at - now())::float / 86400 as days from draft`,
  );
  expect(row!.days).toBeGreaterThan(DAYS - 1);
  expect(wordsOf(await (await inPortal(here, person, {})).text())).toContain(
    'Abajo está lo que usted escribió hoy a la',
  );
});
