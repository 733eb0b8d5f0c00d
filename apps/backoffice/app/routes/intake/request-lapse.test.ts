import { aWorld, by, givenRequestSent, linkOf, must, requestRead, rowOf } from '@alianzas/domain/given';
import { lapseRequest, returnRequest } from '@alianzas/domain/intake';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { formWith, withAnswers } from '../../../../../tests/access/sent-forms.ts';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const ACT = 'Resolución 412 del 5 de enero';
const noted = async (id: string, note: string) => ({ ...(await requestRead(world(), id)), note });
type Sent = Awaited<ReturnType<typeof givenRequestSent>>;

async function givenUncompleted(): Promise<Sent> {
  const sent = await givenRequestSent(world());
  must(await returnRequest(by(world(), 'lead', 2), await noted(sent.id, 'Falta el acta'), linkOf()));
  await returnedDaysAgo(sent.id, 70);
  return sent;
}

async function returnedDaysAgo(id: string, days: number): Promise<void> {
  const at = new Date(Date.now() - days * 86_400_000).toISOString();
  await world().database.owner.db.execute(sql`update request set answered_at = ${at} where id = ${id}`);
}

const onPage = (code: string) => async (init?: RequestInit) =>
  ask(backoffice.request(code), world().staff.lead.id, init);

test('the act that closes a request is asked of who answers it once its term passed, and closes it', async () => {
  const { id, code } = await givenUncompleted();
  const page = onPage(code);
  await returnedDaysAgo(id, 3);
  expect(wordsOf(await (await page()).text())).not.toContain('Cerrarla por desistimiento');
  await returnedDaysAgo(id, 70);
  const read = await (await page()).text();
  expect(wordsOf(read)).toContain('Cerrarla por desistimiento');
  const answer = (note: string) =>
    page({ method: 'POST', body: withAnswers(formWith(read, { intent: 'lapse' }), { note }) });
  const empty = await answer('');
  expect(empty.status).toBe(422);
  expect(wordsOf(await empty.text())).toContain('Escriba el número y la fecha del acto');
  expect((await answer(ACT)).status).toBe(303);
  expect(await rowOf(world(), sql`select state from request where id = ${id}`)).toEqual({ state: 'lapsed' });
  const closed = wordsOf(await (await page()).text());
  for (const words of ['Desistida', ACT]) expect(closed).toContain(words);
  expect(closed).not.toContain('todavía puede enviarla');
});

const closed = async ({ id }: Sent) =>
  must(await lapseRequest(by(world(), 'lead', 400), await noted(id, 'Resolución 411'), linkOf()));

/** As its organization leaves it by sending it once more. */
const sentAgain = ({ id }: Sent) =>
  world().database.owner.db.execute(sql`update request set state = 'sent', version = version + 1 where id = ${id}`);

test.each([
  ['closed by somebody else', closed as (sent: Sent) => Promise<unknown>],
  ['sent again', sentAgain],
])('what was typed as its act comes back when the request was meanwhile %s', async (_name, meanwhile) => {
  const sent = await givenUncompleted();
  const page = onPage(sent.code);
  const opened = formWith(await (await page()).text(), { intent: 'lapse' });
  await meanwhile(sent);
  const late = await page({ method: 'POST', body: withAnswers(opened, { note: ACT }) });
  expect(late.status).toBe(409);
  expect(wordsOf(await late.text())).toContain(ACT);
});
