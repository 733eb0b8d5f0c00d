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
  const body = new URLSearchParams({ intent: 'declare', ...said, ...fields });
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

test('an empty form tells at once all that every answer asks for, and a day that has not come beside whatever else is wrong', async () => {
  const none = { initiative: '', category: '', description: '', quantity: '', unit: '', deliveredOn: '' };
  const { status, words } = await sent(none);
  expect(status).toBe(422);
  expect(words).toContain('¿Se puede medir en dinero?: Seleccione una opción.');
  for (const label of ['Iniciativa', '¿Qué entregó?', 'Descríbalo', 'Cantidad', 'Unidad', '¿Cuándo se entregó?'])
    expect(words).toMatch(new RegExp(`${label.replace('?', '[?]')}: (?:Complete|Seleccione)`));
  expect(words).not.toContain('¿De dónde sale ese valor?: Complete');
  const early = await sent({ ...none, deliveredOn: '2031-02-04' });
  expect(early.words).toMatch(/: Escriba una fecha que ya pasó: a más tardar hoy, \d+ de [a-z]+ de 20\d\d\./);
  const hours = await sent({ quantity: '12 y media', monetizable: 'no', notMonetizableReason: 'Es voluntariado' });
  expect(hours.words).toContain('Escriba la cantidad solo con números, por ejemplo 12 o 2,5.');
});

test('what was declared by mistake is corrected in its form, filled in, or withdrawn with its reason; then neither is offered', async () => {
  const person = one.organizations[0]!.representative.person;
  const free = { monetizable: 'no', notMonetizableReason: 'Es voluntariado', description: 'Salón equivocado' };
  expect((await sent(free)).status).toBe(303);
  const idOf = async (description: string) => {
    const [row] = await world().database.owner.db.execute<{ id: string }>(
      sql`select id from contribution where description = ${description} and state = 'delivered'`,
    );
    return row!.id;
  };
  const wrong = await idOf('Salón equivocado');
  const read = async (path: string) => (await ask(path, person)).text();
  const form = await read(`${portal.contributions(one.code)}?corregir=${wrong}`);
  expect(form).toContain('Salón equivocado</textarea>');
  expect(form).toContain('value="2,5"');
  const corrected = { ...free, description: 'Salón corregido', intent: 'correct', contribution: wrong };
  expect((await sent({ ...corrected, reason: '' })).status).toBe(422);
  expect((await sent({ ...corrected, reason: 'Era otro salón' })).status).toBe(303);
  const right = await idOf('Salón corregido');
  expect(wordsOf(await read(portal.contributions(one.code)))).toContain('Se retiró: Era otro salón');
  const withdrawing = new URLSearchParams({ intent: 'withdraw', contribution: right, reason: 'No se entregó' });
  const answer = await ask(portal.contributions(one.code), person, { method: 'POST', body: withdrawing });
  expect(answer.status).toBe(303);
  const page = await read(portal.contributions(one.code));
  expect(wordsOf(page)).toContain('Se retiró: No se entregó');
  expect(page).not.toContain(`corregir=${right}`);
  const again = await ask(portal.contributions(one.code), person, { method: 'POST', body: withdrawing });
  expect([again.status, wordsOf(await again.text()).includes('Esto ya quedó hecho')]).toEqual([200, true]);
  const other = new URLSearchParams({ ...Object.fromEntries(withdrawing), reason: 'Por otra razón' });
  const late = await ask(portal.contributions(one.code), person, { method: 'POST', body: other });
  expect([late.status, wordsOf(await late.text()).includes('Este aporte ya se retiró')]).toEqual([409, true]);
});
