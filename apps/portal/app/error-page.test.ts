import { aWorld } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { access } from './access.ts';
import { aPortal, wordsOf } from './testing.ts';

const world = aWorld();
const inPortal = aPortal(world);

test('who asked for too much is told once when there is room again', async () => {
  const counting = { ...access, 'public/network': { ...access['public/network']!, counts: 'export' as const } };
  const ask = () => inPortal(portal.network(), null, { access: counting });
  expect((await ask()).status).toBe(200);
  await world().database.owner.db.execute(
    sql`insert into attempt (bucket, window_start, count) select bucket, now(), 100000 from attempt`,
  );
  const refused = await ask();
  expect(refused.status).toBe(429);
  const words = wordsOf(await refused.text());
  expect(words).toMatch(/Espere un momento.*Vuelva a pedir esta página en \d+ (segundo|minuto)s?\./);
  expect(words).not.toContain('unos minutos');
});
