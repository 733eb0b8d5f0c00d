import { aWorld, by, givenRequestSent, givenRequestSentAgain, linkOf, must, requestRead } from '@alianzas/domain/given';
import { completedBy, returnRequest } from '@alianzas/domain/intake';
import { longDay } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const read = async (code: string) => await (await ask(backoffice.request(code), world().staff.lead.id)).text();

/** As if it had come back at that instant. */
async function returned(id: string, at: Date): Promise<void> {
  const { db } = world().database.owner;
  await db.execute(sql`update request set answered_at = ${at.toISOString()} where id = ${id}`);
  await db.execute(sql`update request_sending set returned_at = ${at.toISOString()} where request_id = ${id}
    and number = (select max(number) from request_sending where request_id = ${id})`);
}

test('a request that was not completed in its term says so on its page, in its list and in the tray', async () => {
  const { code, id, version } = await givenRequestSent(world());
  must(await returnRequest(by(world(), 'lead', 2), { request: id, version, note: 'Falta el acta' }, linkOf()));
  const tray = async () => wordsOf(await (await ask(backoffice.tray(), world().staff.lead.id)).text());
  await returned(id, new Date());
  expect(await tray()).not.toContain('Solicitudes sin completar a tiempo');
  const at = new Date(Date.now() - 70 * 86_400_000);
  await returned(id, at);
  const own = longDay(completedBy(at));
  expect(wordsOf(await read(code))).toContain(
    `La organización tenía hasta el ${own} (venció), y todavía puede enviarla`,
  );
  const list = await ask(`${backoffice.requests()}?estado=incomplete`, world().staff.lead.id);
  expect(wordsOf(await list.text())).toContain(`tenía hasta el ${own} para completarla (venció)`);
  const said = await tray();
  for (const text of ['Solicitudes sin completar a tiempo', code, `tenía hasta el ${own}`])
    expect(said).toContain(text);
  await world().database.owner.db.execute(sql`update request set state = 'withdrawn' where id = ${id}`);
  expect(await tray()).not.toContain('Solicitudes sin completar a tiempo');
});

test('a request that came back and was sent again tells what was asked, what changed, and both texts', async () => {
  const { code, id } = await givenRequestSentAgain(world(), 'Diga qué va a hacer', 'Cantar en el parque');
  const words = wordsOf(await read(code));
  for (const text of [
    ...[
      'Se le pidió más información a la organización',
      'Diga qué va a hacer',
      'Cambió respecto de lo que había enviado',
    ],
    ...['Lo que quiere hacer: Acciones', 'Cantar en el parque', 'Envío 1', 'Lecturas en el parque'],
  ])
    expect(words).toContain(text);
  must(await returnRequest(by(world(), 'lead', 4), { ...(await requestRead(world(), id)), note: 'Y dónde' }, linkOf()));
  await returned(id, new Date());
  const back = wordsOf(await read(code));
  const own = longDay(completedBy(new Date()));
  for (const text of ['Diga qué va a hacer', 'Y dónde', `La organización la está completando: tiene hasta el ${own}`])
    expect(back).toContain(text);
  expect(back).toContain('Cantar en el parque');
  expect(back).toContain('El término para responder no corre mientras la organización la completa.');
  expect(back, 'only one of them is true').not.toContain('El término corre');
  await world().database.owner.db.execute(sql`
    insert into file (id, key, name, media_type, bytes, sha256, scan, uploaded_by, uploaded_at, request_id)
    values (gen_random_uuid(), gen_random_uuid()::text, 'sin-enviar.pdf', 'application/pdf', 9, ${'0'.repeat(64)}, 'noScanner', 'test',
      now() + interval '9 years', ${id})`);
  expect(wordsOf(await read(code)), 'what is attached since is not sent yet').not.toContain('sin-enviar.pdf');
  const list = `${backoffice.requests()}?estado=incomplete`;
  expect(wordsOf(await (await ask(list, world().staff.lead.id)).text())).toContain(`la completa hasta el ${own}`);
});

test('a document that came with the second sending is told as what changed', async () => {
  const { code, id } = await givenRequestSentAgain(world(), 'Adjunte el acta', 'Cantar');
  await world().database.owner.db.execute(sql`
    insert into file (id, key, name, media_type, bytes, sha256, scan, uploaded_by, uploaded_at, request_id)
    select gen_random_uuid(), gen_random_uuid()::text, 'acta-de-conformacion.pdf', 'application/pdf', 9, ${'0'.repeat(64)}, 'noScanner', 'test',
      max(sent_at), ${id} from request_sending where request_id = ${id}`);
  expect(wordsOf(await read(code))).toContain('Documentos: se agregó acta-de-conformacion.pdf.');
});

test('the form that accepts a request has chosen the initiative that it asked for, also after an error', async () => {
  const { code, id } = await givenRequestSentAgain(world(), 'Diga dónde', 'Cantar');
  const [initiative] = world().cycle.initiatives;
  await world().database.owner.db.execute(sql`update request_sending
    set content = jsonb_set(content, '{wish,initiative}', to_jsonb(${initiative}::text)) where request_id = ${id}`);
  const chosen = (html: string) =>
    [...html.matchAll(/<input\b[^>]*name="initiatives"[^>]*>/g)]
      .filter(([tag]) => tag.includes('checked'))
      .map(([tag]) => /value="([^"]*)"/.exec(tag)![1]);
  expect(chosen(await read(code))).toEqual([initiative]);
  const body = new URLSearchParams({ intent: 'accept', ...toText(await requestRead(world(), id)), title: '' });
  const wrong = await ask(backoffice.request(code), world().staff.lead.id, { method: 'POST', body });
  expect(wrong.status).toBe(422);
  expect(chosen(await wrong.text()), 'what was unchosen stays so').toEqual([]);
});

function toText({ request, version }: { request: string; version: number }) {
  return { request, version: String(version) };
}

test('what changed of a part is told once, with all that did', async () => {
  const { code, id } = await givenRequestSentAgain(world(), 'Diga dónde', 'Cantar');
  expect(wordsOf(await read(code))).toContain('El término corre desde el');
  await world().database.owner.db.execute(sql`update request_sending
    set content = jsonb_set(content, '{wish,territory}', '"Otro lugar"') where request_id = ${id} and number = 1`);
  expect(wordsOf(await read(code))).toContain(
    'Cambió respecto de lo que había enviado antes: Lo que quiere hacer: Acciones y Territorio.',
  );
});

test.each([
  ['return', 'Escriba qué le falta a la solicitud'],
  ['decline', 'Escriba por qué la solicitud no procede'],
  ['duplicate', 'Escriba el código de la solicitud que repite'],
])('an answer by %s without its words says what it asks for', async (intent, asked) => {
  const { code, id } = await givenRequestSentAgain(world(), 'Diga dónde', 'Cantar');
  const said = { ...toText(await requestRead(world(), id)), note: ' ', draftOf: '', other: 'Es de otro formulario' };
  const body = new URLSearchParams({ intent, ...said });
  const answer = await ask(backoffice.request(code), world().staff.lead.id, { method: 'POST', body });
  expect(answer.status).toBe(422);
  const words = wordsOf(await answer.text());
  expect(words).toContain(asked);
  expect(words).not.toContain('Complete este dato');
  expect(words, 'what the form does not know').not.toContain('Es de otro formulario');
});
