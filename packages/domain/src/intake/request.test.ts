import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { saveRequestPage } from '../asRead.ts';
import { openCycle } from '../cycle/index.ts';
import {
  aWorld,
  bearerOf,
  by,
  dayNumber,
  eventsOf,
  givenAcceptedRequest,
  givenDraft,
  givenOrganization,
  givenRequestSent,
  givenStaff,
  hashOf,
  invented,
  linkOf,
  mailsAbout,
  must,
  refusal,
  requestPagesOf,
  requestRead,
  rowOf,
  stepOf,
  through,
  writtenEvents,
} from '../given.ts';
import { Forbidden, NotFound, newId, Stale } from '../platform/index.ts';
import { contextOf, testDatabase } from '../testing.ts';
import { acceptRequest, declineRequest, markDuplicate, returnRequest, sendRequest, startRequest } from './index.ts';

const world = aWorld();
const accepting = async (request: string) => ({
  ...(await requestRead(world(), request)),
  title: 'Alianza de prueba',
  initiatives: [...world().cycle.initiatives],
  professional: world().staff.professional.id,
});

test('R-075 an organization without an account begins, writes, and sends a request, and hears of it by mail', async () => {
  const sent = await givenRequestSent(world());
  expect(sent.code).toMatch(/^SOL-2026-\d{4}$/);
  const row = await rowOf(
    world(),
    sql`select state, organization_name, contact_email, due_on::text from request where id = ${sent.id}`,
  );
  expect(row).toEqual({
    state: 'sent',
    organization_name: sent.body.name,
    contact_email: sent.contact.email,
    due_on: sent.dueOn,
  });
  expect(await eventsOf(world(), sent.id)).toEqual([...writtenEvents, 'request.sent']);
  expect(await mailsAbout(world(), sent.id)).toEqual(['requestReceived', 'staffRequestArrived']);
});

test('the consent of a request is kept with the version and hash of its text', async () => {
  const { id } = await givenRequestSent(world());
  const row = await rowOf(
    world(),
    sql`select text_id, length(text_sha256) as hash, purposes from consent where request_id = ${id}`,
  );
  expect(row).toEqual({ text_id: 'personalData', hash: 64, purposes: ['allianceManagement', 'surveys'] });
});

test('a browser that sends its first page twice has one draft; another browser cannot take its key', async () => {
  const key = randomUUID();
  const browser = (mark: string) => through(world(), { kind: 'visitor', browser: mark }, 1);
  const first = must(await startRequest(browser('uno'), { key, tokenHash: hashOf() }));
  expect(must(await startRequest(browser('uno'), { key, tokenHash: hashOf() }))).toEqual({
    id: first.id,
    first: false,
  });
  await expect(startRequest(browser('dos'), { key, tokenHash: hashOf() })).rejects.toThrow(NotFound);
});

test('only the holder of the request writes in it; another bearer, a visitor and staff may not', async () => {
  const [mine, others] = [await givenDraft(world()), await givenDraft(world())];
  const page = {
    request: mine.id,
    version: 1,
    page: 'contact' as const,
    value: requestPagesOf(invented('Fundación'), invented('Persona')).contact,
  };
  for (const ctx of [
    through(world(), others.bearer, 1),
    through(world(), { kind: 'visitor', browser: 'x' }, 1),
    by(world(), 'lead', 1),
  ]) {
    await expect(saveRequestPage(ctx, page)).rejects.toThrow(NotFound);
    await expect(sendRequest(ctx, await requestRead(world(), mine.id), linkOf())).rejects.toThrow(NotFound);
  }
  const nowhere = newId(dayNumber(1));
  await expect(
    sendRequest(through(world(), bearerOf('request', nowhere), 1), await requestRead(world(), nowhere), linkOf()),
  ).rejects.toThrow(NotFound);
});

