import { randomUUID } from 'node:crypto';
import { acceptEvidence, returnEvidence } from '@alianzas/domain/evidence';
import { aWorld, by, type GivenAlliance, givenAlliance, givenOrganization, must } from '@alianzas/domain/given';
import { planOf } from '@alianzas/domain/plan';
import { portal } from '@alianzas/paths';
import { drawJpeg } from '@alianzas/storage';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);
const PLACE = 'N 4/1 35/1 54/1 W 74/1 4/1 33/1';

/** A photo that says where it was taken, in the segment where telephones write it. */
async function photo(): Promise<Buffer<ArrayBuffer>> {
  const drawn = await drawJpeg('<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"/>');
  const said = Buffer.concat([Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0', 'latin1'), Buffer.from(PLACE)]);
  const head = Buffer.from([0xff, 0xe1, 0, said.length + 2]);
  return Buffer.concat([drawn.subarray(0, 2), head, said, drawn.subarray(2)]);
}

function pdf(): Buffer<ArrayBuffer> {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R>>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 4\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size 4/Root 1 0 R>>\n`;
  return Buffer.from(`${text}${table}startxref\n${text.length}\n%%EOF\n`, 'latin1');
}

const personOf = (one: GivenAlliance, index = 0) => one.organizations[index]!.representative.person;

/** The ally reports its activity through its form, with a photo and a document. */
async function sent(one: GivenAlliance, over: Record<string, string> = {}): Promise<Response> {
  const staff = by(world(), 'professional', 11);
  const activities = (await planOf(staff, one.id)).actions.flatMap((action) => action.activities);
  const activity = activities.find(({ partyId }) => partyId)!;
  const said = { key: randomUUID(), planActivity: activity.id, description: 'Jornada hecha', place: 'El salón' };
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...said, executedOn: activity.startsOn, showsMinors: 'no', ...over }))
    form.append(name, value);
  form.append('files', new File([await photo()], 'jornada.jpg', { type: 'image/jpeg' }));
  form.append('files', new File([pdf()], 'lista.pdf', { type: 'application/pdf' }));
  return ask(portal.newEvidence(one.code, activity.number), personOf(one), { method: 'POST', body: form });
}

async function reported(one: GivenAlliance, showsMinors: 'yes' | 'no' = 'no'): Promise<void> {
  expect((await sent(one, { showsMinors })).status).toBe(303);
}

async function fileOf(one: GivenAlliance, name: string): Promise<string> {
  const [row] = await world().database.owner.db.execute<{ id: string }>(
    sql`select id from file where alliance_id = ${one.id} and name = ${name}`,
  );
  return row!.id;
}

async function evidencePageOf(one: GivenAlliance, person: string): Promise<string> {
  return (await ask(portal.evidence(one.code), person)).text();
}

test('an ally sees the photo of its evidence, drawn anew and without its place; a document has none', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  await reported(one);
  const [picture, document] = [await fileOf(one, 'jornada.jpg'), await fileOf(one, 'lista.pdf')];
  const html = await evidencePageOf(one, personOf(one));
  expect(html).toContain(`src="${portal.thumbnail(picture)}"`);
  expect(html).toContain('alt="Foto jornada.jpg de la evidencia 1"');
  expect(html).not.toContain(portal.thumbnail(document));
  const answer = await ask(portal.thumbnail(picture), personOf(one));
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/webp',
    'content-disposition': 'inline',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.subarray(8, 12).toString()).toBe('WEBP');
  expect((await photo()).includes(PLACE)).toBe(true);
  expect(bytes.includes(PLACE) || bytes.includes('EXIF')).toBe(false);
  expect((await ask(portal.thumbnail(document), personOf(one))).status).toBe(404);
});

test('the picture that waits for its form is seen by who sent it, drawn anew, and by nobody else', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const answer = await sent(one, { description: '' });
  expect(answer.status).toBe(422);
  const sources = [...(await answer.text()).matchAll(/src="(\/archivos\/espera\/[^"]+)"/g)].map(([, src]) => src!);
  expect(sources, 'the photo, and not the document').toHaveLength(1);
  const seen = await ask(sources[0]!, personOf(one));
  expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'image/webp']);
  const bytes = Buffer.from(await seen.arrayBuffer());
  expect(bytes.includes(PLACE) || bytes.includes('EXIF')).toBe(false);
  const stranger = (await givenOrganization(world())).representative.person;
  expect((await ask(sources[0]!, stranger)).status).toBe(404);
  expect((await ask(portal.waitingPicture('x'.repeat(40)), personOf(one))).status).toBe(404);
});

test('a stranger sees no picture, nor does anybody while it waits for the scanner', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  await reported(one);
  const [address, stranger] = [portal.thumbnail(await fileOf(one, 'jornada.jpg')), await givenOrganization(world())];
  expect((await ask(address, stranger.representative.person)).status).toBe(404);
  expect((await ask(address, null)).status).toBe(303);
  await world().database.owner.db.execute(sql`update file set scan = 'pending' where alliance_id = ${one.id}`);
  expect((await ask(address, personOf(one))).status).toBe(404);
  const html = await evidencePageOf(one, personOf(one));
  expect(html).not.toContain('<img loading');
  expect(wordsOf(html)).toContain('Estamos revisando que no tenga virus');
});

test('what shows minors is for who reported it and the team: another party reads of it and opens none of its files', async () => {
  const one = await givenAlliance(world(), { at: 11, parties: 2 });
  await reported(one, 'yes');
  const picture = await fileOf(one, 'jornada.jpg');
  for (const address of [portal.thumbnail(picture), portal.file(picture)]) {
    expect((await ask(address, personOf(one))).status).toBe(200);
    expect((await ask(address, personOf(one, 1))).status).toBe(404);
  }
  const words = wordsOf(await evidencePageOf(one, personOf(one, 1)));
  expect(words).toContain('Aparecen menores de edad: solo la leen quien la reportó y el equipo');
  expect(words).not.toContain('Jornada hecha');
  expect(words).not.toContain('jornada.jpg');
});

test('a picture that the store lost leaves the page standing', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  await reported(one);
  await world().database.owner.db.execute(
    sql`update file set key = ${'0'.repeat(32)} where alliance_id = ${one.id} and name = 'jornada.jpg'`,
  );
  expect((await ask(portal.thumbnail(await fileOf(one, 'jornada.jpg')), personOf(one))).status).toBe(404);
  expect((await ask(portal.evidence(one.code), personOf(one))).status).toBe(200);
});

test('evidence says what was promised and what comes next; a returned one its reason first, with the way to mend it', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  await reported(one);
  const waiting = wordsOf(await evidencePageOf(one, personOf(one)));
  expect(waiting).toContain('Recibida El equipo la revisa y le escribe.');
  expect(waiting).toContain('Prestar el salón');
  expect(waiting).not.toContain('antivirus');
  const [row] = await world().database.owner.db.execute<{ id: string }>(
    sql`select id from evidence where alliance_id = ${one.id}`,
  );
  const staff = by(world(), 'professional', 12);
  must(await returnEvidence(staff, { evidence: row!.id, reason: 'Falta la lista' }));
  const html = await evidencePageOf(one, personOf(one));
  const words = wordsOf(html);
  expect(words.indexOf('Por qué se la devolvieron: Falta la lista')).toBeLessThan(words.indexOf('Qué se hizo'));
  expect(html).toContain(`href="${portal.newEvidence(one.code, 2)}">Cargarla de nuevo`);
  const form = wordsOf(await (await ask(portal.newEvidence(one.code, 2), personOf(one))).text());
  expect(form).toContain('Por qué le devolvieron la anterior: Falta la lista');
  await reported(one);
  const [next] = await world().database.owner.db.execute<{ id: string }>(
    sql`select id from evidence where alliance_id = ${one.id} and number = 2`,
  );
  must(await acceptEvidence(staff, { evidence: next!.id }));
  expect(wordsOf(await evidencePageOf(one, personOf(one)))).toContain('Ya no hay que cargarla de nuevo');
});
