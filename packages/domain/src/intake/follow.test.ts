import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { saveRequestPage } from '../asRead.ts';
import {
  aWorld,
  by,
  eventsOf,
  givenDraft,
  givenRequestSent,
  givenRequestSentAgain,
  hashOf,
  invented,
  linkOf,
  mailsAbout,
  must,
  refusal,
  requestPagesOf,
  requestRead,
  rowOf,
  through,
  writtenEvents,
} from '../given.ts';
import { Forbidden, NotFound } from '../platform/index.ts';
import { openRequest } from '../request.ts';
import { waitingJobs } from '../testing.ts';
import { acceptRequest, askRequestLink, returnRequest, reviewRequest, sendRequest, withdrawRequest } from './index.ts';

const world = aWorld();
const visitor = (day: number) => through(world(), { kind: 'visitor', browser: hashOf() }, day);
const accepting = async (request: string) => ({
  ...(await requestRead(world(), request)),
  title: 'Alianza',
  initiatives: [...world().cycle.initiatives],
  professional: world().staff.professional.id,
});
const opensWith = (bearerHash: string) =>
  world().database.portal.db.transaction(
    async (tx) =>
      (await openRequest(tx, 'portal', { sessionHash: null, bearerHash, browser: null, requestId: 'test' })).ctx.actor,
  );

test('the link of a returned request’s mail opens it in any browser, and stands sealed in the job only', async () => {
  const sent = await givenRequestSent(world());
  const link = { tokenHash: hashOf(), sealedToken: 'sellado-devuelta' };
  must(
    await returnRequest(
      by(world(), 'professional', 2),
      { ...(await requestRead(world(), sent.id)), note: 'Falta el NIT' },
      link,
    ),
  );
  await world().database.owner.db.execute(
    sql`update token set expires_at = now() + interval '1 day' where token_hash = ${link.tokenHash}`,
  );
  expect(await opensWith(link.tokenHash)).toEqual({ kind: 'bearer', purpose: 'request', subject: sent.id });
  const jobs = await waitingJobs(world().database.worker.db);
  expect(jobs.filter((one) => one.payload.sealed === link.sealedToken)).toHaveLength(1);
  const told = await rowOf(world(), sql`select string_agg(data, '') as data from event where stream_id = ${sent.id}`);
  expect(String(told.data)).not.toContain('sellado');
});

test('who has the code and the address of a request gets another link by mail; who has not gets the same answer', async () => {
  const sent = await givenRequestSent(world());
  const ask = (code: string, email: string) => askRequestLink(visitor(3), { code, email }, linkOf());
  expect(await ask(sent.code, 'otra@inventada.example')).toEqual(await ask('SOL-2026-9999', sent.contact.email));
  expect(await mailsAbout(world(), sent.id)).not.toContain('requestLink');
  expect(await ask(sent.code, sent.contact.email.toUpperCase())).toEqual({ ok: true, value: undefined });
  expect(await mailsAbout(world(), sent.id)).toContain('requestLink');
});

test('who wrote many others since, from the same address, still gets the link of the first', async () => {
  const sent = await givenRequestSent(world());
  await world().database.owner.db.execute(sql`
    insert into token (token_hash, purpose, subject, email, created_at, expires_at, created_by)
    select 'since ' || n, purpose, gen_random_uuid(), email, now() + n * interval '1 second', now() + interval '1 day', 'system'
    from generate_series(1, 60) n, (select purpose, email from token where subject = ${sent.id} limit 1) t`);
  must(await askRequestLink(visitor(3), { code: sent.code, email: sent.contact.email }, linkOf()));
  expect(await mailsAbout(world(), sent.id)).toContain('requestLink');
});

test('somebody of the team takes a request to study it, and its writer sees it in review', async () => {
  const sent = await givenRequestSent(world());
  must(await reviewRequest(by(world(), 'professional', 2), await requestRead(world(), sent.id)));
  must(await reviewRequest(by(world(), 'professional', 2), await requestRead(world(), sent.id)));
  expect(await rowOf(world(), sql`select state, reviewer_id from request where id = ${sent.id}`)).toEqual({
    state: 'reviewing',
    reviewer_id: world().staff.professional.id,
  });
  expect(await eventsOf(world(), sent.id)).toEqual([...writtenEvents, 'request.sent', 'request.reviewing']);
  await expect(reviewRequest(through(world(), sent.bearer, 2), await requestRead(world(), sent.id))).rejects.toThrow(
    Forbidden,
  );
  must(await acceptRequest(by(world(), 'professional', 3), await accepting(sent.id)));
  expect(refusal(await reviewRequest(by(world(), 'lead', 3), await requestRead(world(), sent.id)))).toBe(
    'request.alreadyAnswered',
  );
});

