import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  aWorld,
  by,
  dayNumber,
  eventsOf,
  givenDraft,
  givenRequestSent,
  linkOf,
  must,
  refusal,
  requestRead,
  rowOf,
  through,
} from '../given.ts';
import { Forbidden, type KeptFile, keysNamed, NotFound, newId } from '../platform/index.ts';
import { contextOf, waitingJobs } from '../testing.ts';
import { dropAbandonedDrafts, keepRequestFile, removeRequestFile, returnRequest } from './index.ts';

const world = aWorld();
const kept = (scan: KeptFile['scan'] = 'noScanner'): KeptFile => ({
  key: randomUUID(),
  name: 'certificado.pdf',
  mediaType: 'application/pdf',
  bytes: 1200,
  sha256: 'a'.repeat(64),
  scan,
});
const keeping = (request: string, file = kept()) => ({ key: randomUUID(), request, file });
const job = (day: number) => contextOf(world().database.worker, { kind: 'job', name: 'tidy' }, dayNumber(day));

test('a document is kept in a draft, waits for its scan, and is taken out again with nothing left behind', async () => {
  const { id, bearer } = await givenDraft(world());
  const file = kept('pending');
  const { id: row } = must(await keepRequestFile(through(world(), bearer, 1), keeping(id, file)));
  const waiting = await waitingJobs(world().database.worker.db);
  expect(waiting.some((one) => one.payload.file === row)).toBe(true);
  expect(must(await removeRequestFile(through(world(), bearer, 1), { request: id, file: row }))).toEqual({
    key: file.key,
  });
  expect(await keysNamed(job(1), [file.key])).toEqual([]);
  expect(must(await removeRequestFile(through(world(), bearer, 1), { request: id, file: row }))).toEqual({ key: null });
  expect(await eventsOf(world(), id)).toEqual(['request.started', 'request.fileKept', 'request.fileRemoved']);
});

test('a form sent twice keeps one document, and says that the second file is nobody’s', async () => {
  const { id, bearer } = await givenDraft(world());
  const input = keeping(id);
  const first = must(await keepRequestFile(through(world(), bearer, 1), input));
  const again = must(await keepRequestFile(through(world(), bearer, 1), { ...input, file: kept() }));
  expect([first.first, again.first, again.id]).toEqual([true, false, first.id]);
  expect((await rowOf(world(), sql`select count(*)::int as n from file where request_id = ${id}`)).n).toBe(1);
});

test('a request carries ten documents at most, and none once it is sent', async () => {
  const { id, bearer } = await givenDraft(world());
  for (let n = 0; n < 10; n += 1) must(await keepRequestFile(through(world(), bearer, 1), keeping(id)));
  expect(refusal(await keepRequestFile(through(world(), bearer, 1), keeping(id)))).toBe('request.filesTooMany');
  const sent = await givenRequestSent(world());
  expect(refusal(await keepRequestFile(through(world(), sent.bearer, 1), keeping(sent.id)))).toBe(
    'request.notEditable',
  );
});

test('ten documents that were sent leave room for what a returned request was asked for', async () => {
  const sent = await givenRequestSent(world());
  const owner = world().database.owner.db;
  await owner.execute(sql`
    insert into file (id, key, name, media_type, bytes, sha256, scan, request_id, uploaded_by, uploaded_at)
    select gen_random_uuid(), gen_random_uuid()::text, 'hoja.pdf', 'application/pdf', 1, 'x', 'noScanner', ${sent.id}, 'x', ${dayNumber(0).toISOString()}::timestamptz
    from generate_series(1, 10)`);
  const back = { ...(await requestRead(world(), sent.id)), note: 'Falta el acta' };
  must(await returnRequest(by(world(), 'professional', 2), back, linkOf()));
  const ctx = through(world(), sent.bearer, 3);
  for (let n = 0; n < 10; n += 1) must(await keepRequestFile(ctx, keeping(sent.id)));
  expect(refusal(await keepRequestFile(ctx, keeping(sent.id)))).toBe('request.filesTooMany');
  expect((await rowOf(world(), sql`select count(*)::int as n from file where request_id = ${sent.id}`)).n).toBe(20);
});

