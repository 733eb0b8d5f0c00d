import {
  aWorld,
  by,
  givenRequestSent,
  givenRequestSentAgain,
  linkOf,
  must,
  requestRead,
  through,
} from '@alianzas/domain/given';
import { markDuplicate, returnRequest, withdrawRequest } from '@alianzas/domain/intake';
import { remind } from '@alianzas/domain/notification';
import { aged, contextOf, readingFiles, waitingJobs } from '@alianzas/domain/testing';
import { expect, test } from 'vitest';
import type { MailJob } from './desk.ts';
import { type KindName, kinds } from './kinds.ts';
import { links } from './testing.ts';

const world = aWorld();

/** Every file of the applications that reads stored JSON, and a kind of mail that it reads it for. */
const readers: Readonly<Record<string, KindName>> = {
  'request.content apps/worker/src/mails/facts/intake.ts': 'withdrawalReceipt',
  'request.content apps/worker/src/mails/facts/reminder.ts': 'reminder',
  'request.content apps/worker/src/mails/facts/repeated.ts': 'repeatedEnded',
};

test('every file of the applications that reads stored JSON stands in the table', () => {
  expect(readingFiles().filter((reader) => reader.includes(' apps/'))).toEqual(Object.keys(readers));
});

async function composed(): Promise<{ kind: KindName; said: unknown }[]> {
  const ctx = contextOf(world().database.worker, { kind: 'job', name: 'mail' });
  const desk = { ...links, ctx, unseal: () => ({ url: links.portal('/solicitud/seguimiento/abc') }) };
  const told = [];
  for (const { payload } of await waitingJobs(world().database.worker.db)) {
    const kind = payload.template as KindName;
    const drafts = await kinds[kind](desk, payload as unknown as MailJob);
    if (drafts.length > 0) told.push({ kind, said: drafts });
  }
  return told;
}

test('the mails of a request that an earlier release kept tell what they tell today', async () => {
  const [repeats, repeated, back] = [
    await givenRequestSent(world()),
    await givenRequestSent(world()),
    await givenRequestSentAgain(world(), 'Diga dónde', 'Cantar'),
  ];
  const same = { repeats: repeated.code, repeatsSeen: repeated.code, note: 'Piden lo mismo' };
  must(await markDuplicate(by(world(), 'lead', 4), { ...(await requestRead(world(), repeats.id)), ...same }, linkOf()));
  must(await withdrawRequest(through(world(), repeated.bearer, 5), repeated.id));
  const returned = { ...(await requestRead(world(), back.id)), note: 'Falta el acta' };
  must(await returnRequest(by(world(), 'lead', 5), returned, linkOf()));
  for (const day of ['2026-03-10', '2026-03-13', '2026-03-14', '2026-03-16'])
    await remind(contextOf(world().database.worker, { kind: 'job', name: 'remind' }, new Date(`${day}T13:00:00Z`)));
  const today = await composed();
  expect(today.map(({ kind }) => kind)).toEqual(expect.arrayContaining(Object.values(readers)));
  const { db } = world().database.owner;
  for (const column of ['request.content', 'request_sending.content'])
    await aged(db, column, ({ v, ...content }) => content);
  expect(await composed()).toEqual(today);
});
