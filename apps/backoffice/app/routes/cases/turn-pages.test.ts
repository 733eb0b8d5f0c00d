import { randomUUID } from 'node:crypto';
import { commitmentsOf, proposeCommitment } from '@alianzas/domain/commitment';
import { submitEvidence } from '@alianzas/domain/evidence';
import {
  acceptCommitments,
  aWorld,
  by,
  endAlliance,
  givenAlliance,
  must,
  preparePacket,
  radicado,
  reportOf,
  rowOf,
  through,
} from '@alianzas/domain/given';
import { planOf } from '@alianzas/domain/plan';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

async function read(path: string, person: string): Promise<string> {
  const answer = await ask(path, person);
  expect(answer.status, path).toBe(200);
  return wordsOf(await answer.text());
}

test('the case, the list and the tray tell whose turn it is in the same words', async () => {
  const { professional, lead } = world().staff;
  const one = await givenAlliance(world(), { at: 9 });
  const organization = one.organizations[0]!;
  const said = {
    action: 'Prestar el salón',
    deliverable: 'Un salón',
    dueOn: '2099-05-01',
    organization: organization.id,
  };
  for (const key of [randomUUID(), randomUUID()]) {
    must(await proposeCommitment(by(world(), 'professional', 9), { key, alliance: one.id, ...said }));
  }
  const pages = [backoffice.alliance(one.code), backoffice.allianceCommitments(one.code), backoffice.alliances()];
  for (const path of [...pages, backoffice.tray()]) {
    expect(await read(path, professional.id), path).toContain('Le toca a la organización: aceptar dos compromisos');
  }
  const commitments = (await commitmentsOf(by(world(), 'professional', 9), one.id)).map(({ id }) => id);
  const accepted = { alliance: one.id, commitments, statement: 'yes' as const };
  must(await acceptCommitments(through(world(), organization.representative, 9), accepted));
  for (const path of [...pages, backoffice.tray()]) {
    expect(await read(path, professional.id), path).toContain('Le toca a usted: preparar el paquete');
  }
  const { name } = await rowOf(world(), sql`select name from person where id = ${professional.id}`);
  for (const path of pages) {
    expect(await read(path, lead.id), path).toContain(`Le toca a ${name}: preparar el paquete`);
  }
});

test('evidence that came in is the turn of who answers for the case', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const { id: organization, representative } = one.organizations[0]!;
  const here = backoffice.alliance(one.code);
  const person = world().staff.professional.id;
  expect(await read(here, person)).toContain('Le toca a la organización: cargar la evidencia de');
  const ctx = through(world(), representative, 11);
  const { actions } = await planOf(by(world(), 'professional', 11), one.id);
  const planActivity = actions.flatMap((action) => action.activities).find((activity) => activity.partyId)!.id;
  must(await submitEvidence(ctx, { ...(await reportOf(ctx, one.id, organization)), planActivity }));
  expect(await read(here, person)).toContain('Le toca a usted: validar la evidencia');
});

test('a packet is reached from its case, and its radicado leads back to it', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const person = world().staff.professional.id;
  const { id: organization, representative } = one.organizations[0]!;
  const said = { action: 'Prestar', deliverable: 'Un salón', dueOn: '2099-05-01', organization };
  must(await proposeCommitment(by(world(), 'professional', 9), { key: randomUUID(), alliance: one.id, ...said }));
  const commitments = (await commitmentsOf(by(world(), 'professional', 9), one.id)).map(({ id }) => id);
  const accepted = { alliance: one.id, commitments, statement: 'yes' as const };
  must(await acceptCommitments(through(world(), representative, 9), accepted));
  const { id } = must(await preparePacket(by(world(), 'professional', 9), { alliance: one.id }));
  const packet = backoffice.packet(id);
  for (const path of [backoffice.alliance(one.code), backoffice.allianceCommitments(one.code), backoffice.tray()]) {
    expect(await (await ask(path, person)).text(), path).toContain(`href="${packet}"`);
  }
  const body = new URLSearchParams({ intent: 'number', filing: id, number: radicado(), filedOn: '2026-02-11' });
  const answer = await ask(packet, person, { method: 'POST', body });
  expect(answer.status).toBe(303);
  const html = await (await ask(answer.headers.get('location')!, person)).text();
  const confirmation = html.match(/<div class="banner done".*?<\/a>/s)![0];
  expect(wordsOf(confirmation)).toBe(`El radicado quedó registrado. Ir al siguiente paso de la alianza ${one.code}`);
  expect(confirmation).toContain(`href="${backoffice.alliance(one.code)}"`);
  expect(await read(backoffice.alliance(one.code), person)).toContain('10. Incluir las acciones');
});

test('a case that ended before its time says where it stopped, and nothing of it is open', async () => {
  const one = await givenAlliance(world(), { at: 6 });
  const lead = world().staff.lead.id;
  const ended = { alliance: one.id, outcome: 'withdrawn' as const, reason: 'Cambió de sede' };
  must(await endAlliance(by(world(), 'lead', 7), ended));
  const words = await read(backoffice.alliance(one.code), lead);
  expect(words).toContain('Se detuvo aquí · actividad 6');
  expect(words).not.toContain('Abierta ahora');
});

test('a case leads to the request that opened it and to its documents, and so does its organization', async () => {
  const one = await givenAlliance(world(), { at: 6 });
  const { db } = world().database.owner;
  const { code, id } = await rowOf(world(), sql`select code, id from request where alliance_id = ${one.id}`);
  const organization = one.organizations[0]!.id;
  await db.execute(sql`
    insert into file (id, key, name, media_type, bytes, sha256, scan, organization_id, request_id, uploaded_at, uploaded_by)
    select ${randomUUID()}, ${randomUUID()}, 'Cámara de Comercio.pdf', 'application/pdf', 10, 'x', 'clean', ${organization}, ${id}, now(), 'test'`);
  for (const path of [backoffice.alliance(one.code), backoffice.organization(organization)]) {
    const html = await (await ask(path, world().staff.professional.id)).text();
    expect(html, path).toContain(`href="${backoffice.request(String(code))}"`);
    expect(html, path).toMatch(/href="\/archivos\/[^"]+">Cámara de Comercio\.pdf/);
  }
});
