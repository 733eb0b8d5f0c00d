import { aWorld, givenAlliance, givenMember, givenSecond, hashOf, rowOf, walk } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

test('activity 6 begins with what the Red says today, asks again when that changed, and keeps what it said', async () => {
  const first = await givenAlliance(world(), { at: 7 });
  const [shared] = first.organizations;
  const second = await givenSecond(world(), shared!, 6);

  const { id: professional } = world().staff.professional;
  const path = backoffice.activity(second.code, 6);
  const opened = await (await ask(path, professional)).text();
  expect(wordsOf(opened)).toContain('Ya está en la base de datos de la Red por otra alianza');
  for (const said of ['value="Calle 1"', 'value="6010000"', 'name="version" value="1"']) expect(opened).toContain(said);

  const post = (version: string, address: string) =>
    ask(path, professional, {
      method: 'POST',
      body: new URLSearchParams({
        ...{ intent: 'enter', alliance: second.id, organization: shared!.id, version, minutesUsed: '' },
        ...{ 'relevant.address': address, 'relevant.contact': 'Recepción', 'relevant.email': shared!.email },
        ...{ 'relevant.phone': '6013795750', 'relevant.interests': 'Lectura' },
      }),
    });
  const stale = await post('0', 'Carrera 9');
  expect(stale.status).toBe(409);
  const both = await stale.text();
  expect(both).toContain('value="Carrera 9"');
  expect(wordsOf(both)).toContain('Calle 1');
  expect((await post('1', 'Carrera 9')).status).toBe(303);
  const row = sql`select relevant ->> 'address' as address from network_entry where organization_id = ${shared!.id}`;
  expect(await rowOf(world(), row)).toEqual({ address: 'Carrera 9' });
  const page = wordsOf(await (await ask(backoffice.organization(shared!.id), professional)).text());
  const { name } = await rowOf(world(), sql`select name from person where id = ${professional}`);
  const change = page.slice(page.indexOf('Lo que decía hasta el'));
  expect(change).toMatch(
    new RegExp(`Lo cambió ${name}, el \\d.*Dirección Decía Calle 1 Dice desde entonces Carrera 9`),
  );
  for (const same of ['Decía Recepción', 'Decía Lectura']) expect(change).not.toContain(same);
});

test('a row of somebody blanked since begins empty where they stood, says so, and takes nothing that stands in their place', async () => {
  const first = await givenAlliance(world(), { at: 7 });
  const [shared] = first.organizations;
  const second = await givenSecond(world(), shared!, 6);
  const { id: professional } = world().staff.professional;
  const nobody = '019aa0de-0000-7000-8000-000000000001@anonimizada.invalid';
  const gone = { contact: 'Persona anonimizada', email: nobody, phone: '0000000' };
  await world().database.owner.db.execute(
    sql`update network_entry set relevant = relevant || ${JSON.stringify(gone)}::jsonb where organization_id = ${shared!.id}`,
  );
  const path = backoffice.activity(second.code, 6);
  const opened = await (await ask(path, professional)).text();
  for (const value of Object.values(gone)) expect(opened).not.toContain(`value="${value}"`);
  expect(opened.match(/Lo que decía se anonimizó/g)).toHaveLength(3);
  expect(opened).toContain('value="Calle 1"');
  const kept = await ask(path, professional, {
    method: 'POST',
    body: new URLSearchParams({
      ...{ intent: 'enter', alliance: second.id, organization: shared!.id, version: '1', minutesUsed: '' },
      ...{ 'relevant.address': 'Calle 1', 'relevant.contact': 'Recepción', 'relevant.email': nobody },
      ...{ 'relevant.phone': '6013795750', 'relevant.interests': 'Lectura' },
    }),
  });
  expect(kept.status).toBe(422);
  expect(wordsOf(await kept.text())).toContain('Escriba un correo válido');
});

const read = async (path: string, person = world().staff.professional.id) => {
  const answer = await ask(path, person);
  expect(answer.status, path).toBe(200);
  return wordsOf(await answer.text());
};

/** The addresses that are said from some words on, each once, but that of the professional, which the text gives. */
async function addressesAfter(words: string, from: string): Promise<string[]> {
  const { professional } = world().staff;
  const { email } = await rowOf(world(), sql`select email from person where id = ${professional.id}`);
  const said = words.slice(words.indexOf(from)).match(/[a-z]+@[a-z]+\.example/g) ?? [];
  return [...new Set(said)].filter((one) => one !== email).sort();
}

