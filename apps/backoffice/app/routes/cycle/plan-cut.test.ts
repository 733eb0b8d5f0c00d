import {
  aWorld,
  by,
  carryOverAlliance,
  givenAlliance,
  givenBalanceFiled,
  givenCycle,
  must,
} from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

const DEADLINE = /Vence (?:en|mañana|hoy)|Venció hace/;

test('the plan of a confirmed year counts no days: it says what it is, and where an alliance goes on', async () => {
  const { id, code } = await givenAlliance(world(), { at: 11 });
  const { year } = world().cycle;
  const next = await givenCycle(world().database, world().staff, year + 1);
  must(await carryOverAlliance(by(world(), 'lead', 25), { alliance: id, to: next.cycle.id, reason: 'Sigue' }));
  const pageOf = async (vigencia: number) => {
    const html = await (await ask(`${backoffice.networkPlan()}?vigencia=${vigencia}`, world().staff.lead.id)).text();
    expect(html).toContain(code);
    return html;
  };
  const before = await pageOf(year);
  expect(wordsOf(before)).toMatch(DEADLINE);
  expect(wordsOf(before)).not.toContain('al confirmarse el balance');
  await givenBalanceFiled(world());
  const cut = (await pageOf(year)).replaceAll('<!-- -->', '');
  expect(wordsOf(cut)).not.toMatch(DEADLINE);
  expect(wordsOf(cut)).toMatch(/Es el plan como quedó al confirmarse el balance, el \d+ de \w+ de \d{4}: ya no cambia/);
  expect(wordsOf(cut)).toContain('no se guardan los nombres de las personas responsables');
  expect(cut).toContain(`href="${backoffice.networkPlan()}?vigencia=${year + 1}">plan de ${year + 1}</a>`);
  expect(wordsOf(await pageOf(year + 1))).not.toContain('Sigue en el');
});
