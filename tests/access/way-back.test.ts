import { randomUUID } from 'node:crypto';
import { COOKIES } from '@alianzas/auth';
import { proposeCommitment } from '@alianzas/domain/commitment';
import { aWorld, by, dayFromNow, givenAlliance, givenOrganization, must, rowOf } from '@alianzas/domain/given';
import { backoffice, portal } from '@alianzas/paths';
import { drawJpeg } from '@alianzas/storage';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { aPortal, wordsOf } from '../../apps/portal/app/testing.ts';
import { endedSession, keptCookie } from './ended-sessions.ts';
import { formWith, valueIn, withAnswers } from './sent-forms.ts';

const world = aWorld();
const inPortal = aPortal(world);
const inBackoffice = aBackoffice(world);

const ended = (app: 'portal' | 'backoffice', person: string, minutes: number) =>
  endedSession(world(), app, person, minutes);

const NOTE = 'Solo podemos los sábados en la mañana';

test('a form posted after its session ended comes back filled to the same person, in that browser, and to nobody else', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const page = portal.commitments(one.code);
  const { person } = one.organizations[0]!.representative;
  const body = new URLSearchParams({ intent: 'propose', action: NOTE, deliverable: 'Lista', dueOn: '' });
  const cookie = await ended('portal', person, 20);
  const sent = await inPortal(page, null, { method: 'POST', body, headers: { cookie } });
  expect(sent.status).toBe(303);
  expect(sent.headers.get('location')).toMatch(/^\/ingresar\?volver=/);
  const kept = keptCookie(sent)!;
  const { sealed } = await rowOf(world(), sql`select sealed from kept_form where person_id = ${person}`);
  expect(String(sealed)).not.toContain('sábados');
  const again = await (await inPortal(page, person, { headers: { cookie: kept } })).text();
  expect(again).toContain(NOTE);
  expect(again).toContain('lo que envió no se guardó');
  const stranger = (await givenOrganization(world())).representative.person;
  expect(await (await inPortal(portal.start(), stranger, { headers: { cookie: kept } })).text()).not.toContain(NOTE);
  expect(await (await inPortal(page, person, {})).text()).not.toContain(NOTE);
  expect(await (await inPortal(portal.start(), person, { headers: { cookie: kept } })).text()).not.toContain(NOTE);
});

test('nothing is kept for a session that ended more than a week before, for nobody, nor more than five forms of a person', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const page = portal.commitments(one.code);
  const { person } = one.organizations[0]!.representative;
  const post = async (cookie: string) => {
    const body = new URLSearchParams({ intent: 'propose', action: NOTE });
    const answer = await inPortal(page, null, { method: 'POST', body, headers: { cookie } });
    const kept = keptCookie(answer);
    const shown = wordsOf(await answer.text());
    expect([answer.status, shown.includes(NOTE)], 'what is not kept is given back').toEqual(
      kept ? [303, false] : [401, true],
    );
    return kept;
  };
  expect(await post(await ended('portal', person, 7 * 24 * 60 + 1))).toBeNull();
  expect(await post('')).toBeNull();
  const cookie = await ended('portal', person, 5);
  const kept = [];
  for (let n = 0; n < 6; n += 1) kept.push(await post(cookie));
  expect(kept.map((one) => one !== null)).toEqual([true, true, true, true, true, false]);
});

test.each([
  ['without files', portal.commitments, (typed: Record<string, string>) => new URLSearchParams(typed)],
  ['with its file', (code: string) => portal.newEvidence(code, 1), withFile],
] as const)(
  'with no session at all, the words of a form %s come back at once, with the way to its page',
  async (_, pageOf, bodyOf) => {
    const one = await givenAlliance(world(), { at: 11 });
    const page = pageOf(one.code);
    const send = (typed: Record<string, string>) => inPortal(page, null, { method: 'POST', body: bodyOf(typed) });
    const answer = await send({ intent: 'propose', key: randomUUID(), description: `${NOTE}\n<b>y nada más</b>` });
    const html = await answer.text();
    expect([answer.status, keptCookie(answer)]).toEqual([401, null]);
    for (const words of [NOTE, '<b>y nada más</b>', 'Ingrese para enviarlo', 'Ingresar y volver a la página'])
      expect(wordsOf(html)).toContain(words);
    const to = /href="(\/ingresar\?volver=[^"]+)"/.exec(html)![1]!;
    expect(decodeURIComponent(to).endsWith(`.${page}`)).toBe(true);
    const wordless = await send({ intent: 'propose', key: randomUUID() });
    expect([wordless.status, wordless.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/^\/ingresar\?volver=/),
    ]);
    const bare = await (await inPortal(wordless.headers.get('location')!, null, {})).text();
    expect(bare).toContain('esta vez no pudimos conservarlo');
  },
);

