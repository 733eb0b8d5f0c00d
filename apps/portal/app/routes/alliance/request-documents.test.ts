import { randomUUID } from 'node:crypto';
import { hashSecret, newToken } from '@alianzas/auth';
import {
  aWorld,
  by,
  givenDraft,
  givenOrganization,
  invented,
  linkOf,
  must,
  requestPagesOf,
  requestRead,
  rowOf,
  saveRequestPage,
  through,
} from '@alianzas/domain/given';
import { acceptRequest, sendRequest } from '@alianzas/domain/intake';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);

/** A request that was sent with a document, by the form of its page, and the cookie of who wrote it. */
async function sentWithDocument() {
  const { id, bearer } = await givenDraft(world());
  const token = newToken();
  await world().database.owner.db.execute(sql`
    insert into token (token_hash, purpose, subject, created_at, expires_at, created_by)
    values (${hashSecret(token)}, 'request', ${id}, now(), now() + interval '1 day', 'test')`);
  const headers = { cookie: `__Host-solicitud=${token}` };
  const body = new FormData();
  body.append('key', randomUUID());
  const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#204060' } })
    .png()
    .toBuffer();
  body.append('document', new File([new Uint8Array(picture)], 'estatutos.png'));
  expect((await ask(portal.requestDocuments(id), null, { method: 'POST', body, headers })).status).toBe(303);
  await world().database.owner.db.execute(
    sql`update file set uploaded_at = '2026-01-02T12:00:00Z' where request_id = ${id}`,
  );
  const pages = requestPagesOf(invented('Fundación'), invented('Persona'));
  for (const page of Object.keys(pages) as (keyof typeof pages)[])
    must(await saveRequestPage(through(world(), bearer, 1), { request: id, page, value: pages[page] }));
  must(await sendRequest(through(world(), bearer, 1), await requestRead(world(), id), linkOf()));
  const { file } = await rowOf(world(), sql`select id as file from file where request_id = ${id}`);
  return { id, file: String(file), headers };
}

async function accepted(request: string, as: { organization?: string; newcomer?: 'staysOut' }) {
  const answer = { title: 'Lecturas', initiatives: [...world().cycle.initiatives], ...as };
  const given = { ...(await requestRead(world(), request)), professional: world().staff.professional.id };
  const { code } = must(await acceptRequest(by(world(), 'lead', 2), { ...given, ...answer }));
  const { person } = await rowOf(
    world(),
    sql`select m.person_id as person from membership m join request r on r.organization_id = m.organization_id where r.id = ${request}`,
  );
  return { code, person: String(person) };
}

const mainOf = async (answer: Response) => {
  const html = await answer.text();
  return html.slice(html.indexOf('<main'), html.indexOf('</main'));
};

test('who acts for the organization opens from its receipt the documents that it sent; nobody else finds them', async () => {
  const { id, file, headers } = await sentWithDocument();
  const { code, person } = await accepted(id, {});
  const page = await mainOf(await ask(portal.history(code), person));
  expect(wordsOf(page)).toContain('Documentos: estatutos.png');
  expect(page).toContain(`href="${portal.file(file)}"`);
  const opened = await ask(portal.file(file), person);
  expect([opened.status, opened.headers.get('content-type')]).toEqual([200, 'image/png']);

  const stranger = await givenOrganization(world());
  expect((await ask(portal.file(file), stranger.representative.person)).status).toBe(404);
  const own = await mainOf(await ask(portal.requestSendings(id), null, { headers }));
  expect(own).toContain(`href="${portal.requestFile(id, file)}"`);
  expect((await ask(portal.requestFile(id, file), null, { headers })).status).toBe(200);
});

test('of what somebody sent in its name who stays out its people open nothing; who wrote it still does', async () => {
  const { id, file, headers } = await sentWithDocument();
  const organization = await givenOrganization(world());
  const { code, person } = await accepted(id, { organization: organization.id, newcomer: 'staysOut' });
  const page = await mainOf(await ask(portal.history(code), person));
  expect(page).not.toContain(file);
  expect(page).not.toContain('estatutos.png');
  expect((await ask(portal.file(file), person)).status).toBe(404);
  expect((await ask(portal.requestFile(id, file), null, { headers })).status).toBe(200);
});
