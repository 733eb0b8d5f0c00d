import { randomUUID } from 'node:crypto';
import { aWorld, by, type GivenAlliance, givenAlliance } from '@alianzas/domain/given';
import { planOf } from '@alianzas/domain/plan';
import { backoffice } from '@alianzas/paths';
import { drawJpeg } from '@alianzas/storage';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const staff = () => world().staff.professional.id;

/** The team reports its own activity through its form, with a photo; answers the evidence's id and the file's. */
async function reported(one: GivenAlliance): Promise<{ evidence: string; file: string }> {
  const activities = (await planOf(by(world(), 'professional', 11), one.id)).actions.flatMap((each) => each.activities);
  const activity = activities.find(({ partyId }) => partyId === null)!;
  const said = {
    alliance: one.id,
    key: randomUUID(),
    planActivity: activity.id,
    description: 'Acompañamos',
    place: 'Sala',
  };
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...said, executedOn: activity.startsOn, showsMinors: 'no' }))
    form.append(name, value);
  const drawn = await drawJpeg('<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"/>');
  form.append('proof', new File([new Uint8Array(drawn)], 'jornada.jpg', { type: 'image/jpeg' }));
  const init = { method: 'POST', body: form };
  expect((await ask(backoffice.newEvidence(one.code, activity.number), staff(), init)).status).toBe(303);
  const [row] = await world().database.owner.db.execute<{ evidence: string; file: string }>(sql`
    select e.id as evidence, l.file_id as file from evidence e join evidence_file l on l.evidence_id = e.id
    where e.alliance_id = ${one.id}`);
  return row!;
}

test('who reviews evidence sees its photo, what was promised, and that this installation looks for no virus', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const { evidence, file } = await reported(one);
  const html = await (await ask(backoffice.evidence(evidence), staff())).text();
  expect(html).toContain(`src="${backoffice.thumbnail(file)}" alt="Foto jornada.jpg de la evidencia 1"`);
  expect(wordsOf(html)).toContain('Esta instalación no tiene antivirus');
  expect(wordsOf(html)).toContain('Lo que se acordó entregar Doce jornadas');
  const answer = await ask(backoffice.thumbnail(file), staff());
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/webp',
    'content-disposition': 'inline',
    'content-security-policy': "default-src 'none'; sandbox",
  });
});

test('who accepts evidence is told that it does not count only of what was registered apart', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const { evidence } = await reported(one);
  const said = async () =>
    wordsOf(await (await ask(`${backoffice.evidence(evidence)}?hecho=evidenceAccepted`, staff())).text());
  const accepted = 'Aceptó la evidencia: es registro de la actividad 11.';
  expect(await said()).toContain(accepted);
  expect(await said()).not.toContain('no suma en las cifras');
  await world().database.owner.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`update evidence set apart_reason = 'Fue antes de la alianza' where id = ${evidence}`);
  });
  expect(await said()).toContain(`${accepted} Se registró aparte, así que no suma en las cifras.`);
});

test('the proof of an acceptance is downloaded from the commitments of its case', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const { file } = await reported(one);
  await world().database.owner.db.execute(sql`
    update commitment set evidence_form = 'email', evidence_file_id = ${file} where alliance_id = ${one.id} and party_id is not null`);
  const html = await (await ask(backoffice.allianceCommitments(one.code), staff())).text();
  expect(html).toContain(`<a href="${backoffice.file(file)}">Descargar el soporte del compromiso `);
  const answer = await ask(backoffice.file(file), staff());
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-disposition')).toContain('attachment');
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(1000);
});

test('nobody downloads nor sees a file that waits for the scanner or is infected, and nobody outside the team any', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const { evidence, file } = await reported(one);
  expect((await ask(backoffice.thumbnail(file), null)).status).not.toBe(200);
  for (const scan of ['pending', 'infected']) {
    await world().database.owner.db.execute(sql`update file set scan = ${scan} where id = ${file}`);
    expect((await ask(backoffice.thumbnail(file), staff())).status, scan).toBe(404);
    expect((await ask(backoffice.file(file), staff())).status, scan).toBe(404);
  }
  const html = await (await ask(backoffice.evidence(evidence), staff())).text();
  expect(html).not.toContain('<img loading');
  expect(wordsOf(html)).toContain('Infectado');
});