test('the page that gives words back shows each by itself, and one way to sign in', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const body = new URLSearchParams({ intent: 'propose', action: NOTE, deliverable: 'Un salón con sillas' });
  const answer = await inBackoffice(backoffice.activity(one.code, 9), null, { method: 'POST', body });
  const html = await answer.text();
  expect(answer.status).toBe(401);
  const page = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  expect(page.match(/href="\/ingresar[^"]*"/g)).toHaveLength(1);
  for (const words of [NOTE, 'Un salón con sillas']) expect(page).toMatch(new RegExp(`<li[^>]*>(<[^>]+>)*${words}`));
});

function withFile(typed: Record<string, string>): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(typed)) body.set(name, value);
  body.set('files', new File(['%PDF-1.4'], 'acta.pdf', { type: 'application/pdf' }));
  return body;
}

test('a report with its photo, sent when the session had just ended, comes back with both, and to nobody else', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const { person } = one.organizations[0]!.representative;
  const [row] = await world().database.owner.db.execute<{ number: number }>(
    sql`select number from plan_activity where alliance_id = ${one.id} and party_id is not null order by number limit 1`,
  );
  const page = portal.newEvidence(one.code, row!.number);
  const photo = new Uint8Array(await drawJpeg('<svg xmlns="http://www.w3.org/2000/svg" width="64" height="48"/>'));
  const report = () => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ key: randomUUID(), description: NOTE })) body.set(name, value);
    body.set('files', new File([photo], 'jornada.jpg', { type: 'image/jpeg' }));
    return { method: 'POST', body };
  };
  const kept = keptCookie(
    await inPortal(page, null, { ...report(), headers: { cookie: await ended('portal', person, 20) } }),
  )!;
  const again = await (await inPortal(page, person, { headers: { cookie: kept } })).text();
  for (const words of [NOTE, 'Archivos que ya recibimos', 'jornada.jpg', 'Los archivos que llegaron esperan']) {
    expect(again).toContain(words);
  }
  const late = { ...report(), headers: { cookie: await ended('portal', person, 61) } };
  const words = keptCookie(await inPortal(page, null, late))!;
  const without = await (await inPortal(page, person, { headers: { cookie: words } })).text();
  expect(without).toContain(NOTE);
  expect(without).toContain('Los archivos no se recibieron: elíjalos otra vez.');
  expect(without).not.toContain('jornada.jpg');
  const noRole = (await givenOrganization(world())).representative.person;
  await world().database.owner.db.execute(sql`update membership set until = now() where person_id = ${noRole}`);
  const turnedAway = await inPortal(page, noRole, report());
  expect([turnedAway.status, (await turnedAway.text()).includes(NOTE)]).toEqual([403, true]);
  expect(keptCookie(await inPortal(page, null, report()))).toBeNull();
});

test('signing in and whatever else is sent leave what was kept, until its own page takes it', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const page = portal.commitments(one.code);
  const [{ id: organization, representative }] = one.organizations as [(typeof one.organizations)[0]];
  const { person } = representative;
  const { email } = await rowOf(world(), sql`select email from person where id = ${person}`);
  const body = new URLSearchParams({
    ...{ intent: 'propose', key: randomUUID(), alliance: one.id, organization },
    ...{ action: NOTE, deliverable: 'Lista', dueOn: dayFromNow(20) },
  });
  const headers = { cookie: await ended('portal', person, 20) };
  const kept = keptCookie(await inPortal(page, null, { method: 'POST', body, headers }))!;
  const send = (path: string, who: string | null, form: Record<string, string>) =>
    inPortal(path, who, { method: 'POST', body: new URLSearchParams(form), headers: { cookie: kept } });
  const asked = await send(portal.signIn(), null, { email: String(email) });
  expect([asked.status, keptCookie(asked)]).toEqual([303, null]);
  const accepted = await send(page, person, { intent: 'accept', alliance: one.id, version: '0' });
  expect(keptCookie(accepted), 'another form of its page').toBeNull();
  const taken = await send(page, person, Object.fromEntries(body));
  expect([taken.status, keptCookie(taken)]).toEqual([303, `${COOKIES.kept}=`]);
});

