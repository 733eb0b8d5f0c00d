import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  aWorld,
  by,
  givenAcceptedRequest,
  givenDraft,
  givenRequestSent,
  linkOf,
  must,
  refusal,
  requestRead,
  rowOf,
  through,
} from '../given.ts';
import { ownRequestPage, requestPage } from '../views/index.ts';
import { declineRequest, markDuplicate, returnRequest, withdrawRequest } from './index.ts';

const world = aWorld();
const ctx = () => by(world(), 'professional', 2);
type Sent = Awaited<ReturnType<typeof givenRequestSent>>;

const answerOf = async ({ id }: Pick<Sent, 'id'>) => ({ ...(await requestRead(world(), id)), note: 'Pide lo mismo' });
const marking = async (one: Sent, repeats: string) =>
  markDuplicate(ctx(), { ...(await answerOf(one)), repeats, repeatsSeen: repeats }, linkOf());

test('a request that repeats another is linked to it, and each page names the other', async () => {
  const [one, kept] = [await givenRequestSent(world()), await givenRequestSent(world())];
  must(await marking(one, kept.code));
  const row = await rowOf(world(), sql`select state, repeats_id from request where id = ${one.id}`);
  expect(row).toEqual({ state: 'duplicate', repeats_id: kept.id });
  const read = async (code: string) => {
    const { repeats, repeatedBy } = (await requestPage(ctx(), code)).request;
    return { repeats, repeatedBy };
  };
  expect(await read(one.code)).toEqual({ repeats: kept.code, repeatedBy: [] });
  expect(await read(kept.code)).toEqual({ repeats: null, repeatedBy: [one.code] });
  expect((await ownRequestPage(through(world(), one.bearer, 3), one.id)).repeats).toBe(kept.code);
  expect((await ownRequestPage(through(world(), kept.bearer, 3), kept.id)).repeats).toBeNull();
});

test('nothing is closed by a code alone: whose it is was seen, and it is of the very code that is sent', async () => {
  const [one, kept, other] = [
    await givenRequestSent(world()),
    await givenRequestSent(world()),
    await givenRequestSent(world()),
  ];
  const marked = async (repeatsSeen?: string) =>
    markDuplicate(ctx(), { ...(await answerOf(one)), repeats: kept.code, repeatsSeen }, linkOf());
  const asked = await marked();
  expect(!asked.ok && asked.refusal).toEqual({
    ...{ code: 'request.repeatsUnseen', repeats: kept.code, name: kept.body.name, kind: 'FUNDACION' },
    sentAt: expect.any(String),
  });
  expect(refusal(await marked(other.code))).toBe('request.repeatsUnseen');
  must(await marked(kept.code));
});

test('one that came back, or was accepted, is repeated as well', async () => {
  const [one, other, back] = [
    await givenRequestSent(world()),
    await givenRequestSent(world()),
    await givenRequestSent(world()),
  ];
  must(await returnRequest(ctx(), await answerOf(back), linkOf()));
  must(await marking(one, back.code));
  const accepted = await givenAcceptedRequest(world());
  const { code } = (await rowOf(world(), sql`select code from request where alliance_id = ${accepted.id}`)) as {
    code: string;
  };
  must(await marking(other, code));
});

const ended: { readonly [code: string]: (other: Sent) => Promise<unknown> } = {
  'request.repeatsDeclined': async (other) => declineRequest(ctx(), await answerOf(other), linkOf()),
  'request.repeatsDuplicate': async (other) => marking(other, (await givenRequestSent(world())).code),
  'request.repeatsWithdrawn': (other) => withdrawRequest(through(world(), other.bearer, 2), other.id),
};

test.each(Object.entries(ended))('%s: it does not go on', async (code, end) => {
  const [one, other] = [await givenRequestSent(world()), await givenRequestSent(world())];
  await end(other);
  expect(refusal(await marking(one, other.code))).toBe(code);
  expect((await requestPage(ctx(), one.code)).request.state).toBe('sent');
});

test('it repeats one that exists, another, and one that was sent', async () => {
  const one = await givenRequestSent(world());
  expect(refusal(await marking(one, 'SOL-2026-9999'))).toBe('request.repeatsNone');
  expect(refusal(await marking(one, one.code))).toBe('request.repeatsItself');
  const { id } = await givenDraft(world());
  await world().database.owner.db.execute(sql`update request set code = 'SOL-2026-9998' where id = ${id}`);
  expect(refusal(await marking(one, 'SOL-2026-9998'))).toBe('request.repeatsUnsent');
});

test('two colleagues close each the other one at once: one of both goes on', async () => {
  const [one, other] = [await givenRequestSent(world()), await givenRequestSent(world())];
  const told = await Promise.all([marking(one, other.code), marking(other, one.code)]);
  expect(told.map(refusal).sort()).toEqual(['not refused', 'request.repeatsDuplicate']);
});

test('what was marked before its other was kept is read as it was', async () => {
  const one = await givenRequestSent(world());
  must(await marking(one, (await givenRequestSent(world())).code));
  await world().database.owner.db.execute(sql`update request set repeats_id = null where id = ${one.id}`);
  expect((await requestPage(ctx(), one.code)).request).toMatchObject({ state: 'duplicate', repeats: null });
});
