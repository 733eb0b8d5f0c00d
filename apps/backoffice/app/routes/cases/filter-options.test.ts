import {
  aWorld,
  by,
  endAlliance,
  givenAlliance,
  givenBalanceFiled,
  givenCycle,
  givenInvitation,
  givenOrganization,
  must,
  rowOf,
  suspendAlliance,
  through,
} from '@alianzas/domain/given';
import { declineInvitation, revokeInvitation } from '@alianzas/domain/intake';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const NONE = 'Ninguna alianza cumple estos filtros';
const OPTION = /<option value="(\w+)"[^>]*>([^<]+)<\/option>/g;

/** One case of each way in which a case is told. */
beforeAll(async () => {
  const lead = by(world(), 'lead', 3);
  await givenAlliance(world(), { at: 3 });
  await givenAlliance(world(), { at: 8, answers: ['no'] });
  must(await suspendAlliance(lead, { alliance: (await givenAlliance(world(), { at: 3 })).id, reason: 'Espera' }));
  for (const outcome of ['withdrawn', 'endedEarly'] as const) {
    const { id } = await givenAlliance(world(), { at: 3 });
    must(await endAlliance(lead, { alliance: id, outcome, reason: 'Termina' }));
  }
  const declined = await givenInvitation(world(), await givenOrganization(world()));
  must(await declineInvitation(through(world(), declined.bearer, 2), declined.id, { reason: 'No' }));
  const { id } = await givenInvitation(world(), await givenOrganization(world()));
  const { version } = await rowOf(world(), sql`select version from invitation where id = ${id}`);
  must(await revokeInvitation(lead, { invitation: id, version: Number(version), reason: 'Se repitió' }));
  const year = await givenCycle(world().database, world().staff, 2046);
  await givenAlliance(year, { at: 16 });
  await givenBalanceFiled(year);
}, 180_000);

async function read(query: string, list = backoffice.alliances()): Promise<string> {
  return (await ask(`${list}?${query}`, world().staff.lead.id)).text();
}

function optionsOf(html: string, name: string): [string, string][] {
  const select = html.split(`name="${name}"`)[1]!.split('</select>')[0]!;
  return [...select.matchAll(OPTION)].map(([, value, label]) => [value!, label!]);
}

test('every state and course that the list offers finds what is told so, and the row says it', async () => {
  const html = await read('');
  const states = optionsOf(html, 'estado');
  expect(states.length).toBeGreaterThan(5);
  for (const [value, label] of states) {
    const page = wordsOf(await read(`estado=${value}`));
    expect(page, label).not.toContain(NONE);
    // Of one that runs the row says whose turn it is
    if (value !== 'running') expect(page.split(label).length, label).toBeGreaterThan(3);
  }
  for (const [value, label] of optionsOf(html, 'curso'))
    expect(wordsOf(await read(`curso=${value}`)), label).not.toContain(NONE);
});

test('every standing that the list of organizations offers finds one, whose row says it', async () => {
  const list = backoffice.organizations();
  const standings = optionsOf(await read('', list), 'calidad');
  expect(standings.map(([, label]) => label)).toEqual(['Aliado potencial', 'En articulación', 'Miembro de la Red']);
  for (const [value, label] of standings) {
    const page = wordsOf(await read(`calidad=${value}`, list));
    expect(page, label).not.toContain('Ninguna organización cumple el filtro');
    expect(page.split(label).length, label).toBeGreaterThan(3);
  }
});

test('of what ended the list says the day on which it ended, and not when its last activity opened', async () => {
  const { ended, opened } = await rowOf(
    world(),
    sql`select (ended_at at time zone 'America/Bogota')::date::text as ended,
      (select max(opened_at) at time zone 'America/Bogota' from visit v where v.alliance_id = a.id)::date::text as opened
      from alliance a where state = 'endedEarly'`,
  );
  expect(ended).not.toBe(opened);
  const days = (html: string) => [...html.matchAll(/<time dateTime="([^"]+)"/gi)].map(([, day]) => day);
  expect(days(await read('estado=endedEarly'))).toEqual([ended]);
  expect(days(await read('estado=closed'))).toHaveLength(1);
});

test('what ended is told on its day, and what is suspended since it', async () => {
  const told = { suspended: 'está suspendida desde el ', withdrawn: 'se retiró de esta alianza el ' };
  for (const [state, says] of Object.entries({ ...told, endedEarly: 'terminó antes de tiempo el ' })) {
    const { code } = await rowOf(
      world(),
      sql`select code from alliance a where state = ${state} and not exists
      (select from invitation i where i.alliance_id = a.id)`,
    );
    const page = await ask(backoffice.allianceRecords(String(code)), world().staff.lead.id);
    expect(wordsOf(await page.text())).toContain(says);
  }
});