test('a page saved from an old tab is told that another saved; nothing is sent twice', async () => {
  const { id, bearer } = await givenDraft(world());
  const ctx = through(world(), bearer, 1);
  const { contact } = requestPagesOf(invented('Fundación'), invented('Persona'));
  const page = { request: id, page: 'contact' as const, value: contact };
  expect(must(await saveRequestPage(ctx, { ...page, version: 0 }))).toEqual({ version: 2 });
  const said = must(await saveRequestPage(ctx, { ...page, version: 0 }));
  expect(said, 'the same words are no conflict, and are not kept twice').toEqual({ version: 2 });
  const otherwise = { ...contact, position: 'Otro cargo' };
  await expect(saveRequestPage(ctx, { ...page, value: otherwise, version: 0 })).rejects.toThrow(Stale);
  const { wish } = requestPagesOf(invented('Fundación'), invented('Persona'));
  const other = { request: id, page: 'wish' as const, value: wish, version: 0 };
  expect(must(await saveRequestPage(ctx, other)), 'another page, opened before the first was saved').toEqual({
    version: 3,
  });
  await expect(saveRequestPage(ctx, { ...other, value: { ...wish, territory: 'Usme' } })).rejects.toThrow(Stale);
  expect(refusal(await sendRequest(ctx, await requestRead(world(), id), linkOf()))).toBe('request.pagesMissing');
  const sent = await givenRequestSent(world());
  expect(
    refusal(await sendRequest(through(world(), sent.bearer, 1), await requestRead(world(), sent.id), linkOf())),
  ).toBe('request.notEditable');
  expect(
    refusal(await saveRequestPage(through(world(), sent.bearer, 1), { ...page, request: sent.id, version: 6 })),
  ).toBe('request.notEditable');
});

test('a page saved as it is leaves no event and no version; saves that change something are counted, and slower after two hundred in a day', async () => {
  const { id, bearer } = await givenDraft(world());
  const ctx = through(world(), bearer, 1);
  const { contact } = requestPagesOf(invented('Fundación'), invented('Persona'));
  const save = (position: string) =>
    saveRequestPage(ctx, { request: id, page: 'contact', value: { ...contact, position } });
  const { version } = must(await save('Uno'));
  const before = await eventsOf(world(), id);
  for (let times = 0; times < 3; times += 1) expect(must(await save('Uno'))).toEqual({ version });
  expect(await eventsOf(world(), id)).toEqual(before);
  await world().database.owner.db.execute(
    sql`update attempt set count = 200 where bucket = ${`requestSave:account:${id}`}`,
  );
  expect(refusal(await save('Dos'))).toBe('tooManyAttempts');
  expect(must(await save('Uno'))).toEqual({ version });
  expect(await eventsOf(world(), id)).toEqual(before);
});

test('R-080 accepting a request registers the organization, joins its contact and opens an alliance that waits for 2', async () => {
  const one = await givenAcceptedRequest(world());
  expect(await stepOf(world(), one.id)).toBe(2);
  expect(await rowOf(world(), sql`select door, procedure_version from alliance where id = ${one.id}`)).toEqual({
    door: 'request',
    procedure_version: 2,
  });
  expect(one.organization.representative.memberships[0]?.role).toBe('representative');
  expect(await eventsOf(world(), one.id)).toEqual(['alliance.opened']);
  expect(await mailsAbout(world(), one.request)).toContain('requestAccepted');
});

test('a request of an organization that is registered already is accepted for it, or refused as a second one', async () => {
  const first = await givenRequestSent(world());
  must(await acceptRequest(by(world(), 'professional', 2), await accepting(first.id)));
  const { organization_id: known } = await rowOf(
    world(),
    sql`select organization_id from request where id = ${first.id}`,
  );
  const second = await givenDraft(world());
  const pages = requestPagesOf(first.body, invented('Persona'));
  const ctx = through(world(), second.bearer, 2);
  for (const page of Object.keys(pages) as (keyof typeof pages)[]) {
    must(await saveRequestPage(ctx, { request: second.id, page, value: pages[page] }));
  }
  must(await sendRequest(ctx, await requestRead(world(), second.id), linkOf()));
  expect(refusal(await acceptRequest(by(world(), 'professional', 2), await accepting(second.id)))).toBe(
    'organization.alreadyRegistered',
  );
  must(
    await acceptRequest(by(world(), 'professional', 2), {
      ...(await accepting(second.id)),
      ...{ organization: String(known), newcomer: 'enters', verifiedHow: 'Llamamos a su representante' },
    }),
  );
  expect(
    (await rowOf(world(), sql`select count(*)::int as n from party where organization_id = ${String(known)}`)).n,
  ).toBe(2);
});

