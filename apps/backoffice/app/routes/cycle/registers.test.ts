import { aWorld, givenAcceptedRequest, givenBalanceSaved, givenRequestSent, rowOf } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const shown = async (path: string, role: 'dataOfficer' | 'quality' | 'lead') => {
  const answer = await ask(path, world().staff[role].id, {});
  expect(answer.status, `${role} at ${path}`).toBe(200);
  return answer.text();
};

test('an empty register says how it fills, and is reached from every page of who reads it', async () => {
  expect(wordsOf(await shown(backoffice.consents(), 'dataOfficer'))).toContain('Todavía no hay autorizaciones');
  expect(wordsOf(await shown(backoffice.improvements(), 'quality'))).toContain('Todavía no hay acciones de mejora');
  expect(await shown(backoffice.tray(), 'dataOfficer')).toContain(`href="${backoffice.consents()}"`);
  expect(await shown(backoffice.tray(), 'quality')).toContain(`href="${backoffice.improvements()}"`);
  expect(await shown(backoffice.tray(), 'quality')).not.toContain(`href="${backoffice.consents()}"`);
});

test('quality reads what each balance proposes to improve: who answers for it, for when and how far it went', async () => {
  await givenBalanceSaved(world());
  const html = await shown(backoffice.improvements(), 'quality');
  for (const words of ['Pocas actas', 'Una plantilla', 'Equipo Red', '1 de marzo de 2027', 'Propuesta'])
    expect(wordsOf(html)).toContain(words);
  expect(html).toContain(`href="${backoffice.procedureActivity(12, 2)}"`);
  expect(html, 'quality reads no balance').not.toContain(backoffice.balance(2026));
  expect(await shown(backoffice.improvements(), 'lead')).toContain(`href="${backoffice.balance(2026)}"`);
});

test('the data officer finds what a person authorised by their address, in words', async () => {
  const { organization, request } = await givenAcceptedRequest(world());
  await givenRequestSent(world());
  const html = await shown(`${backoffice.consents()}?q=${encodeURIComponent(organization.email)}`, 'dataOfficer');
  expect(wordsOf(html)).toContain('Autorización de datos personales: Gestionar la alianza, Responder encuestas');
  expect(html.split(`href="mailto:${organization.email}"`)).toHaveLength(2);
  expect(wordsOf(html), 'and for which organization').toContain(organization.name);
  const { code } = await rowOf(world(), sql`select code from request where id = ${request}`);
  const toLead = await shown(`${backoffice.consents()}?q=${encodeURIComponent(organization.name)}`, 'lead');
  expect(toLead).toContain(`href="${backoffice.request(String(code))}"`);
  const none = await shown(`${backoffice.consents()}?q=nadie-${organization.email}`, 'dataOfficer');
  expect(wordsOf(none)).toContain('Ninguna autorización cumple el filtro');
});
