import { randomUUID } from 'node:crypto';
import { openCycle } from '@alianzas/domain/cycle';
import { aWorld, by, dayFromNow, givenOrganization, must, rowOf } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

test('what names another year, meeting or organization than its address is not found, and nothing is done', async () => {
  const person = world().staff.professional.id;
  must(await openCycle(by(world(), 'director', 0), { key: randomUUID(), year: 2025 }));
  const post = async (path: string, fields: Record<string, string>) =>
    (await ask(path, person, { method: 'POST', body: new URLSearchParams(fields) })).status;
  const improvement = {
    ...{ intent: 'improve', key: randomUUID(), cycle: world().cycle.id, activity: '9', finding: 'Tarda' },
    ...{ action: 'Medir', responsible: 'La dirección', dueOn: dayFromNow(90) },
  };
  const kept = async () => Number((await rowOf(world(), sql`select count(*) as n from improvement_action`)).n);
  expect(await post(backoffice.balance(2025), improvement)).toBe(404);
  expect(await kept()).toBe(0);
  expect(await post(backoffice.balance(2026), improvement)).toBe(303);
  expect(await kept()).toBe(1);
  const [one, other] = [await givenOrganization(world()), await givenOrganization(world())];
  const verify = { intent: 'verify', organization: other.id };
  expect(await post(backoffice.organization(one.id), verify)).toBe(404);
  expect(await post(backoffice.organization(other.id), verify)).not.toBe(404);
});
