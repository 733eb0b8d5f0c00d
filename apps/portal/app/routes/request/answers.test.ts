import { hashSecret, newToken } from '@alianzas/auth';
import { aWorld, eventsOf, givenDraft, givenInvitation, givenOrganization, rowOf } from '@alianzas/domain/given';
import { consentPurposes, versionInForce } from '@alianzas/domain/procedure';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);

/** The browser's cookie of a capability, its token alive today. */
async function capability(purpose: 'solicitud' | 'invitacion', subject: string): Promise<string> {
  const token = newToken();
  await world().database.owner.db.execute(sql`
    update token set token_hash = ${hashSecret(token)}, expires_at = now() + interval '1 day' where subject = ${subject}`);
  return `__Host-${purpose}=${token}`;
}

test('R-253 a natural person who asks in the portal reads the policy that refuses it, and the refusal is logged', async () => {
  const { id } = await givenDraft(world());
  const cookie = await capability('solicitud', id);
  const body = new URLSearchParams({ kind: 'PERSONA_NATURAL', version: '1', name: 'Alguien' });
  const answer = await ask(portal.requestOrganization(id), null, { method: 'POST', body, headers: { cookie } });
  expect(answer.status).toBe(409);
  expect(wordsOf(await answer.text())).toContain(versionInForce.content.policies[0]);
  expect(await eventsOf(world(), id)).toContain('organization.personRefused');
  expect(await rowOf(world(), sql`select state from request where id = ${id}`)).toEqual({ state: 'draft' });
});

test('R-079 who accepts an invitation reads that it accepts to take part in carrying out the strategy', async () => {
  const { id } = await givenInvitation(world(), await givenOrganization(world()));
  await world().database.owner.db.execute(sql`update invitation set expires_at = '2100-01-01' where id = ${id}`);
  const cookie = await capability('invitacion', id);
  const answer = await ask(portal.invitationAnswered(), null, { headers: { cookie } });
  const words = wordsOf(await answer.text());
  expect(words).toContain('Aceptar es participar en la implementación de la estrategia de cultura ciudadana');
  expect(words).toContain('Sí, aceptamos participar en la implementación de la estrategia de cultura ciudadana');
});

test('the authorisation is read whole wherever it is asked for: each purpose, nothing to fill in', async () => {
  const { id } = await givenDraft(world());
  const cookie = await capability('solicitud', id);
  for (const path of [portal.requestConsent(id), portal.privacy()]) {
    const words = wordsOf(await (await ask(path, null, { headers: { cookie } })).text());
    for (const { text } of consentPurposes) expect(words, path).toContain(text);
    expect(words, path).not.toMatch(/[[{☐]/);
    expect(words, path).toContain('Por escrito en la Carrera 8 # 9-83, Bogotá D.C., o por Bogotá te escucha');
  }
});
