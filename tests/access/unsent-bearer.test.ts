import { aWorld, givenDraft, rowOf } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { linkOf } from './portal-scene.ts';
import { posted } from './sent-forms.ts';

const world = aWorld();
const inPortal = aPortal(world);

test('who has no account keeps ten unsent copies of a page, and so many bytes in a day as are let to a network', async () => {
  const { id } = await givenDraft(world());
  const headers = { cookie: await linkOf(world(), 'request', id) };
  const send = (copy: number) => {
    const fields = { version: 'none', actions: 'Sembrar '.repeat(1_000), draftOf: '', draftCopy: `copy${copy}` };
    return inPortal(portal.requestWish(id), null, { ...posted(fields), headers });
  };
  const kept = () => rowOf(world(), sql`select count(*)::int as n from draft`);
  const counted = async (side: string) => {
    const bucket = `unsentKilobytes:${side}:%`;
    const row = await rowOf(world(), sql`select sum(count)::int as n from attempt where bucket like ${bucket}`);
    return Number(row.n);
  };
  expect((await send(0)).status).toBe(422);
  const one = await counted('account');
  expect([one > 8, await counted('network')]).toEqual([true, one]);
  for (let copy = 1; copy < 13; copy += 1) expect((await send(copy)).status).toBe(422);
  expect(await kept()).toEqual({ n: 10 });
  expect(await counted('network')).toBe(10 * one);
  await world().database.owner.db.execute(sql`delete from draft`);
  await world().database.owner.db.execute(
    sql`insert into attempt (bucket, window_start, count) select distinct bucket, now() + interval '1 second', 1000000
      from attempt where bucket like 'unsentKilobytes:network:%'`,
  );
  const answer = await send(20);
  expect([answer.status, (await answer.text()).includes('Sembrar')], 'it comes back all the same').toEqual([422, true]);
  expect(await kept()).toEqual({ n: 0 });
});