test('R-077 an initiative that is not prioritised opens no alliance, and the request still waits', async () => {
  const { id } = await givenRequestSent(world());
  const ctx = by(world(), 'professional', 2);
  expect(refusal(await acceptRequest(ctx, { ...(await accepting(id)), initiatives: [newId(ctx.now)] }))).toBe(
    'initiative.notPrioritised',
  );
  expect((await rowOf(world(), sql`select state from request where id = ${id}`)).state).toBe('sent');
});

test('a returned request is completed and sent again with its code and a new clock', async () => {
  const sent = await givenRequestSent(world());
  must(
    await returnRequest(
      by(world(), 'professional', 2),
      { ...(await requestRead(world(), sent.id)), note: 'Falta el NIT' },
      linkOf(),
    ),
  );
  expect(await mailsAbout(world(), sent.id)).toContain('requestIncomplete');
  const again = must(
    await sendRequest(through(world(), sent.bearer, 8), await requestRead(world(), sent.id), linkOf()),
  );
  expect(again.code).toBe(sent.code);
  expect(again.dueOn > sent.dueOn).toBe(true);
  expect(await eventsOf(world(), sent.id)).toEqual([
    ...writtenEvents,
    'request.sent',
    'request.returned',
    'request.sent',
  ]);
});

test('a request is declined or marked as repeated with its reason, once', async () => {
  const [one, other, kept] = [
    await givenRequestSent(world()),
    await givenRequestSent(world()),
    await givenRequestSent(world()),
  ];
  const ctx = by(world(), 'professional', 2);
  must(
    await declineRequest(
      ctx,
      { ...(await requestRead(world(), one.id)), note: 'No es de cultura ciudadana' },
      linkOf(),
    ),
  );
  const repeated = {
    ...(await requestRead(world(), other.id)),
    note: 'Es la misma',
    repeats: kept.code,
    repeatsSeen: kept.code,
  };
  must(await markDuplicate(ctx, repeated, linkOf()));
  expect(await mailsAbout(world(), one.id)).toContain('requestDeclined');
  for (const request of [one.id, other.id]) {
    expect(refusal(await declineRequest(ctx, { ...(await requestRead(world(), request)), note: 'x' }, linkOf()))).toBe(
      'request.alreadyAnswered',
    );
    expect(refusal(await returnRequest(ctx, { ...(await requestRead(world(), request)), note: 'x' }, linkOf()))).toBe(
      'request.alreadyAnswered',
    );
    expect(refusal(await acceptRequest(ctx, await accepting(request)))).toBe('request.alreadyAnswered');
  }
});

test('requests are answered by the team only: not correspondence, not the organization, and one that exists', async () => {
  const { id, bearer } = await givenRequestSent(world());
  const { representative } = await givenOrganization(world());
  for (const ctx of [
    by(world(), 'correspondence', 2),
    by(world(), 'auditor', 2),
    through(world(), bearer, 2),
    through(world(), representative, 2),
  ]) {
    await expect(acceptRequest(ctx, await accepting(id))).rejects.toThrow(Forbidden);
    await expect(declineRequest(ctx, { ...(await requestRead(world(), id)), note: 'x' }, linkOf())).rejects.toThrow(
      Forbidden,
    );
  }
  await expect(
    declineRequest(
      by(world(), 'lead', 2),
      { ...(await requestRead(world(), newId(dayNumber(1)))), note: 'x' },
      linkOf(),
    ),
  ).rejects.toThrow(NotFound);
});

test('R-024 no request is accepted without a cycle, nor before its activity 1', async () => {
  const database = await testDatabase();
  try {
    const bare = { database, staff: await givenStaff(database) };
    const { id } = await givenRequestSent(bare);
    const ctx = contextOf(database.backoffice, bare.staff.lead.actor, dayNumber(2));
    const input = {
      ...(await requestRead(bare, id)),
      title: 'Una',
      initiatives: [newId(ctx.now)],
      professional: bare.staff.professional.id,
    };
    expect(refusal(await acceptRequest(ctx, input))).toBe('cycle.none');
    must(await openCycle(ctx, { key: randomUUID(), year: 2026 }));
    expect(refusal(await acceptRequest(ctx, input))).toBe('cycle.initiativesNotSet');
  } finally {
    await database.drop();
  }
});
