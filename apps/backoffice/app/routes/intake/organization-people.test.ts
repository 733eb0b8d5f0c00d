import {
  aWorld,
  by,
  givenAlliance,
  givenMember,
  givenRequestSent,
  invented,
  must,
  rowOf,
} from '@alianzas/domain/given';
import { endMembership } from '@alianzas/domain/organization';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const as = (role: 'lead' | 'professional') => world().staff[role].id;
const read = async (path: string, role: 'lead' | 'professional' = 'lead') => (await ask(path, as(role))).text();
const send = (path: string, body: Record<string, string>) =>
  ask(path, as('lead'), { method: 'POST', body: new URLSearchParams(body) });
const how = 'Llamamos a la sede y lo confirmó su secretaria';

async function emptied() {
  const one = await givenAlliance(world(), { at: 3 });
  const organization = one.organizations[0]!;
  const { person } = organization.representative;
  const { name } = (await rowOf(world(), sql`select name from person where id = ${person}`)) as { name: string };
  const out = { organization: organization.id, person, reason: 'Ya no trabaja allí' };
  return { one, organization, person, name, out, page: backoffice.organization(organization.id) };
}

test('the last who represents it is asked about from the start, and the box is where its error leads', async () => {
  const { out, page, organization, name } = await emptied();
  expect(await read(page)).toContain('name="leavesNobody"');
  const form = { intent: 'endMembership', ...out };
  const refused = await send(page, form);
  expect(refused.status).toBe(409);
  const html = await refused.text();
  expect(html).toMatch(/<a href="#leavesNobody">/);
  expect(html).toContain('id="leavesNobody"');
  const done = await send(page, { ...form, leavesNobody: 'yes' });
  expect(done.status).toBe(303);
  expect(wordsOf(await read(done.headers.get('location')!))).toContain(`${name} ya no actúa por la organización.`);
  await givenMember(world(), organization.id, 'representative');
  await givenMember(world(), organization.id, 'representative');
  expect(await read(page), 'two represent it: neither is the last').not.toContain('name="leavesNobody"');
});

test('who left is read with when, by whom and why; of an organization without people nothing says that they are to come', async () => {
  const { one, out, page, name, organization } = await emptied();
  must(await endMembership(by(world(), 'lead', 4), { ...out, leavesNobody: 'yes' }));
  const words = wordsOf(await read(page, 'professional'));
  for (const said of ['Hoy no actúa nadie por ella', '1 persona que ya no actúa', name, 'Ya no trabaja allí'])
    expect(words).toContain(said);
  expect(words).not.toContain('representa todavía');
  const theCase = await read(backoffice.alliance(one.code), 'professional');
  expect(wordsOf(theCase)).toContain(`Hoy no actúa nadie en el portal por ${organization.name}`);
  expect(wordsOf(await read(backoffice.tray(), 'professional'))).toContain(`Sin quien actúe por ${organization.name}`);
});

test('an organization whose people do not represent it any more warns of it, until somebody does', async () => {
  const { out, page, organization } = await emptied();
  await givenMember(world(), organization.id, 'liaison');
  const warned = 'Hoy no la representa nadie en el portal';
  expect(wordsOf(await read(page))).not.toContain(warned);
  must(await endMembership(by(world(), 'lead', 4), { ...out, leavesNobody: 'yes' }));
  const words = wordsOf(await read(page));
  expect(words).toContain(warned);
  expect(words).not.toContain('Hoy no actúa nadie');
  await givenMember(world(), organization.id, 'delegate');
  const delegated = wordsOf(await read(page));
  expect(delegated, 'a delegate acts for it in whatever it decides').not.toContain(warned);
  expect(delegated).toContain('Por ella actúa una persona delegada, que puede aceptar sus compromisos.');
  await givenMember(world(), organization.id, 'representative');
  for (const said of [warned, 'Por ella actúa']) expect(wordsOf(await read(page))).not.toContain(said);
});

test('a person is added from the page of the organization, and how it was verified is read there', async () => {
  const { one, out, page, organization } = await emptied();
  must(await endMembership(by(world(), 'lead', 4), { ...out, leavesNobody: 'yes' }));
  const { name, email } = invented('Persona');
  const form = { intent: 'bringPerson', organization: organization.id, name, email, role: 'representative' };
  const refused = await send(page, form);
  expect(refused.status).toBe(409);
  const html = await refused.text();
  expect(html).toMatch(/<a href="#verifiedHow">/);
  expect(html).toContain(`value="${email}"`);
  expect((await send(page, { ...form, verifiedHow: how })).status).toBe(303);
  const words = wordsOf(await read(page));
  for (const said of [name, email, how, 'Sin teléfono', 'Sin cargo']) expect(words).toContain(said);
  expect(words).not.toContain('Hoy no actúa nadie');
  expect(wordsOf(await read(backoffice.alliance(one.code)))).not.toContain('Hoy no actúa nadie');
});

test('of an organization without people, who accepts a request from outside it is told so', async () => {
  const { out, organization } = await emptied();
  must(await endMembership(by(world(), 'lead', 4), { ...out, leavesNobody: 'yes' }));
  const { code, id, version, body: said } = await givenRequestSent(world());
  await world().database.owner.db.execute(
    sql`update organization set name = ${said.name} where id = ${organization.id}`,
  );
  const body = new URLSearchParams({
    ...{ intent: 'accept', request: id, version: String(version), title: 'Una', organization: organization.id },
    professional: as('professional'),
  });
  for (const initiative of world().cycle.initiatives) body.append('initiatives', initiative);
  const asked = await ask(backoffice.request(code), as('lead'), { method: 'POST', body });
  expect(asked.status).toBe(409);
  expect(await asked.text()).toContain('<a href="#newcomer">');
  body.set('newcomer', 'staysOut');
  const accepted = await ask(backoffice.request(code), as('lead'), { method: 'POST', body });
  expect(accepted.headers.get('location')).toContain('hecho=requestAcceptedUnattended');
  expect(wordsOf(await read(accepted.headers.get('location')!))).toContain('no tiene hoy quien actúe por ella');
});

test('documents are asked for of an organization only until its legal nature is verified', async () => {
  const { page, organization } = await emptied();
  const asks = /pídaselos a la organización|pídale el documento/;
  const verified = (by: string | null) =>
    world().database.owner.db.execute(
      sql`update organization set verified_at = ${by && sql`now()`}, verified_by = ${by} where id = ${organization.id}`,
    );
  await verified(null);
  expect(wordsOf(await read(page))).toMatch(asks);
  await verified(as('lead'));
  expect(wordsOf(await read(page))).not.toMatch(asks);
});