test('a request that was returned and is sent again comes back to who studied it, and may be taken by another', async () => {
  const { id } = await givenRequestSentAgain(world(), 'Diga dónde', 'Leer en la plaza');
  const standing = async () => rowOf(world(), sql`select state, reviewer_id as who from request where id = ${id}`);
  expect(await standing()).toEqual({ state: 'sent', who: world().staff.professional.id });
  must(await reviewRequest(by(world(), 'professional', 4), await requestRead(world(), id)));
  expect(await standing()).toEqual({ state: 'reviewing', who: world().staff.professional.id });
  must(await reviewRequest(by(world(), 'lead', 5), await requestRead(world(), id)));
  expect(await standing()).toEqual({ state: 'reviewing', who: world().staff.lead.id });
});

test('a request is withdrawn by its holder before its answer, once, and then nobody answers it', async () => {
  const [sent, other, draft] = [
    await givenRequestSent(world()),
    await givenRequestSent(world()),
    await givenDraft(world()),
  ];
  await expect(withdrawRequest(through(world(), other.bearer, 2), sent.id)).rejects.toThrow(NotFound);
  await expect(withdrawRequest(by(world(), 'lead', 2), sent.id)).rejects.toThrow(NotFound);
  must(await withdrawRequest(through(world(), sent.bearer, 2), sent.id));
  expect(refusal(await withdrawRequest(through(world(), sent.bearer, 2), sent.id))).toBe('request.notWaiting');
  expect(refusal(await withdrawRequest(through(world(), draft.bearer, 2), draft.id))).toBe('request.notWaiting');
  expect(refusal(await acceptRequest(by(world(), 'lead', 3), await accepting(sent.id)))).toBe(
    'request.alreadyAnswered',
  );
  expect((await eventsOf(world(), sent.id)).at(-1)).toBe('request.withdrawn');
  expect(await mailsAbout(world(), sent.id)).toEqual(expect.arrayContaining(['requestWithdrawn', 'withdrawalReceipt']));
});

test('an authorisation whose text changed since it was read is asked for again', async () => {
  const draft = await givenDraft(world());
  const ctx = through(world(), draft.bearer, 1);
  const pages = requestPagesOf(invented('Fundación'), invented('Persona'));
  const consent = { ...pages.consent, textVersion: 'PRIV-ALIADO-0.9' };
  const all = { ...pages, consent };
  for (const page of Object.keys(all) as (keyof typeof all)[]) {
    must(await saveRequestPage(ctx, { request: draft.id, page, value: all[page] }));
  }
  expect(refusal(await sendRequest(ctx, await requestRead(world(), draft.id), linkOf()))).toBe('consent.textChanged');
  const image = { ...pages.consent, image: ['imageWeb' as const], imageTextVersion: 'IMG-ADULTO-0.9' };
  must(await saveRequestPage(ctx, { request: draft.id, page: 'consent', value: image }));
  expect(refusal(await sendRequest(ctx, await requestRead(world(), draft.id), linkOf()))).toBe('consent.textChanged');
});

test('what was authorised is kept text by text, and is the contact’s once the request is accepted', async () => {
  const draft = await givenDraft(world());
  const ctx = through(world(), draft.bearer, 1);
  const pages = requestPagesOf(invented('Fundación'), invented('Persona'));
  const image = { image: ['imageReports' as const], imageTextVersion: 'IMG-ADULTO-1.1' };
  const all = { ...pages, consent: { ...pages.consent, ...image } };
  for (const page of Object.keys(all) as (keyof typeof all)[]) {
    must(await saveRequestPage(ctx, { request: draft.id, page, value: all[page] }));
  }
  must(await sendRequest(ctx, await requestRead(world(), draft.id), linkOf()));
  must(await acceptRequest(by(world(), 'professional', 2), await accepting(draft.id)));
  const kept = await world().database.owner.db.execute(
    sql`select text_id, text_version, length(text_sha256) as hash, purposes, person_id is not null as theirs
      from consent where request_id = ${draft.id} order by text_id`,
  );
  expect([...kept]).toEqual([
    { text_id: 'imageOfAdult', text_version: 'IMG-ADULTO-1.1', hash: 64, purposes: ['imageReports'], theirs: true },
    {
      text_id: 'personalData',
      text_version: 'PRIV-ALIADO-1.2',
      hash: 64,
      purposes: ['allianceManagement', 'surveys'],
      theirs: true,
    },
  ]);
});
