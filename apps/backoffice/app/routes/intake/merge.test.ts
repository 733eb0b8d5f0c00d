import { aWorld, givenAlliance, givenOrganization, rowOf } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const nameOf = async (id: string) =>
  String((await rowOf(world(), sql`select name from organization where id = ${id}`)).name);

test('the lead finds the other registration, compares both, merges them and parts them again', async () => {
  const alliance = await givenAlliance(world(), { at: 8 });
  const [losing, staying] = [alliance.organizations[0]!, await givenOrganization(world())];
  const [lost, kept] = [await nameOf(losing.id), await nameOf(staying.id)];
  const { id: lead } = world().staff.lead;
  const get = async (path: string, who = lead) => ask(path, who);
  const read = async (path: string, who = lead) => wordsOf(await (await ask(path, who)).text());
  const post = (path: string, body: Record<string, string>, who = lead) =>
    ask(path, who, { method: 'POST', body: new URLSearchParams(body) });

  const page = backoffice.organization(staying.id);
  const choosing = backoffice.mergeOrganizations(staying.id);
  expect(await (await get(page)).text()).toContain(`href="${choosing}"`);
  const searched = await (await get(`${choosing}?q=${encodeURIComponent(lost)}`)).text();
  const comparing = `${choosing}?con=${losing.id}`;
  expect(searched).toContain(`href="${comparing}"`);
  const compared = await read(comparing);
  for (const said of [lost, kept, alliance.code, 'Qué pasará', 'Queda este registro', 'Este se une a él']) {
    expect(compared).toContain(said);
  }
  const { professional, administrator } = world().staff;
  expect((await get(comparing, professional.id)).status).toBe(403);
  expect((await get(comparing, administrator.id)).status).toBe(403);
  expect((await get(backoffice.mergeOrganizations('019c2404-7d80-7874-821e-000000000000'))).status).toBe(404);

  const key = (await (await get(comparing)).text()).match(/name="key" value="([^"]+)"/)![1]!;
  const form = { key, organization: losing.id, into: staying.id };
  const empty = await post(comparing, { ...form, reason: ' ' });
  expect(empty.status).toBe(422);
  expect(wordsOf(await empty.text())).toContain('Por qué son la misma organización');
  expect((await post(comparing, { ...form, reason: 'La misma' }, professional.id)).status).toBe(403);
  const merged = await post(comparing, { ...form, reason: 'Llegó por dos puertas' });
  expect(merged.status).toBe(303);
  expect(merged.headers.get('location')).toContain(page);

  const after = await read(page);
  for (const said of ['Registros unidos', lost, alliance.code, `Como «${lost}»`, 'Llegó por dos puertas']) {
    expect(after).toContain(said);
  }
  const old = await get(backoffice.organization(losing.id));
  expect(old.status).toBe(302);
  expect(old.headers.get('location')).toBe(page);
  expect(await read(comparing)).toContain('ya se unió a otro registro');
  const again = await post(comparing, { ...form, key: '019c2404-7d80-7874-821e-000000000001', reason: 'Otra vez' });
  expect(again.status).toBe(409);
  expect(wordsOf(await again.text())).toContain('se unió a otro de la misma organización');
  expect(await read(page, professional.id)).not.toContain('Separarlos de nuevo');

  const part = { intent: 'part', organization: losing.id };
  const refusedPart = await post(page, { ...part, reason: '' });
  expect(refusedPart.status).toBe(422);
  expect(await refusedPart.text()).toMatch(/<details[^>]* open/);
  expect((await post(page, { ...part, reason: 'No' }, professional.id)).status).toBe(403);
  expect((await post(page, { ...part, reason: 'Eran dos juntas' })).status).toBe(303);
  const parted = await read(backoffice.organization(losing.id));
  expect(parted).toContain('Eran dos juntas');
  expect(parted).toContain(alliance.code);
  expect(await read(page)).not.toContain(`Como «${lost}»`);
});