test('what was kept of one of two forms that ask for the same goes with that one, however its words change', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const [page, { professional }] = [backoffice.activity(one.code, 9), world().staff];
  const about = {
    alliance: one.id,
    organization: one.organizations[0]!.id,
    deliverable: 'Lista',
    dueOn: dayFromNow(20),
  };
  const propose = async (action: string) =>
    must(await proposeCommitment(by(world(), 'professional', 9), { key: randomUUID(), ...about, action })).id;
  const [kept, sibling] = [await propose('Prestar el salón'), await propose('Prestar el patio')];
  const ask = (who: string | null, cookie: string, body?: URLSearchParams) =>
    inBackoffice(page, who, { headers: { cookie }, ...(body && { method: 'POST', body }) });
  const fixed = { intent: 'withdraw', version: '1' };
  const typed = new URLSearchParams({ ...fixed, commitment: kept, reason: NOTE });
  const cookie = keptCookie(await ask(null, await ended('backoffice', professional.id, 3), typed))!;
  const shown = await (await ask(professional.id, cookie)).text();
  const [it, other] = [kept, sibling].map((commitment) => formWith(shown, { ...fixed, commitment }));
  expect([valueIn(it!, 'reason'), valueIn(other!, 'reason')]).toEqual([NOTE, '']);
  const send = (form: typeof it, reason: string) => ask(professional.id, cookie, withAnswers(form!, { reason }));
  const ofOther = await send(other, 'Se escribió dos veces');
  expect([ofOther.status, keptCookie(ofOther)]).toEqual([303, null]);
  const ofIt = await send(it, 'Otras palabras, ya corregidas');
  expect([ofIt.status, keptCookie(ofIt)]).toEqual([303, `${COOKIES.kept}=`]);
});

test('what was kept of a form that had been done is not offered again, where it says the same', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const [page, { professional }] = [backoffice.activity(one.code, 9), world().staff];
  const said = { alliance: one.id, organization: one.organizations[0]!.id, action: NOTE, deliverable: 'Lista' };
  const { id } = must(
    await proposeCommitment(by(world(), 'professional', 9), { key: randomUUID(), ...said, dueOn: dayFromNow(20) }),
  );
  const withdrawal = { intent: 'withdraw', commitment: id, version: '1', reason: 'Ya no se necesita' };
  const send = async (form: Record<string, string>, who: string | null, cookie: string) =>
    inBackoffice(page, who, { method: 'POST', body: new URLSearchParams(form), headers: { cookie } });
  const kept = keptCookie(await send(withdrawal, null, await ended('backoffice', professional.id, 3)))!;
  expect((await send(withdrawal, professional.id, '')).status).toBe(303);
  const other = await send({ ...withdrawal, reason: 'Otra razón distinta' }, professional.id, kept);
  expect(keptCookie(other), 'other words').toBeNull();
  const again = await send(withdrawal, professional.id, kept);
  expect([again.status, keptCookie(again)]).toEqual([200, `${COOKIES.kept}=`]);
});

test('an hour after it was sent, what was kept is given back to nobody', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const page = portal.commitments(one.code);
  const { person } = one.organizations[0]!.representative;
  const body = new URLSearchParams({ intent: 'propose', action: NOTE });
  const headers = { cookie: await ended('portal', person, 5) };
  const cookie = keptCookie(await inPortal(page, null, { method: 'POST', body, headers }))!;
  const shown = async () => (await (await inPortal(page, person, { headers: { cookie } })).text()).includes(NOTE);
  const sentAgo = (minutes: number) =>
    world().database.owner.db.execute(
      sql`update kept_form set expires_at = now() + interval '1 hour' - make_interval(mins => ${minutes}) where person_id = ${person}`,
    );
  await sentAgo(59);
  expect(await shown()).toBe(true);
  await sentAgo(61);
  expect(await shown()).toBe(false);
});

test('in the back office, half an hour of silence costs nobody what they wrote', async () => {
  const one = await givenAlliance(world(), { at: 2 });
  const { id } = world().staff.professional;
  const page = `${backoffice.activity(one.code, 2)}?tipo=support`;
  const body = new URLSearchParams({ intent: 'save', problem: NOTE, alliance: one.id, 'fields.kind': 'support' });
  const sent = await inBackoffice(page, null, {
    ...{ method: 'POST', body },
    headers: { cookie: await ended('backoffice', id, 3) },
  });
  expect(sent.headers.get('location')).toMatch(/^\/ingresar\?volver=/);
  const again = await inBackoffice(page, id, { headers: { cookie: keptCookie(sent)! } });
  expect(await again.text()).toContain(NOTE);
});

test('the sign-in page says that the way goes on, and that what was written is kept', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const asked = await inPortal(portal.commitments(one.code), null, {});
  const signIn = await (await inPortal(asked.headers.get('location')!, null, {})).text();
  expect(signIn).toContain('Después vuelve a la página que pidió');
  const forged = await (await inPortal('/ingresar?volver=x./bandeja', null, {})).text();
  expect(forged).not.toContain('Después vuelve a la página que pidió');
});
