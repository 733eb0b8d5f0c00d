import { aWorld, type GivenAlliance, givenAlliance } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);
let one: GivenAlliance;
beforeAll(async () => {
  one = await givenAlliance(world(), { at: 10 });
}, 60_000);

async function sent(fields: Record<string, string>): Promise<{ status: number; words: string }> {
  const { id: organization, representative } = one.organizations[0]!;
  const said = {
    ...{ key: crypto.randomUUID(), alliance: one.id, organization, initiative: world().cycle.initiatives[0]! },
    ...{ category: 'space', description: 'Salón', quantity: '2,5', unit: 'jornada', deliveredOn: '04/02/2026' },
  };
  const body = new URLSearchParams({ ...said, ...fields });
  const answer = await ask(portal.contributions(one.code), representative.person, { method: 'POST', body });
  return { status: answer.status, words: wordsOf(await answer.text()) };
}

test('what the other answer asks for is neither read nor kept, and nothing of the chosen one is optional', async () => {
  const page = wordsOf(
    await (await ask(portal.contributions(one.code), one.organizations[0]!.representative.person)).text(),
  );
  expect(page).toContain('¿Por qué no?');
  expect(page).not.toContain('(opcional)');
  const free = { monetizable: 'no', notMonetizableReason: 'Es voluntariado', rate: 'nada', method: '' };
  expect((await sent(free)).status).toBe(303);
  const [row] = await world().database.owner.db.execute(
    sql`select quantity, rate, method, not_monetizable_reason as reason, delivered_on::text as "on" from contribution where alliance_id = ${one.id}`,
  );
  expect(row).toEqual({ quantity: '2.5000', rate: null, method: null, reason: 'Es voluntariado', on: '2026-02-04' });
});

test('an error names the words that the form shows', async () => {
  const { status, words } = await sent({ monetizable: 'yes', method: '', rate: '$ 0', rateSource: ' ' });
  expect(status).toBe(422);
  expect(words).toContain('¿Cómo se valoró?: Seleccione una opción.');
  expect(words).toContain('Valor de cada unidad, en pesos: Escriba un valor mayor que cero.');
  expect(words).toContain('¿De dónde sale ese valor?: Complete este dato.');
  expect((await sent({ monetizable: 'no', notMonetizableReason: '' })).words).toContain(
    '¿Por qué no?: Complete este dato.',
  );
});
