import { COOKIES, hashSecret, newToken } from '@alianzas/auth';
import {
  acceptanceOf,
  aWorld,
  givenAlliance,
  givenInvitation,
  givenMember,
  givenOrganization,
  rowOf,
} from '@alianzas/domain/given';
import { sha256Of } from '@alianzas/domain/platform';
import { bindingText } from '@alianzas/domain/procedure';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, ofItsLink, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);

async function invited(): Promise<{ id: string; cookie: string; contact: string }> {
  const { id } = await givenInvitation(world(), await givenOrganization(world()));
  const token = newToken();
  await world().database.owner.db.execute(sql`
    insert into token (token_hash, purpose, subject, created_at, expires_at, created_by)
    values (${hashSecret(token)}, 'invitation', ${id}, now(), now() + interval '1 day', 'test')`);
  await world().database.owner.db.execute(sql`update invitation set expires_at = '2100-01-01' where id = ${id}`);
  const { contact } = await rowOf(world(), sql`select contact_name as contact from invitation where id = ${id}`);
  return { id, cookie: `${COOKIES.invitation}=${token}`, contact: String(contact) };
}

test('who is signed in as somebody else is asked for whom they answer, before anything is answered', async () => {
  const { id, cookie, contact } = await invited();
  const { person } = (await givenAlliance(world(), { at: 2 })).organizations[0]!.representative;
  const headers = { cookie };
  expect(wordsOf(await (await ask(portal.invitationAnswered(), person, { headers })).text())).toContain(
    `La respuesta queda a nombre de ${contact}`,
  );
  expect(await (await ask(portal.invitationAnswered(), null, { headers })).text()).not.toContain('onBehalf');
  const answer = { answer: 'decline', reason: 'Este año no podemos' };
  const post = (body: Record<string, string>) =>
    ask(portal.invitationAnswered(), person, {
      ...{ method: 'POST', headers },
      body: new URLSearchParams({ ...ofItsLink(cookie), ...body }),
    });
  const asked = await post(answer);
  expect(asked.status).toBe(422);
  expect(wordsOf(await asked.text())).toContain('Confirme por quién responde');
  expect((await rowOf(world(), sql`select state from invitation where id = ${id}`)).state).toBe('sent');
  expect((await post({ ...answer, onBehalf: 'yes' })).status).toBe(303);
});

test('whoever will decline is shown, before all that only acceptance asks for, that they can', async () => {
  const { cookie } = await invited();
  const html = await (await ask(portal.invitationAnswered(), null, { headers: { cookie } })).text();
  const way = html.indexOf('<a href="#answer-2">');
  expect(way).toBeGreaterThan(0);
  expect(way).toBeLessThan(html.indexOf('Solo si acepta:'));
  expect(html).toMatch(/<input[^>]*id="answer-2"[^>]*value="decline"|<input[^>]*value="decline"[^>]*id="answer-2"/);
});

test('an answered invitation names who answered it, and not who was invited', async () => {
  const { id, cookie } = await invited();
  const { person } = (await givenAlliance(world(), { at: 2 })).organizations[0]!.representative;
  const { db } = world().database.owner;
  const page = async () =>
    wordsOf(await (await ask(portal.invitationAnswered(), null, { headers: { cookie } })).text());
  await db.execute(
    sql`update invitation set state = 'accepted', answered_at = now(), answered_by = ${person} where id = ${id}`,
  );
  const { name } = await rowOf(world(), sql`select name from person where id = ${person}`);
  expect(await page()).toContain(`Respondió ${String(name)}`);
  expect(await page(), 'who answers for the case, who may not be who sent it').toContain(
    'La acompaña en la Secretaría',
  );
  expect(await page()).not.toMatch(/La invit[aó] [A-Z]/);
  const other = await invited();
  await db.execute(
    sql`update invitation set state = 'declined', answered_at = now(), answer_reason = 'No' where id = ${other.id}`,
  );
  const declined = wordsOf(
    await (await ask(portal.invitationAnswered(), null, { headers: { cookie: other.cookie } })).text(),
  );
  expect(declined).toContain(`Quien abrió el vínculo que recibió ${other.contact}`);
  const waiting = await invited();
  const { email } = await rowOf(
    world(),
    sql`select p.email from person p join alliance a on a.professional_id = p.id
    join invitation i on i.alliance_id = a.id where i.id = ${other.id}`,
  );
  for (const headers of [{ cookie: waiting.cookie }, { cookie: other.cookie }])
    expect(await (await ask(portal.invitationAnswered(), null, { headers })).text()).toContain(
      `href="mailto:${String(email)}"`,
    );
});

