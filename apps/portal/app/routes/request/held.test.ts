import { hashSecret, newToken } from '@alianzas/auth';
import { aWorld, givenInvitation, givenOrganization, givenRequestSent } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';
import { aBrowser } from './browser.testing.ts';

const world = aWorld();
const ask = aPortal(world);
const MOST = 6;

// Nobody begins more often than one network may
beforeEach(() => world().database.owner.db.execute(sql`delete from attempt`));

async function mailed(purpose: 'request' | 'invitation', subject: string): Promise<string> {
  const token = newToken();
  await world().database.owner.db.execute(sql`
    insert into token (token_hash, purpose, subject, created_at, expires_at, created_by)
    values (${hashSecret(token)}, ${purpose}, ${subject}, now(), now() + interval '1 day', 'test')`);
  return token;
}

const reading = async (answer: Promise<Response>) => wordsOf(await (await answer).text());

describe('a browser holds several requests, and the address says which', () => {
  test('beginning another, or opening the link of another, loses no draft', async () => {
    const { go, begins } = aBrowser(ask);
    const [first, second] = [await begins(), await begins()];
    const sent = await givenRequestSent(world());
    const opened = await go(portal.requestFollow(await mailed('request', sent.id)), {});
    expect(opened.headers.get('location')).toBe(portal.requestTasks(sent.id));
    for (const id of [first, second]) expect((await go(portal.requestTasks(id))).status).toBe(200);
    expect((await go(portal.requestSent(sent.id))).status).toBe(200);
    const list = await (await go(portal.newRequest())).text();
    for (const id of [first, second, sent.id]) expect(list).toContain(`href="${portal.requestTasks(id)}"`);
    const words = wordsOf(list);
    expect(words).toMatch(/Sin nombre todavía Se empezó el \d+ de \S+ de \d{4}, .*? Borrador/);
    expect(words).toMatch(new RegExp(`${sent.body.name} ${sent.code} · Se empezó el .*? Enviada`));
    expect(words).toContain('Empezar otra solicitud');
    expect((await go('/solicitud/seguimiento')).headers.get('location')).toBe(portal.newRequest());
  });

  test('a request of another browser stays not found, and no cookie opens what its address does not name', async () => {
    const [mine, theirs] = [aBrowser(ask), aBrowser(ask)];
    const [own, other] = [await mine.begins(), await theirs.begins()];
    expect((await mine.go(portal.requestTasks(other))).status).toBe(404);
    expect(await (await mine.go(portal.newRequest())).text()).not.toContain(other);
    mine.jar.set(`__Host-solicitud-${other}`, mine.jar.get(`__Host-solicitud-${own}`)!);
    expect((await mine.go(portal.requestTasks(other))).status).toBe(404);
    expect((await aBrowser(ask).go('/solicitud/seguimiento')).status).toBe(410);
    expect(await reading(aBrowser(ask).go(portal.newRequest()))).not.toContain('Las solicitudes de este navegador');
  });

  test('the one cookie of before opens its request still, beside those that came later', async () => {
    const { go, begins, jar } = aBrowser(ask);
    const old = await begins();
    jar.set('__Host-solicitud', jar.get(`__Host-solicitud-${old}`)!);
    jar.delete(`__Host-solicitud-${old}`);
    expect((await go('/solicitud/seguimiento')).headers.get('location')).toBe(portal.requestTasks(old));
    const later = await begins();
    for (const id of [old, later]) expect((await go(portal.requestTasks(id))).status).toBe(200);
    await go(portal.requestLeft(old), { sure: 'yes' });
    expect((await go(portal.requestTasks(old))).status).toBe(404);
    expect((await go(portal.requestTasks(later))).status).toBe(200);
  });

  test('a link that opens nothing is told so and takes no place of another', async () => {
    const { go, begins } = aBrowser(ask);
    const id = await begins();
    expect((await go(portal.requestFollow(newToken()), {})).status).toBe(410);
    expect((await go(portal.requestTasks(id))).status).toBe(200);
  });
});

