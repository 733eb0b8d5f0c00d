import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { saveRequestPage } from '../asRead.ts';
import {
  aWorld,
  bearerOf,
  by,
  givenRequestSent,
  givenRequestSentAgain,
  linkOf,
  must,
  requestRead,
  through,
} from '../given.ts';
import { requestFacts } from '../notification/index.ts';
import { contextOf } from '../testing.ts';
import { ownRequestPage, requestPage } from '../views/index.ts';
import { acceptRequest, declineRequest, requestHash, returnRequest, withdrawRequest } from './index.ts';
import { asSent } from './stored.ts';

const world = aWorld();

test('each sending stays as it was sent, with what was asked of it, when and by whom', async () => {
  const { id, code } = await givenRequestSentAgain(world(), 'Diga qué va a hacer', 'Cantar en el parque');
  must(await returnRequest(by(world(), 'lead', 4), { ...(await requestRead(world(), id)), note: 'Y dónde' }, linkOf()));
  const value = { classes: ['hours' as const], description: 'Todavía sin enviar' };
  must(
    await saveRequestPage(through(world(), { kind: 'bearer', purpose: 'request', subject: id }, 5), {
      request: id,
      page: 'offers',
      value,
    }),
  );
  const { request } = await requestPage(by(world(), 'professional', 5), code);
  expect(request.sendings.map(({ number, returnNote, returnedBy }) => [number, returnNote, returnedBy])).toEqual([
    [1, 'Diga qué va a hacer', expect.any(String)],
    [2, 'Y dónde', expect.any(String)],
  ]);
  expect(request.sendings.map(({ content }) => content?.wish?.actions)).toEqual([
    'Lecturas en el parque',
    'Cantar en el parque',
  ]);
  for (const { content, sha256 } of request.sendings) expect(sha256).toBe(requestHash(asSent({ content: content! })));
  expect(request.content, 'what nobody has sent yet is not read').toEqual(request.sendings[1]!.content);
});

test('sent again, it waits for an answer and has none: what was asked stays with what it was asked of', async () => {
  const { id, bearer } = await givenRequestSentAgain(world(), 'Falta otra cosa', 'Cantar en el parque');
  const own = await ownRequestPage(through(world(), bearer, 5), id);
  expect([own.state, own.answerNote, own.answeredAt]).toEqual(['sent', null, null]);
  expect(own.sendings.map(({ returnNote }) => returnNote)).toEqual(['Falta otra cosa', null]);
  const worker = contextOf(world().database.worker, { kind: 'job', name: 'mail' }, by(world(), 'lead', 5).now);
  const mailed = await requestFacts(worker, id);
  const first = await requestFacts(worker, (await givenRequestSent(world())).id);
  expect([mailed.sentAgain, first.sentAgain], 'the team is told so').toEqual([true, false]);
});

test('what was sent before each text was kept is told from its history: its last text, its days and what was asked', async () => {
  const { id } = await givenRequestSentAgain(world(), 'Diga dónde', 'Cantar');
  const owner = world().database.owner.db;
  const kept = await owner.execute(sql`select * from request_sending where request_id = ${id} order by number`);
  await owner.execute(sql`delete from request_sending where request_id = ${id}`);
  // As it was kept then: the last that was asked stood on the request, also once it was sent again.
  await owner.execute(sql`update request set answer_note = 'Diga dónde' where id = ${id}`);
  const folder = new URL('../../migrations/', import.meta.url);
  const file = readdirSync(folder).find((name) => name.endsWith('_sendings.sql'))!;
  const migration = readFileSync(new URL(file, folder), 'utf8');
  const backfill = migration
    .split('--> statement-breakpoint')
    .find((part) => part.includes('insert into request_sending'))!;
  await owner.execute(sql.raw(`${backfill.trim().replace(/;$/, '')} where r.id = '${id}'`));
  const filled = await owner.execute(sql`select * from request_sending where request_id = ${id} order by number`);
  expect(filled[0]).toEqual({ ...kept[0], content: null });
  expect(filled[1]).toEqual(kept[1]);
});

test.each(['withdrawn', 'declined', 'accepted'] as const)(
  'a request that is %s takes along what its link had typed and not sent',
  async (end) => {
    const { id } = await givenRequestSent(world());
    const owner = world().database.owner.db;
    const typed = (holder: string) =>
      owner.execute(sql`insert into draft (holder, app, path, form, sealed, saved_at)
    values (${holder}, 'portal', ${id}, '', 'sellado', now())`);
    await typed(`bearer:request:${id}`);
    await typed('bearer:request:of-another');
    const read = await requestRead(world(), id);
    const lead = by(world(), 'lead', 2);
    const accepting = {
      title: 'Una',
      initiatives: [...world().cycle.initiatives],
      professional: world().staff.professional.id,
    };
    if (end === 'withdrawn') must(await withdrawRequest(through(world(), bearerOf('request', id), 2), id));
    if (end === 'declined') must(await declineRequest(lead, { ...read, note: 'No procede' }, linkOf()));
    if (end === 'accepted') must(await acceptRequest(lead, { ...read, ...accepting }));
    const left = await owner.execute(sql`select holder from draft where path = ${id}`);
    expect(left.map(({ holder }) => holder)).toEqual(['bearer:request:of-another']);
  },
);
