import { randomUUID } from 'node:crypto';
import { correctBalanceNumber } from '@alianzas/domain/balance';
import { declareContribution, verifyContribution } from '@alianzas/domain/contribution';
import { aWorld, by, givenAlliance, givenBalanceFiled, must, radicado, through } from '@alianzas/domain/given';
import { pesos } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);
const money = (value: string) => pesos(value).replace(/\s/g, ' ');

test('the outcome of a case shows the radicado of its balance, and what it counted of its reader with its lines', async () => {
  const one = await givenAlliance(world(), { at: 16, parties: 2 });
  const [first, second] = one.organizations;
  const gives = async (of: typeof first, rate: string, description: string) => {
    const said = { category: 'space' as const, description, quantity: '1', unit: 'día', deliveredOn: '2026-02-04' };
    const value = { monetizable: 'yes' as const, method: 'quotation' as const, rate, rateSource: 'Cotización' };
    const about = { alliance: one.id, organization: of!.id, initiative: world().cycle.initiatives[0]! };
    const line = { key: randomUUID(), ...about, ...said, ...value };
    return must(await declareContribution(through(world(), of!.representative, 20), line)).id;
  };
  const verify = async (day: number, contribution: string) =>
    must(await verifyContribution(by(world(), 'professional', day), { contribution }));
  await verify(20, await gives(first, '1000', 'Salón grande'));
  await verify(20, await gives(first, '70', 'Salón pequeño'));
  await verify(20, await gives(second, '5', 'Una carpa'));
  const late = await gives(first, '400', 'Un patio');
  const before = wordsOf(await (await ask(portal.outcome(one.code), first!.representative.person)).text());
  expect(before).toContain('El balance final de la vigencia 2026 se elabora cuando');
  const { filing, number } = await givenBalanceFiled(world());
  await verify(31, late);
  const read = async () => wordsOf(await (await ask(portal.outcome(one.code), first!.representative.person)).text());
  const said = await read();
  const page = await (await ask(portal.outcome(one.code), first!.representative.person)).text();
  expect(page.slice(page.indexOf('<main')), 'leads to itself').not.toContain('Ver el resultado</a>');
  const summary = await (await ask(portal.alliance(one.code), first!.representative.person)).text();
  for (const words of ['Reconocimiento de', 'Continuidad de', `Radicado ${number}, del `])
    expect(wordsOf(summary)).toContain(words);
  expect(summary).toContain(`<a href="${portal.outcome(one.code)}">Ver el resultado completo</a>`);
  expect(said).toContain(`quedó radicado con el número ${number} del `);
  expect(said).toContain(`Aporte verificado que contó el balance 2026: ${money('1070')}`);
  for (const words of ['Salón grande', money('1000'), 'Salón pequeño', money('70')]) expect(said).toContain(words);
  for (const words of ['Un patio', 'Una carpa']) expect(said).not.toContain(words);
  const right = { number: radicado(), filedOn: '2026-03-05', reason: 'Dos cifras' };
  must(await correctBalanceNumber(by(world(), 'correspondence', 32), { filing, version: 0, ...right }));
  expect(await read()).toContain(`quedó radicado con el número ${right.number} del 5 de marzo de 2026`);
}, 240_000);