describe('a browser that holds as many as it may', () => {
  test('lets go of what was sent longest ago, and of no draft', async () => {
    const { go, begins } = aBrowser(ask);
    const drafts: string[] = [];
    for (let at = 0; at < MOST - 2; at++) drafts.push(await begins());
    const [earlier, later] = [await givenRequestSent(world()), await givenRequestSent(world())];
    await world().database.owner.db.execute(
      sql`update request set sent_at = sent_at - interval '1 hour' where id = ${earlier.id}`,
    );
    for (const { id } of [later, earlier]) await go(portal.requestFollow(await mailed('request', id)), {});
    drafts.push(await begins());
    for (const id of drafts) expect((await go(portal.requestTasks(id))).status).toBe(200);
    expect((await go(portal.requestSent(later.id))).status).toBe(200);
    expect((await go(portal.requestSent(earlier.id))).status).toBe(404);
  });

  test('with drafts alone it says so, and another waits until one was sent or left', async () => {
    const { go, begins } = aBrowser(ask);
    const drafts: string[] = [];
    for (let at = 0; at < MOST; at++) drafts.push(await begins());
    expect(await begins(), 'none was begun').toBe('');
    const refused = await go(portal.newRequest(), { key: crypto.randomUUID() });
    expect(refused.status).toBe(409);
    const html = await refused.text();
    expect(wordsOf(html)).toContain('Este navegador ya guarda 6 solicitudes sin enviar');
    for (const id of drafts) expect(html).toContain(portal.requestTasks(id));
    const link = portal.requestFollow(await mailed('request', (await givenRequestSent(world())).id));
    const unopened = await go(link, {});
    expect([unopened.status, await unopened.text()]).toEqual([409, expect.stringContaining(portal.newRequest())]);
    await go(portal.requestLeft(drafts[0]!), { sure: 'yes' });
    expect((await go(link, {})).status).toBe(303);
    for (const id of drafts.slice(1)) expect((await go(portal.requestTasks(id))).status).toBe(200);
  });

  test('the same form pressed twice leads to its own draft', async () => {
    const { go, begins } = aBrowser(ask);
    for (let at = 1; at < MOST; at++) await begins();
    const key = crypto.randomUUID();
    const [one, again] = [await go(portal.newRequest(), { key }), await go(portal.newRequest(), { key })];
    expect(again.status).toBe(303);
    expect(again.headers.get('location')).toBe(one.headers.get('location'));
  });
});

describe('a computer of several people', () => {
  test('a request is left from the foot of its pages, and its mailed link opens it again', async () => {
    const { go } = aBrowser(ask);
    const { id } = await givenRequestSent(world());
    const link = portal.requestFollow(await mailed('request', id));
    await go(link, {});
    for (const page of [portal.requestSent(id), portal.requestSendings(id)]) {
      const html = await (await go(page)).text();
      expect(html, page).toContain(`action="${portal.requestLeft(id)}"`);
      expect(wordsOf(html), page).toContain('No seguir en este navegador');
    }
    const left = await go(portal.requestLeft(id), {});
    expect(left.headers.get('location')).toContain(portal.newRequest());
    expect(await reading(go(left.headers.get('location')!))).toContain('Este navegador ya no abre esa solicitud.');
    expect((await go(portal.requestSent(id))).status).toBe(404);
    expect((await go(link, {})).status).toBe(303);
    expect((await go(portal.requestSent(id))).status).toBe(200);
  });

  test('a draft that was not sent is left only once it was said that nobody reaches it', async () => {
    const { go, begins } = aBrowser(ask);
    const id = await begins();
    expect(await (await go(portal.requestTasks(id))).text()).toContain(`action="${portal.requestLeft(id)}"`);
    const asked = await go(portal.requestLeft(id), {});
    expect(asked.headers.get('location')).toBe(portal.requestLeft(id));
    expect(await reading(go(portal.requestLeft(id)))).toContain('nadie podrá volver a abrirla, tampoco usted');
    expect((await go(portal.requestTasks(id))).status, 'it was only asked').toBe(200);
    await go(portal.requestLeft(id), { sure: 'yes' });
    expect((await go(portal.requestTasks(id))).status).toBe(404);
  });

  test('an invitation is left too, and its mailed link opens it again', async () => {
    const { go } = aBrowser(ask);
    const { id } = await givenInvitation(world(), await givenOrganization(world()));
    const link = portal.invitation(await mailed('invitation', id));
    await go(link, {});
    const html = await (await go(portal.invitationAnswered())).text();
    const ofLink = /name="([^"]+)" value="([^"]+)"/.exec(
      html.slice(html.indexOf(`action="${portal.invitationLeft()}"`)),
    )!;
    const left = await go(portal.invitationLeft(), { [ofLink[1]!]: ofLink[2]! });
    expect(await reading(go(left.headers.get('location')!))).toContain('Este navegador ya no abre la invitación');
    expect((await go(portal.invitationAnswered())).status).toBe(410);
    await go(link, {});
    expect((await go(portal.invitationAnswered())).status).toBe(200);
  });

  test('leaving the portal leaves what a mail opens again, and says of a draft that it stays', async () => {
    const { go, begins, jar } = aBrowser(ask);
    const sent = await givenRequestSent(world());
    const invited = await givenInvitation(world(), await givenOrganization(world()));
    const opens = async () => {
      await go(portal.requestFollow(await mailed('request', sent.id)), {});
      await go(portal.invitation(await mailed('invitation', invited.id)), {});
    };
    await opens();
    const home = (await go(portal.leave(), {})).headers.get('location')!;
    expect(home.split('?')[0]).toBe(portal.home());
    expect(await (await go(home)).text()).toContain('Usted salió del portal.');
    expect([...jar.keys()].filter((name) => /solicitud|invitacion/.test(name))).toEqual([]);
    await opens();
    const draft = await begins();
    const left = (await go(portal.leave(), {})).headers.get('location')!;
    expect([...jar.keys()].filter((name) => /solicitud|invitacion/.test(name))).toEqual([`__Host-solicitud-${draft}`]);
    const words = await reading(go(left));
    expect(words).toContain('En este navegador queda lo que empezó y no ha enviado');
    expect(words).toContain('No seguir en este navegador');
    expect((await go(portal.requestTasks(draft))).status).toBe(200);
  });
});