test('activity 7 shows what it will say and to whom before it goes out, and for ever what it said, to whom, when and its hash', async () => {
  const one = await givenAlliance(world(), { at: 7 });
  const { id, email } = one.organizations[0]!;
  const { email: other } = await givenMember(world(), id, 'liaison');
  const path = backoffice.activity(one.code, 7);
  const before = await read(path);
  const says = before.slice(before.indexOf('Lo que dirá'), before.indexOf('Se envía desde aquí al guardar'));
  expect(says).toContain('quedó incluida en la base de datos de la Red');
  for (const reader of [email, other]) expect(before.slice(before.indexOf('a quienes actúan'))).toContain(reader);
  expect(await addressesAfter(before, 'Lo que dirá')).toEqual([email, other].sort());
  const html = await (await ask(path, world().staff.professional.id)).text();
  expect(html, 'what is typed is of a letter').not.toContain(`value="${email}"`);
  const version = /name="version" value="(\d+)"/.exec(html)![1]!;
  const sent = { intent: 'notify', alliance: one.id, organization: id, version, channel: 'email', minutesUsed: '' };
  const send = (addressee: string) =>
    ask(path, world().staff.professional.id, { method: 'POST', body: new URLSearchParams({ ...sent, addressee }) });
  const asked = await send('presidencia@otra.example');
  expect(asked.status, 'an e-mail has no addressee of its own').toBe(422);
  expect(await asked.text()).toContain('value="presidencia@otra.example"');
  const count = sql`select count(*)::int as n from inclusion_notice where alliance_id = ${one.id}`;
  expect(await rowOf(world(), count), 'nothing was sent').toEqual({ n: 0 });
  expect((await send('')).status).toBe(303);
  const { text } = await rowOf(world(), sql`select text from inclusion_notice where alliance_id = ${one.id}`);
  const after = await read(path);
  for (const said of ['Correo electrónico, el', hashOf(String(text))]) expect(after).toContain(said);
  expect(await addressesAfter(after, 'Lo que se comunicó')).toEqual([email, other].sort());
  expect(after).toContain(String(text).split('\n')[0]);
  const records = await (await ask(backoffice.allianceRecords(one.code), world().staff.professional.id)).text();
  expect(records).toContain(`href="${path}#comunicaciones"`);
  expect(await (await ask(path, world().staff.professional.id)).text()).toContain('id="comunicaciones"');
});

/** What is said of who enters the Red: untrue of who is in it already. The procedure's own names are not among them. */
const INCLUDED =
  /quedó incluida|incluyó en la base|Incluir a |Falta incluir|incluir a la organización|informó su inclusión|Entra cada|cada entidad incluida|está por incluir|comunicar la inclusión en la Red/;

test.each([
  ['enters the Red', false],
  ['was in the Red already', true],
] as const)('of an organization that %s every page and sentence of the team says so', async (_, isStaying) => {
  const { organizations } = await givenAlliance(world(), { at: 8 });
  const one = isStaying ? await givenSecond(world(), organizations[0]!, 6) : await givenAlliance(world(), { at: 6 });
  const { director } = world().staff;
  const check = async (paths: readonly [path: string, person?: string][], stays: RegExp) => {
    for (const [path, person] of paths) {
      const words = (await read(path, person)).replaceAll('Comunicar la inclusión', '');
      if (isStaying) expect(words, path).not.toMatch(INCLUDED);
      expect(words, path).toMatch(isStaying ? stays : INCLUDED);
    }
  };
  const here = backoffice.alliance(one.code);
  const tray = `${backoffice.tray()}?ver=alianzas`;
  const [six, seven] = [backoffice.activity(one.code, 6), backoffice.activity(one.code, 7)];
  await check([[here], [six]], /poner al día/);
  await check(
    [[six, director.id]],
    /ya está en la base de datos de la Red desde el 8 de febrero de 2026: falta poner al día su fila/,
  );
  if (isStaying) expect(await read(tray)).toContain('poner al día la fila de la organización');
  await walk(world(), one, 6, 7);
  await check([[here], [seven]], /sigue en la Red/);
  expect(await read(seven)).toContain(isStaying ? 'Comunicar que sigue en la Red' : 'Comunicar la inclusión');
  await walk(world(), one, 7, 8);
  await check([[seven]], /sigue en la base de datos de la Red .* donde está desde el/);
  await check([[backoffice.history(one.code)]], /puso al día la fila de .*donde está desde el/);
  if (isStaying) expect(await read(backoffice.history(one.code))).toMatch(/informó a .* que sigue en la Red desde el/);
});
