import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  acceptanceOf,
  aWorld,
  bearerOf,
  givenDraft,
  givenInvitation,
  givenOrganization,
  givenRequestSent,
  must,
  through,
} from '../given.ts';
import { acceptInvitation, declineInvitation } from '../intake/index.ts';
import { allow, type Ctx, NotFound, transact } from '../platform/index.ts';
import { ownInvitationPage, ownRequestPage } from './index.ts';

const world = aWorld();

/** A read in the bearer's scope, as the portal opens each request. */
async function asBearer<T>(
  purpose: 'request' | 'invitation',
  subject: string,
  read: (ctx: Ctx) => Promise<T>,
): Promise<T> {
  return must(await transact(through(world(), bearerOf(purpose, subject), 2), async (ctx) => allow(await read(ctx))));
}

test('R-075 a draft shows the pages that it lacks and the initiatives that it may choose from', async () => {
  const draft = await givenDraft(world());
  const page = await asBearer('request', draft.id, (ctx) => ownRequestPage(ctx, draft.id));
  expect(page).toMatchObject({
    state: 'draft',
    code: null,
    version: 1,
    missing: ['organization', 'contact', 'wish', 'consent'],
  });
  expect(page.initiatives.map(({ name }) => name)).toEqual(['Barrios que leen', 'Parques cuidados']);
});

test('a sent request shows its number and the day on which the answer is due', async () => {
  const sent = await givenRequestSent(world());
  const page = await asBearer('request', sent.id, (ctx) => ownRequestPage(ctx, sent.id));
  expect(page).toMatchObject({ state: 'sent', code: sent.code, dueOn: sent.dueOn, missing: [] });
});

test('without the capability of that very request it is not found, whoever asks', async () => {
  const [mine, other] = [await givenDraft(world()), await givenDraft(world())];
  await expect(asBearer('request', other.id, (ctx) => ownRequestPage(ctx, mine.id))).rejects.toThrow(NotFound);
  await expect(asBearer('invitation', mine.id, (ctx) => ownRequestPage(ctx, mine.id))).rejects.toThrow(NotFound);
  const visitor = through(world(), { kind: 'visitor', browser: null }, 2);
  await expect(ownRequestPage(visitor, mine.id)).rejects.toThrow(NotFound);
  await expect(asBearer('request', randomUUID(), (ctx) => ownRequestPage(ctx, randomUUID()))).rejects.toThrow(NotFound);
});

test('R-077 an invitation shows the initiatives that it cites, who invites, and that it waits', async () => {
  const organization = await givenOrganization(world());
  const { id } = await givenInvitation(world(), organization);
  const page = await asBearer('invitation', id, ownInvitationPage);
  expect(page).toMatchObject({ state: 'sent', organization: organization.name, answeredAt: null });
  expect(page.initiatives).toHaveLength(2);
  expect(page.professional).not.toBeNull();
});

test('R-078 an answered invitation shows its answer, its instant and its reason', async () => {
  const declined = await givenInvitation(world(), await givenOrganization(world()));
  must(await declineInvitation(through(world(), declined.bearer, 2), declined.id, { reason: 'Sin tiempo este año' }));
  expect(await asBearer('invitation', declined.id, ownInvitationPage)).toMatchObject({
    state: 'declined',
    answerReason: 'Sin tiempo este año',
  });
  const accepted = await givenInvitation(world(), await givenOrganization(world()));
  must(await acceptInvitation(through(world(), accepted.bearer, 2), accepted.id, acceptanceOf('Ana Ruiz')));
  expect((await asBearer('invitation', accepted.id, ownInvitationPage)).answeredAt).not.toBeNull();
});

test('without a live link no invitation is found', async () => {
  await expect(asBearer('request', randomUUID(), ownInvitationPage)).rejects.toThrow(NotFound);
});
