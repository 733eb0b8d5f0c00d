import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  aWorld,
  by,
  givenRequestSent,
  linkOf,
  mailsAbout,
  must,
  refusal,
  requestRead,
  rowOf,
  through,
} from '../given.ts';
import { Forbidden } from '../platform/index.ts';
import { ownRequestPage, requestPage, trayPage } from '../views/index.ts';
import { completedBy, declineRequest, lapseRequest, markDuplicate, returnRequest } from './index.ts';

const world = aWorld();
const NOTE = 'Resolución 412 del 5 de enero: no llegó el certificado';
const answerOf = async ({ id }: { id: string }) => ({ ...(await requestRead(world(), id)), note: NOTE });

async function givenBack() {
  const sent = await givenRequestSent(world());
  const ctx = by(world(), 'professional', 2);
  must(await returnRequest(ctx, await answerOf(sent), linkOf()));
  return { ...sent, until: completedBy(ctx.now) };
}

test('Ley 1755, art. 17: what was not completed in its term is closed by the act that says so', async () => {
  const back = await givenBack();
  const [early, late] = [by(world(), 'lead', 20), by(world(), 'lead', 45)];
  expect(await lapseRequest(early, await answerOf(back), linkOf())).toMatchObject({
    refusal: { code: 'request.stillCompleting', by: back.until },
  });
  must(await lapseRequest(late, await answerOf(back), linkOf()));
  const row = await rowOf(world(), sql`select state, answer_note, answered_by from request where id = ${back.id}`);
  expect(row).toEqual({ state: 'lapsed', answer_note: NOTE, answered_by: world().staff.lead.id });
  expect(await mailsAbout(world(), back.id)).toContain('requestDeclined');
  expect((await ownRequestPage(through(world(), back.bearer, 45), back.id)).state).toBe('lapsed');
  expect((await requestPage(late, back.code)).request.state).toBe('lapsed');
});

test('one whose term passed waits in the tray until it is closed', async () => {
  const back = await givenBack();
  const lead = by(world(), 'lead', 45);
  const waiting = async () => (await trayPage(lead, world().staff.lead.id)).uncompleted.map(({ code }) => code);
  expect(await waiting()).toContain(back.code);
  must(await lapseRequest(lead, await answerOf(back), linkOf()));
  expect(await waiting()).not.toContain(back.code);
});

test('only one that came back lapses, once, and none repeats it afterwards', async () => {
  const [sent, back] = [await givenRequestSent(world()), await givenBack()];
  const lead = by(world(), 'lead', 45);
  expect(refusal(await lapseRequest(lead, await answerOf(sent), linkOf()))).toBe('request.notBack');
  must(await lapseRequest(lead, await answerOf(back), linkOf()));
  expect(refusal(await lapseRequest(lead, await answerOf(back), linkOf()))).toBe('request.notBack');
  expect(refusal(await declineRequest(lead, await answerOf(back), linkOf()))).toBe('request.alreadyAnswered');
  const repeating = { ...(await answerOf(sent)), repeats: back.code };
  expect(refusal(await markDuplicate(lead, repeating, linkOf()))).toBe('request.repeatsLapsed');
});

test('only who answers requests closes it', async () => {
  const back = await givenBack();
  await expect(lapseRequest(by(world(), 'quality', 45), await answerOf(back), linkOf())).rejects.toThrow(Forbidden);
});
