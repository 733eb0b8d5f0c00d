import { randomUUID } from 'node:crypto';
import { hashSecret, newToken } from '@alianzas/auth';
import { aWorld, givenDraft, rowOf } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);
let [draft, cookie] = ['', ''];

beforeAll(async () => {
  draft = (await givenDraft(world())).id;
  const token = newToken();
  cookie = `__Host-solicitud=${token}`;
  await world().database.owner.db.execute(sql`
    update token set token_hash = ${hashSecret(token)}, expires_at = now() + interval '1 day' where subject = ${draft}`);
});

const page = async () => (await ask(portal.requestDocuments(draft), null, { headers: { cookie } })).text();
const kept = async () =>
  (
    await rowOf(
      world(),
      sql`select coalesce(json_agg(name order by name), '[]') as names from file where request_id = ${draft}`,
    )
  ).names as string[];

/** What a browser sends of the form with the file, by one of its buttons; without JavaScript it is the same. */
async function press(button: Record<string, string>, name: string | null) {
  const body = new FormData();
  body.append('key', randomUUID());
  for (const [field, value] of Object.entries(button)) body.append(field, value);
  const picture = await sharp({
    create: { width: 9, height: 9, channels: 3, background: `#${randomUUID().slice(0, 6)}` },
  })
    .png()
    .toBuffer();
  // A browser sends an empty part of a field without a file
  body.append('document', name ? new File([new Uint8Array(picture)], name) : new File([], ''));
  const answer = await ask(portal.requestDocuments(draft), null, { method: 'POST', body, headers: { cookie } });
  return { status: answer.status, to: answer.headers.get('location'), words: wordsOf(await answer.text()) };
}

test('every button of the page is of the form with the file, so that none leaves it behind', async () => {
  expect((await press({}, 'acta.png')).status).toBe(303);
  const html = await page();
  const buttons = [...html.matchAll(/<button\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => / name="(remove|onward)"/.test(tag));
  expect(buttons).toHaveLength(2);
  for (const tag of buttons) expect(tag).toContain('form="adjuntar"');
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  expect(main, 'no way on passes the form by').not.toMatch(/<a\b[^>]*class="button/);
});

test('a document that was chosen is attached whichever button is pressed, and pressing on without one goes on', async () => {
  const before = await kept();
  expect(await press({ onward: 'continue' }, 'rut.png')).toMatchObject({
    ...{ status: 303, to: `${portal.requestTasks(draft)}?hecho=documentKept` },
  });
  expect(await kept()).toEqual([...before, 'rut.png']);
  const { id } = await rowOf(world(), sql`select id from file where request_id = ${draft} and name = 'rut.png'`);
  expect((await press({ remove: String(id) }, 'estatutos.png')).to).toContain('documentChanged');
  expect(await kept()).toEqual([...before, 'estatutos.png'].sort());
  expect((await press({ onward: 'continue' }, null)).to).toBe(portal.requestTasks(draft));
  const empty = await press({}, null);
  expect(empty.status).toBe(422);
  expect(empty.words).toContain('Elija el documento que quiere adjuntar.');
});

test('a document that is refused is told on its page, also by the button that goes on', async () => {
  const body = new FormData();
  body.append('key', randomUUID());
  body.append('onward', 'continue');
  body.append('document', new File(['no es un documento'], 'acta.pdf'));
  const answer = await ask(portal.requestDocuments(draft), null, { method: 'POST', body, headers: { cookie } });
  expect(answer.status).toBe(422);
  expect(wordsOf(await answer.text())).toContain('Documento: «acta.pdf» no se recibió.');
});

test('with ten documents one can still be taken out, and then there is room again', async () => {
  const missing = 10 - (await kept()).length;
  for (let number = 1; number <= missing; number += 1) expect((await press({}, `hoja-${number}.png`)).status).toBe(303);
  expect(await kept()).toHaveLength(10);
  const html = await page();
  expect(wordsOf(html)).toContain('Ya adjuntó diez documentos');
  expect(html).not.toContain('type="file"');
  const [, id] = html.match(/<button\b[^>]*name="remove"[^>]*value="([^"]+)"/)!;
  expect(await press({ remove: id! }, null)).toMatchObject({
    ...{ status: 303, to: `${portal.requestDocuments(draft)}?hecho=documentRemoved` },
  });
  expect(await kept()).toHaveLength(9);
  const again = await press({ remove: id! }, null);
  expect(again, 'sent again').toMatchObject({
    ...{ status: 303, to: `${portal.requestDocuments(draft)}?hecho=documentRemoved` },
  });
  expect((await press({ remove: randomUUID() }, null)).status, 'of nobody').toBe(404);
  expect(await kept()).toHaveLength(9);
  expect(await page()).toContain('type="file"');
});

test('ten that were sent with a returned request leave room for what is asked, and stay without a way to take them out', async () => {
  const owner = world().database.owner.db;
  const missing = 10 - (await kept()).length;
  for (let number = 1; number <= missing; number += 1) expect((await press({}, `otra-${number}.png`)).status).toBe(303);
  await owner.execute(sql`update file set uploaded_at = now() - interval '2 hours' where request_id = ${draft}`);
  await owner.execute(sql`
    update request set state = 'incomplete', code = 'SOL-2026-7777', sent_at = now() - interval '1 hour', received_on = current_date,
      due_on = current_date, organization_name = 'Una', contact_email = 'una@ejemplo.test' where id = ${draft}`);
  const html = await page();
  expect(wordsOf(html)).toContain('10 documentos ya enviados');
  expect(html).toContain('type="file"');
  expect(html).not.toContain('name="remove"');
  expect((await press({}, 'lo-que-faltaba.png')).status).toBe(303);
  const after = await page();
  expect(wordsOf(after)).toContain('Un documento adjunto');
  expect(after.match(/name="remove"/g)).toHaveLength(1);
});
