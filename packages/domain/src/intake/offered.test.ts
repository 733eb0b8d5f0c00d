import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { saveRequestPage } from '../asRead.ts';
import { aWorld, givenDraft, invented, linkOf, must, refusal, requestPagesOf, requestRead, through } from '../given.ts';
import { ownRequestPage } from '../views/index.ts';
import { sendRequest } from './index.ts';

const world = aWorld();

/** A whole draft that chose that initiative. */
async function wishing(initiative: string) {
  const draft = await givenDraft(world());
  const pages = requestPagesOf(invented('Fundación'), invented('Persona'));
  const written = { ...pages, wish: { ...pages.wish, initiative } };
  const ctx = through(world(), draft.bearer, 1);
  for (const page of Object.keys(written) as (keyof typeof written)[]) {
    must(await saveRequestPage(ctx, { request: draft.id, page, value: written[page] }));
  }
  const send = async () => sendRequest(ctx, await requestRead(world(), draft.id), linkOf());
  return { ...draft, ctx, send };
}

test('an initiative of nobody is kept in the draft, and not sent', async () => {
  const { id, ctx, send } = await wishing(randomUUID());
  expect((await ownRequestPage(ctx, id)).missing).toEqual(['wish']);
  expect(refusal(await send())).toBe('request.initiativeGone');
  expect((await ownRequestPage(ctx, id)).state).toBe('draft');
});

test('one on offer is sent, and one whose cycle takes no more alliances is not', async () => {
  const [chosen] = world().cycle.initiatives;
  const [early, late] = [await wishing(chosen!), await wishing(chosen!)];
  expect((await ownRequestPage(early.ctx, early.id)).missing).toEqual([]);
  must(await early.send());
  await world().database.owner.db.execute(sql`update initiative set prioritised_at = null where id = ${chosen!}`);
  expect(refusal(await late.send())).toBe('request.initiativeGone');
});
