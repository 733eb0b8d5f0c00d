import { randomUUID } from 'node:crypto';
import { addParty, removeParty } from '@alianzas/domain/alliance';
import { aWorld, by, endAlliance, givenInvitation, givenOrganization, must, rowOf } from '@alianzas/domain/given';
import { mergeOrganizations } from '@alianzas/domain/organization';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const read = async (path: string) => wordsOf(await (await ask(path, world().staff.lead.id)).text());

async function invited() {
  const one = await givenInvitation(world(), await givenOrganization(world()));
  const codes = sql`select i.code as invitation, a.code as alliance from invitation i join alliance a on a.id = i.alliance_id where i.id = ${one.id}`;
  const { invitation, alliance } = await rowOf(world(), codes);
  return { ...one, page: backoffice.invitation(String(invitation)), case: backoffice.activity(String(alliance), 2) };
}

test('revoking says what it does to the case: it ends, goes on with the others, or stays as it ended', async () => {
  const one = await invited();
  expect(await read(one.page)).toContain('el caso que abrió termina con ella');
  const other = await givenOrganization(world());
  const joining = { key: randomUUID(), alliance: one.alliance, organization: other.id };
  must(await addParty(by(world(), 'professional', 2), joining));
  expect(await read(one.page)).toContain('sale de la alianza, que sigue con las demás organizaciones');
  expect(await read(one.case)).toContain('Esta organización tiene una invitación sin respuesta');
  const ending = { alliance: one.alliance, outcome: 'endedEarly' as const, reason: 'Cerró la sede' };
  must(await endAlliance(by(world(), 'lead', 3), ending));
  const ended = await read(one.page);
  expect(ended).toContain('Nada cambia en la alianza');
  expect(ended).not.toContain('termina con ella');
});

test('whose body is invited stays by each of its registrations, and the page of its case says so of each, with the way there', async () => {
  const one = await invited();
  const way = `href="${one.page}">Ver su invitación`;
  const html = async () => (await ask(one.case, world().staff.lead.id)).text();
  expect(await html(), 'the last one stays as such').not.toContain(way);
  const other = await givenOrganization(world());
  const joining = { key: randomUUID(), alliance: one.alliance, organization: other.id };
  const { id: party } = must(await addParty(by(world(), 'professional', 2), joining));
  expect((await html()).split(way)).toHaveLength(2);
  const merging = { key: randomUUID(), organization: other.id, into: one.input.organization, reason: 'Es la misma' };
  must(await mergeOrganizations(by(world(), 'lead', 2), merging));
  const removed = await removeParty(by(world(), 'professional', 2), { alliance: one.alliance, party, reason: 'No' });
  expect(removed).toMatchObject({ refusal: { code: 'party.invited' } });
  expect((await html()).split(way)).toHaveLength(3);
  expect(await html()).not.toContain('value="removeParty"');
});

test('who is of the team is refused beside the address, whoever is invited or brought in', async () => {
  const organization = await givenOrganization(world());
  const { id: lead } = world().staff.lead;
  const { email } = await rowOf(world(), sql`select email from person where id = ${world().staff.professional.id}`);
  const fields = { intent: 'bringPerson', organization: organization.id, name: 'Ana Peña', email: String(email) };
  const body = new URLSearchParams({
    ...{ ...fields, phone: '3005550142', role: 'representative', position: 'Dirección' },
    verifiedHow: 'Lo dijo su acta',
  });
  const answer = await ask(backoffice.organization(organization.id), lead, { method: 'POST', body });
  expect(answer.status).toBe(409);
  expect(wordsOf(await answer.text())).toContain('Este correo es de alguien del equipo de la Secretaría');
});
