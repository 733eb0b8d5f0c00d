import { aWorld, givenAcceptedRequest, rowOf } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const listed = (typed: string) =>
  ask(`${backoffice.alliances()}?${new URLSearchParams({ q: typed })}`, world().staff.auditor.id);

test('a code of something else that is typed among the alliances leads to it', async () => {
  const { request } = await givenAcceptedRequest(world());
  const { code } = await rowOf(world(), sql`select code from request where id = ${request}`);
  const [, year, number] = String(code).split('-');
  for (const typed of [String(code), `sol ${year} ${Number(number)}`, `sol${year}${number}`]) {
    const answer = await listed(typed);
    expect([answer.status, answer.headers.get('location')], typed).toEqual([302, backoffice.request(String(code))]);
  }
  const none = await listed('SOL-2026-9999');
  expect(none.status).toBe(200);
  expect(wordsOf(await none.text())).toContain('Ninguna alianza cumple estos filtros');
});