test('who answered can read the answer for ever by its link, with its texts and their fingerprints; nobody else past its days', async () => {
  const { id, cookie } = await invited();
  const other = await invited();
  const { db } = world().database.owner;
  const answer = { answer: 'decline', reason: 'Este año no podemos' };
  const posted = await ask(portal.invitationAnswered(), null, {
    ...{ method: 'POST', headers: { cookie }, body: new URLSearchParams({ ...ofItsLink(cookie), ...answer }) },
  });
  expect(posted.status).toBe(303);
  await db.execute(sql`
    update token set expires_at = now() - interval '3 years' where subject in (${id}, ${other.id})`);
  const { message } = await rowOf(world(), sql`select message from invitation where id = ${id}`);
  const read = await ask(portal.invitationAnswered(), null, { headers: { cookie } });
  expect(read.status).toBe(200);
  const words = wordsOf(await read.text());
  for (const text of [answer.reason, String(message)]) {
    expect(words).toContain(text);
    expect(words).toContain(sha256Of(text));
  }
  expect((await ask(portal.invitationAnswered(), null, { headers: { cookie: other.cookie } })).status).toBe(410);
  await db.execute(sql`update token set revoked_at = now() where subject = ${id}`);
  expect((await ask(portal.invitationAnswered(), null, { headers: { cookie } })).status).toBe(410);
});

test('what an acceptance agreed to is read for ever by its link: conditions and authorisations, each in its version with its fingerprint; past its days nothing is sent', async () => {
  const { id, cookie } = await invited();
  const { textVersion } = acceptanceOf('Ana Peña');
  const fields = { answer: 'accept', name: 'Ana Peña', position: 'Dirección', role: 'representative' };
  const post = () =>
    ask(portal.invitationAnswered(), null, {
      ...{ method: 'POST', headers: { cookie } },
      body: new URLSearchParams({
        ...ofItsLink(cookie),
        ...fields,
        consent: 'yes',
        purposes: 'communications',
        textVersion,
      }),
    });
  expect((await post()).status).toBe(303);
  await world().database.owner.db.execute(
    sql`update token set expires_at = now() - interval '3 years' where subject = ${id}`,
  );
  const read = await ask(portal.invitationAnswered(), null, { headers: { cookie } });
  expect(read.status).toBe(200);
  const words = wordsOf(await read.text());
  const texts = [bindingText('generalConditions'), bindingText('purposes'), bindingText('personalData', textVersion)];
  for (const { version, sha256, text } of texts) {
    expect(words).toContain(`texto ${version}`);
    expect(words).toContain(sha256);
    expect(words).toContain(text.split('\n')[0]);
  }
  expect(words).toContain('Recibir invitaciones y noticias');
  const { data } = await rowOf(
    world(),
    sql`select data from event where stream_id = ${id} and name = 'invitation.accepted'`,
  );
  // The event cites what everybody agrees to; of what this person authorised it keeps a sum
  for (const { sha256 } of texts.slice(0, 2)) expect(String(data)).toContain(sha256);
  expect(JSON.parse(String(data))).toMatchObject({ consentSums: [expect.stringMatching(/^[0-9a-f]{64}$/)] });
  const before = await rowOf(world(), sql`select count(*)::int as n from event`);
  expect((await post()).status).toBe(404);
  expect(await rowOf(world(), sql`select count(*)::int as n from event`)).toEqual(before);
});

