import { aWorld, givenAcceptedRequest, rowOf } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

test('what was authorised with the request of a case is read on its page once its reader wrote why, and that is listed', async () => {
  const { request } = await givenAcceptedRequest(world());
  const { code } = (await rowOf(world(), sql`select code from request where id = ${request}`)) as { code: string };
  const page = backoffice.request(code);
  const asking = backoffice.requestReason(code);
  const { director, professional, lead, correspondence } = world().staff;
  const read = async (person: string) => (await ask(page, person)).text();
  const post = (reason: string) =>
    ask(asking, director.id, { method: 'POST', body: new URLSearchParams({ intent: 'open', reason }) });

  for (const { id } of [professional, lead]) {
    const html = await read(id);
    expect(wordsOf(html)).toContain('Texto de la autorización Versión');
    expect(html).not.toContain(asking);
  }
  const desk = await read(correspondence.id);
  expect(wordsOf(desk)).not.toContain('Texto de la autorización Versión');
  expect(desk, 'who may never read it is offered nothing').not.toContain(asking);
  expect((await ask(asking, correspondence.id)).status).toBe(403);

  const withheld = await read(director.id);
  expect(wordsOf(withheld)).not.toContain('Texto de la autorización Versión');
  expect(withheld).toContain(`href="${asking}"`);
  const short = await post('ver');
  expect(short.status).toBe(409);
  expect(wordsOf(await short.text())).toContain('con 15 letras o más');
  const opened = await post('Respuesta a una petición de la titular');
  expect(opened.status).toBe(303);
  expect(opened.headers.get('location')).toContain(page);
  expect(wordsOf(await read(director.id))).toContain('Texto de la autorización Versión');
  const listed = wordsOf(await (await ask(backoffice.looks(), world().staff.dataOfficer.id)).text());
  const ofCase = await rowOf(
    world(),
    sql`select a.code from alliance a join request r on r.alliance_id = a.id where r.id = ${request}`,
  );
  expect(listed).toContain(`Lo que se autorizó con la solicitud de ${ofCase.code}`);
  const tray = wordsOf(await (await ask(backoffice.tray(), world().staff.dataOfficer.id)).text());
  expect(tray).toContain(`· ${ofCase.code}`);
  expect(listed).toContain('Respuesta a una petición de la titular');
});
