import { hashSecret, newToken } from '@alianzas/auth';
import { aWorld, givenInvitation, givenOrganization, givenRequestSent } from '@alianzas/domain/given';
import { newId } from '@alianzas/domain/platform';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { aPortal, ofItsLink, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);
const LOST = 'Lo que usted escribió no se guardó';
const KEPT = 'Lo que usted escribió no se envió';
const sentBefore = 'Su solicitud ya se había enviado';
let request: string;
let cookie: string;

async function linkTo(purpose: 'request' | 'invitation', subject: string): Promise<string> {
  const token = newToken();
  await world().database.owner.db.execute(sql`
    insert into token (token_hash, purpose, subject, created_at, expires_at, created_by)
    values (${hashSecret(token)}, ${purpose}, ${subject}, now(), now() + interval '1 day', 'test')`);
  return `__Host-${purpose === 'request' ? 'solicitud' : 'invitacion'}=${token}`;
}

beforeAll(async () => {
  request = (await givenRequestSent(world())).id;
  cookie = await linkTo('request', request);
}, 60_000);

async function answered(path: string, body?: URLSearchParams | FormData) {
  const answer = await ask(path, null, { ...(body && { method: 'POST', body }), headers: { cookie } });
  const { status, headers } = answer;
  return { status, to: headers.get('location'), words: wordsOf(await answer.text()) };
}

const PAGES: readonly [path: (id: string) => string, fields: Record<string, string>, shown: string][] = [
  [portal.requestOrganization, { kind: 'JAC', name: 'Junta Cambiada' }, 'Junta Cambiada'],
  [portal.requestContact, { name: 'Ana Cambiada', position: 'Tesorera' }, 'Ana Cambiada'],
  [portal.requestWish, { actions: 'Otra cosa muy larga', influenceCircle: 'Otros' }, 'Otra cosa muy larga'],
  [portal.requestOffers, { description: 'Sillas y mesas' }, 'Sillas y mesas'],
];

test.each(PAGES)(
  'what is typed in a page of a request already sent is shown as not received: %o',
  async (path, fields, shown) => {
    const here = path(request);
    const open = await answered(here);
    expect([open.status, open.to]).toEqual([302, portal.requestSent(request)]);
    for (const version of ['1', '999']) {
      const sent = await answered(here, new URLSearchParams({ ...fields, version, draftOf: '' }));
      expect([409, 422]).toContain(sent.status);
      for (const words of [sentBefore, KEPT, shown, 'Queda guardado aquí']) expect(sent.words).toContain(words);
      expect(sent.words, 'it is kept').not.toContain(LOST);
    }
    const again = await answered(here);
    expect(again.status).toBe(200);
    for (const words of [sentBefore, 'Lo que usted escribió no se envió', shown]) expect(again.words).toContain(words);
    expect((await answered(here, new URLSearchParams({ draft: 'discard', draftOf: '' }))).status).toBe(303);
    expect((await answered(here)).to).toBe(portal.requestSent(request));
    expect((await answered(here, new URLSearchParams({ ...fields, draft: 'save', draftOf: '' }))).status).toBe(303);
    expect((await answered(here)).words, 'saved without sending').toContain(shown);
  },
);

test('a document chosen for it is said not to be attached', async () => {
  const body = new FormData();
  body.append('key', newId(new Date()));
  body.append(
    'document',
    new File(['%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'], 'rut.pdf', { type: 'application/pdf' }),
  );
  const sent = await answered(portal.requestDocuments(request), body);
  expect(sent.status).toBe(409);
  for (const words of [sentBefore, 'El documento que eligió no se adjuntó']) expect(sent.words).toContain(words);
});

test('why an invitation is declined is shown when it was answered before', async () => {
  const { id } = await givenInvitation(world(), await givenOrganization(world()));
  await world().database.owner.db.execute(sql`update invitation set expires_at = '2100-01-01' where id = ${id}`);
  const headers = { cookie: await linkTo('invitation', id) };
  const decline = async (reason: string) => {
    const body = new URLSearchParams({ ...ofItsLink(headers.cookie), answer: 'decline', reason });
    const answer = await ask(portal.invitationAnswered(), null, { method: 'POST', body, headers });
    return { status: answer.status, words: wordsOf(await answer.text()) };
  };
  expect((await decline('No tenemos tiempo')).status).toBe(303);
  const again = await decline('Ahora lo explico mejor');
  expect(again.status).toBe(409);
  for (const words of [LOST, 'Ahora lo explico mejor', 'No tenemos tiempo']) expect(again.words).toContain(words);
  expect((await decline('No tenemos tiempo')).words, 'the same once more').not.toContain(LOST);
});