test('a browser that holds no link is told to open it again, with what was typed; not that the invitation is over', async () => {
  const { cookie } = await invited();
  const answer = new URLSearchParams({ answer: 'decline', reason: 'Este año no podemos' });
  const lost = await ask(portal.invitationAnswered(), null, { method: 'POST', body: answer });
  expect(lost.status).toBe(410);
  const words = wordsOf(await lost.text());
  expect(words).toContain('La invitación no está abierta en este navegador');
  expect(words).toContain('Este año no podemos');
  expect(words).not.toContain('ya no se puede abrir');
  const stale = await ask(portal.invitationAnswered(), null, { headers: { cookie: `${cookie.slice(0, -4)}AAAA` } });
  expect(wordsOf(await stale.text())).toContain('Esta invitación ya no se puede abrir');
});

test('who asks for another invitation too often is told to wait, and how to go on', async () => {
  const { id, cookie } = await invited();
  await world().database.owner.db.execute(
    sql`update token set expires_at = now() - interval '1 day' where subject = ${id}`,
  );
  const again = () =>
    ask(portal.invitationAgain(), null, {
      ...{ method: 'POST', headers: { cookie } },
      body: new URLSearchParams(ofItsLink(cookie)),
    });
  let answered = await again();
  expect(answered.headers.get('location')).toContain('hecho=invitationAsked');
  for (let times = 1; answered.status === 303 && times < 10; times += 1) answered = await again();
  expect(answered.status).toBe(429);
  const html = await answered.text();
  expect(html).toContain('<h1');
  expect(wordsOf(html)).toMatch(/minuto/);
  expect(html).toContain(portal.newRequest());
});

test('an acceptance that is pressed twice enters twice as one, in its browser; from another it was already given', async () => {
  const { cookie } = await invited();
  const shown = await ask(portal.invitationAnswered(), null, { headers: { cookie } });
  const ticket = shown.headers.getSetCookie().find((line) => line.startsWith(`${COOKIES.ticket}=`))!;
  const { textVersion } = acceptanceOf('Ana Peña');
  const fields = { answer: 'accept', name: 'Ana Peña', position: 'Dirección', role: 'representative' };
  const post = (cookies: string) =>
    ask(portal.invitationAnswered(), null, {
      ...{ method: 'POST', headers: { cookie: cookies } },
      body: new URLSearchParams({ ...ofItsLink(cookies), ...fields, consent: 'yes', textVersion }),
    });
  const own = `${cookie}; ${ticket.split(';')[0]}`;
  const answers = [...(await Promise.all([post(own), post(own)])), await post(own)];
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  const sessions = answers.map(({ headers }) => headers.getSetCookie().find((line) => line.includes(COOKIES.portal)));
  expect(sessions[0]).toMatch(/=[\w-]{43};/);
  expect(new Set(sessions).size).toBe(1);
  for (const other of [cookie, `${cookie}; ${COOKIES.ticket}=${newToken()}`]) {
    const answer = await post(other);
    expect(answer.headers.getSetCookie().some((line) => line.includes(COOKIES.portal))).toBe(false);
    expect(answer.status).not.toBe(303);
  }
});

test('who was taken out of the organization since is told so, and answers neither yes nor no', async () => {
  const { id, cookie } = await invited();
  const { db } = world().database.owner;
  const { email, organization, sent } = await rowOf(
    world(),
    sql`select contact_email as email, organization_id as organization, sent_at as sent from invitation where id = ${id}`,
  );
  const { actor } = await givenMember(world(), String(organization), 'delegate');
  await db.execute(sql`update person set email = ${String(email)} where id = ${actor.person}`);
  await db.execute(sql`update membership set until = ${String(sent)}::timestamptz + interval '1 hour', since = ${String(sent)}::timestamptz
    where person_id = ${actor.person}`);
  const page = await (await ask(portal.invitationAnswered(), null, { headers: { cookie } })).text();
  expect(wordsOf(page)).toContain('usted ya no actúa por la organización');
  expect(page).not.toContain('name="answer"');
  const body = new URLSearchParams({ ...ofItsLink(cookie), answer: 'decline', reason: 'No vamos' });
  await ask(portal.invitationAnswered(), null, { method: 'POST', headers: { cookie }, body });
  expect((await rowOf(world(), sql`select state from invitation where id = ${id}`)).state).toBe('sent');
});
