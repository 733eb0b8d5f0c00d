import { aWorld, eventsOf, rowOf } from '@alianzas/domain/given';
import { newId } from '@alianzas/domain/platform';
import { versionInForce } from '@alianzas/domain/procedure';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const QUESTION = '¿Es una persona natural?';

test('R-252 staff who register a body that reads like a natural person are asked; it goes on flagged until one of them settles it', async () => {
  const { id: lead } = world().staff.lead;
  const typed = { key: newId(new Date()), name: 'Rosa Elvira Neuta', kind: 'ORG_SOCIAL' };
  const post = (path: string, body: Record<string, string>) =>
    ask(path, lead, { method: 'POST', body: new URLSearchParams(body) });
  const register = (more: Record<string, string>) => post(backoffice.newOrganization(), { ...typed, ...more });

  const asked = await register({});
  expect(asked.status).toBe(409);
  const words = wordsOf(await asked.text());
  expect(words).toContain(QUESTION);
  expect(words).toContain(versionInForce.content.policies[0]);
  expect((await register({ asked: 'name', isOrganization: 'person' })).status).toBe(409);
  const back = await (await register({ asked: 'name', isOrganization: 'yes', kind: '' })).text();
  const [, saidOf = ''] = /name="saidOf" value="([^"]*)"/.exec(back)!;
  const other = await register({ isOrganization: 'yes', saidOf, name: 'Luis Alberto Neuta' });
  expect(wordsOf(await other.text()), 'it was said of another').toContain(QUESTION);
  expect(await eventsOf(world(), lead)).toContain('organization.personRefused');
  const registered = await register({ asked: 'name', isOrganization: 'yes' });
  expect(registered.status).toBe(303);
  const { id } = (await rowOf(world(), sql`select id from organization where name = ${typed.name}`)) as { id: string };

  const page = backoffice.organization(id);
  const read = async (path: string) => wordsOf(await (await ask(path, lead)).text());
  expect(await read(page)).toContain('Revise si es una persona natural');
  expect(await read(`${backoffice.organizations()}?marca=persona`)).toContain(typed.name);
  expect(await read(`${backoffice.organizations()}?marca=otra`)).toContain('Ninguna organización cumple el filtro');
  expect((await post(page, { intent: 'settle', organization: id, reason: ' ' })).status).toBe(422);
  const settled = await post(page, { intent: 'settle', organization: id, reason: 'Vimos su certificado' });
  expect(settled.status).toBe(303);
  const after = await read(page);
  expect(after).not.toContain('Revise si es una persona natural');
  expect(after).toContain('Vimos su certificado');
  expect(await read(`${backoffice.organizations()}?marca=persona`)).not.toContain(typed.name);
  expect((await post(page, { intent: 'settle', organization: id, reason: 'Otra vez' })).status).toBe(409);
});
