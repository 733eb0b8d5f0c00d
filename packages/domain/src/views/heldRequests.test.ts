import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { saveRequestPage } from '../asRead.ts';
import {
  aWorld,
  givenInvitation,
  givenOrganization,
  hashOf,
  invented,
  must,
  requestPagesOf,
  through,
} from '../given.ts';
import { startRequest } from '../intake/index.ts';
import { attempted, DENIED } from '../wall/scene.ts';
import { heldRequests } from './heldRequests.ts';

const world = aWorld();
const visitor = () => through(world(), { kind: 'visitor', browser: hashOf() }, 1);

async function begun(): Promise<{ id: string; tokenHash: string }> {
  const tokenHash = hashOf();
  const { id } = must(await startRequest(visitor(), { key: randomUUID(), tokenHash }));
  await world().database.owner.db.execute(
    "update token set expires_at = now() + interval '1 day' where used_at is null",
  );
  return { id, tokenHash };
}

test('each link opens its own request, in the order asked, and one that opens nothing reads nothing', async () => {
  const [one, other] = [await begun(), await begun()];
  const { contact } = requestPagesOf(invented('Fundación'), invented('Persona'));
  const ctx = through(world(), { kind: 'bearer', purpose: 'request', subject: other.id }, 1);
  must(await saveRequestPage(ctx, { request: other.id, page: 'contact', value: contact }));
  const found = await heldRequests(visitor(), [one.tokenHash, hashOf(), other.tokenHash]);
  expect(found.map((held) => held && [held.id, held.name, held.state, held.sentAt])).toEqual([
    [one.id, null, 'draft', null],
    null,
    [other.id, contact.name, 'draft', null],
  ]);
});

test('its name is that of the organization, in whatever version it was kept', async () => {
  const { id, tokenHash } = await begun();
  const { contact, organization } = requestPagesOf(invented('Fundación'), invented('Persona'));
  const ctx = through(world(), { kind: 'bearer', purpose: 'request', subject: id }, 1);
  must(await saveRequestPage(ctx, { request: id, page: 'contact', value: contact }));
  must(await saveRequestPage(ctx, { request: id, page: 'organization', value: organization }));
  const named = async () => (await heldRequests(visitor(), [tokenHash]))[0]?.name;
  expect(await named()).toBe(organization.name);
  const older = sql`update request set content = content - 'v' where id = ${id} and content ? 'v'`;
  expect((await world().database.owner.db.execute(older)).count).toBe(1);
  expect(await named()).toBe(organization.name);
});

test('a link that expired or was taken back, or that is of something else, opens nothing here', async () => {
  const [late, revoked] = [await begun(), await begun()];
  const { id } = await givenInvitation(world(), await givenOrganization(world()));
  const { db } = world().database.owner;
  await db.execute(sql`update token set expires_at = now() - interval '1 second' where token_hash = ${late.tokenHash}`);
  await db.execute(sql`update token set revoked_at = now() where token_hash = ${revoked.tokenHash}`);
  const [invited] = await db.execute<{ token_hash: string }>(sql`select token_hash from token where subject = ${id}`);
  expect(await heldRequests(visitor(), [late.tokenHash, revoked.tokenHash, invited!.token_hash])).toEqual([
    null,
    null,
    null,
  ]);
});

test('only the portal asks it', async () => {
  const ask = sql`select * from app.held_requests('{x}', now())`;
  for (const role of ['backoffice', 'worker'] as const)
    expect(await attempted(world().database, role, world().staff.lead.actor, (db) => db.execute(ask)), role).toBe(
      DENIED,
    );
});
