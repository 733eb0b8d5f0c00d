import { randomUUID } from 'node:crypto';
import { declareContribution } from '@alianzas/domain/contribution';
import { aWorld, givenAlliance, must, through } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

test('an organization that left something in the alliance is offered no way out, as the verb would refuse it', async () => {
  const one = await givenAlliance(world(), { at: 2, parties: 2, kind: 'pact' });
  const { id: organization, representative } = one.organizations[1]!;
  const path = backoffice.activity(one.code, 2);
  const { id: professional } = world().staff.professional;
  const read = async () => (await ask(path, professional)).text();
  const waysOut = (html: string) => [...html.matchAll(/name="party" value="([^"]+)"/g)].map(([, party]) => party!);
  const before = waysOut(await read());
  expect(before).toHaveLength(2);
  const line = {
    ...{ key: randomUUID(), alliance: one.id, organization, initiative: world().cycle.initiatives[0]! },
    ...{ category: 'space' as const, description: 'Salón', quantity: '1', unit: 'día', deliveredOn: '2026-02-02' },
    ...{ monetizable: 'no' as const, notMonetizableReason: 'Es voluntario' },
  };
  must(await declareContribution(through(world(), representative, 2), line));
  const html = await read();
  expect(waysOut(html)).toEqual([before[0]]);
  expect(wordsOf(html)).toContain('Ya dejó registros en la alianza');
  const body = new URLSearchParams({ intent: 'removeParty', alliance: one.id, party: before[1]! });
  const refused = await ask(path, professional, { method: 'POST', body });
  expect(refused.status).toBe(409);
  expect(wordsOf(await refused.text())).toContain('ya dejó registros en la alianza');
}, 120_000);
