import { randomUUID } from 'node:crypto';
import { declareContribution } from '@alianzas/domain/contribution';
import { aWorld, by, givenAlliance, must, through, undoStep } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

test('an organization that left something in the alliance is offered no way out, as the verb would refuse it', async () => {
  // Nothing was told to anybody yet, so each step may be taken back
  const one = await givenAlliance(world(), { at: 9, parties: 2, kind: 'pact', answers: ['no', 'no'] });
  const { id: organization, representative } = one.organizations[1]!;
  const path = backoffice.activity(one.code, 2);
  const { id: professional } = world().staff.professional;
  const read = async () => (await ask(path, professional)).text();
  const waysOut = (html: string) => [...html.matchAll(/name="party" value="([^"]+)"/g)].map(([, party]) => party!);
  const line = {
    ...{ key: randomUUID(), alliance: one.id, organization, initiative: world().cycle.initiatives[0]! },
    ...{ category: 'space' as const, description: 'Salón', quantity: '1', unit: 'día', deliveredOn: '2026-02-09' },
    ...{ monetizable: 'no' as const, notMonetizableReason: 'Es voluntario' },
  };
  must(await declareContribution(through(world(), representative, 9), line));
  for (const step of [9, 8, 5, 4, 3])
    must(await undoStep(by(world(), 'lead', 10), { alliance: one.id, step, reason: 'Se cerró por error' }));
  const html = await read();
  const parties = await world().database.owner.db.execute<{ id: string; organization: string }>(
    sql`select id, organization_id as organization from party where alliance_id = ${one.id}`,
  );
  const partyOf = (whose: string) => parties.find((party) => party.organization === whose)!.id;
  expect(waysOut(html)).toEqual([partyOf(one.organizations[0]!.id)]);
  expect(wordsOf(html)).toContain('Esta organización ya dejó registros en la alianza y no se puede quitar');
  const body = new URLSearchParams({
    intent: 'removeParty',
    alliance: one.id,
    party: partyOf(organization),
    reason: 'Por error',
  });
  const refused = await ask(path, professional, { method: 'POST', body });
  expect(refused.status).toBe(409);
  expect(wordsOf(await refused.text())).toContain('ya dejó registros en la alianza');
}, 120_000);