test('what was sent stays as sent: of a returned request only what was added since is taken out', async () => {
  const sent = await givenRequestSent(world());
  must(
    await returnRequest(
      by(world(), 'professional', 2),
      { ...(await requestRead(world(), sent.id)), note: 'Falta el acta' },
      linkOf(),
    ),
  );
  const before = newId(dayNumber(1));
  await world().database.owner.db.execute(
    sql`insert into file (id, key, name, media_type, bytes, sha256, scan, request_id, uploaded_by, uploaded_at)
      values (${before}, ${randomUUID()}, 'a.pdf', 'application/pdf', 1, 'x', 'noScanner', ${sent.id}, 'x', ${dayNumber(0).toISOString()})`,
  );
  const ctx = through(world(), sent.bearer, 3);
  const { id: since } = must(await keepRequestFile(ctx, keeping(sent.id)));
  expect(refusal(await removeRequestFile(ctx, { request: sent.id, file: before }))).toBe('request.fileSent');
  must(await removeRequestFile(ctx, { request: sent.id, file: since }));
});

test('only the holder of the request touches its documents; another’s is not found', async () => {
  const [mine, others] = [await givenDraft(world()), await givenDraft(world())];
  const { id: file } = must(await keepRequestFile(through(world(), mine.bearer, 1), keeping(mine.id)));
  for (const ctx of [through(world(), others.bearer, 1), by(world(), 'lead', 1)]) {
    await expect(keepRequestFile(ctx, keeping(mine.id))).rejects.toThrow(NotFound);
    await expect(removeRequestFile(ctx, { request: mine.id, file })).rejects.toThrow(NotFound);
  }
  await expect(removeRequestFile(through(world(), others.bearer, 1), { request: others.id, file })).rejects.toThrow(
    NotFound,
  );
});

test('the database itself lets no file leave a request that was sent', async () => {
  const { id, bearer } = await givenDraft(world());
  const { id: file } = must(await keepRequestFile(through(world(), bearer, 1), keeping(id)));
  await world().database.owner.db.execute(sql`update request set state = 'withdrawn' where id = ${id}`);
  const gone = await world().database.portal.db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.subject', ${id}, true)`);
    return tx.execute(sql`delete from file where id = ${file} returning id`);
  });
  expect([...gone]).toEqual([]);
});

test('the database itself lets no document leave a returned request that was sent with it', async () => {
  const sent = await givenRequestSent(world());
  must(
    await returnRequest(
      by(world(), 'professional', 2),
      { ...(await requestRead(world(), sent.id)), note: 'Falta el acta' },
      linkOf(),
    ),
  );
  const { id: since } = must(await keepRequestFile(through(world(), sent.bearer, 3), keeping(sent.id)));
  const { id: before } = must(await keepRequestFile(through(world(), sent.bearer, 3), keeping(sent.id)));
  await world().database.owner.db.execute(
    sql`update file set uploaded_at = ${dayNumber(0).toISOString()} where id = ${before}`,
  );
  const gone = await world().database.portal.db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.subject', ${sent.id}, true)`);
    return tx.execute(sql`delete from file where request_id = ${sent.id} returning id`);
  });
  expect([...gone]).toEqual([{ id: since }]);
});

test('a draft that no browser opens any more is emptied with its documents; others stay', async () => {
  const { id, bearer } = await givenDraft(world());
  const file = kept();
  must(await keepRequestFile(through(world(), bearer, 1), keeping(id, file)));
  const sent = await givenRequestSent(world());
  expect(must(await dropAbandonedDrafts(job(60))).dropped).toBe(0);
  expect(must(await dropAbandonedDrafts(job(93))).dropped).toBeGreaterThan(0);
  expect(await rowOf(world(), sql`select state, content from request where id = ${id}`)).toEqual({
    state: 'withdrawn',
    content: {},
  });
  expect(await keysNamed(job(93), [file.key])).toEqual([]);
  expect((await rowOf(world(), sql`select state from request where id = ${sent.id}`)).state).toBe('sent');
  await expect(dropAbandonedDrafts(by(world(), 'lead', 93))).rejects.toThrow(Forbidden);
});
