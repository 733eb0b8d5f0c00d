import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { saveRequestPage } from '../asRead.ts';
import {
  aWorld,
  by,
  givenDraft,
  givenInvitation,
  givenOrganization,
  givenRequestSent,
  invented,
  linkOf,
  must,
  personalData,
  refusal,
  requestPagesOf,
  requestRead,
  rowOf,
  through,
} from '../given.ts';
import { acceptRequest, sendRequest } from '../intake/index.ts';
import { NotFound, newId, sqlState } from '../platform/index.ts';
import { notePersonRefused, registerOrganization } from './index.ts';

const world = aWorld();
const PERSON = 'organization.naturalPerson';

test('R-029 R-252 a natural person becomes an ally by no route: request, acceptance, registration', async () => {
  const draft = await givenDraft(world());
  const ctx = through(world(), draft.bearer, 1);
  const pages = requestPagesOf(invented('Persona'), invented('Persona'));
  const all = { ...pages, organization: { ...pages.organization, kind: 'PERSONA_NATURAL' } };
  for (const page of Object.keys(all) as (keyof typeof all)[]) {
    must(await saveRequestPage(ctx, { request: draft.id, page, value: all[page] }));
  }
  expect(refusal(await sendRequest(ctx, await requestRead(world(), draft.id), linkOf()))).toBe(PERSON);

  const sent = await givenRequestSent(world());
  await world().database.owner.db.execute(
    sql`update request set content = jsonb_set(content, '{organization,kind}', '"PERSONA_NATURAL"') where id = ${sent.id}`,
  );
  const accepting = {
    ...(await requestRead(world(), sent.id)),
    title: 'Una',
    initiatives: [...world().cycle.initiatives],
    professional: world().staff.professional.id,
  };
  expect(refusal(await acceptRequest(by(world(), 'lead', 2), accepting))).toBe(PERSON);

  const { name } = invented('Persona');
  const registration = { key: randomUUID(), name, kind: 'PERSONA_NATURAL' };
  expect(refusal(await registerOrganization(by(world(), 'lead', 1), registration))).toBe(PERSON);

  const { db } = world().database.owner;
  const written = db.execute(sql`insert into organization (id, name, sector, kind, standing, created_at)
    values (${newId(new Date())}, 'Alguien', 'community', 'PERSONA_NATURAL', 'prospect', now())`);
  expect(await written.then(() => null, sqlState)).toBe('23514');
});

test('R-252 who may be invited is registered, and nothing registered turns into a natural person', async () => {
  const invited = await givenOrganization(world());
  await expect(givenInvitation(world(), { ...invited, id: newId(new Date()) })).rejects.toThrow(NotFound);
  const { id } = await givenInvitation(world(), invited);
  const turned = world().database.owner.db.execute(
    sql`update organization set kind = 'PERSONA_NATURAL' where id = (select organization_id from invitation where id = ${id})`,
  );
  expect(await turned.then(() => null, sqlState)).toBe('23514');
});

test('R-253 the refusal of a natural person is logged with the policy that it cites, and nothing of theirs', async () => {
  const draft = await givenDraft(world());
  must(await notePersonRefused(through(world(), draft.bearer, 1), 'request'));
  must(await notePersonRefused(by(world(), 'lead', 1), 'registration'));
  const logged = (stream: string) =>
    rowOf(
      world(),
      sql`select data, audience from event where name = 'organization.personRefused' and stream_id = ${stream}`,
    );
  expect(await logged(draft.id)).toEqual({ data: '{"policy":"section 6","route":"request"}', audience: 'staff' });
  expect((await logged(world().staff.lead.id)).data).toBe('{"policy":"section 6","route":"registration"}');
});

test('R-022 each ally has its sector: private, public, mixed or community', async () => {
  const kinds = { FUNDACION: 'private', DIST_CENTRAL: 'public', SEM: 'mixed', JAC: 'community' } as const;
  for (const [kind, sector] of Object.entries(kinds)) {
    const { name, nit } = invented('Entidad');
    personalData.push(name);
    const input = { key: randomUUID(), name, nit, kind, dependency: kind === 'DIST_CENTRAL' ? 'Dirección' : undefined };
    const { id } = must(await registerOrganization(by(world(), 'professional', 1), input));
    expect((await rowOf(world(), sql`select sector from organization where id = ${id}`)).sector).toBe(sector);
  }
});

test('a registration sent twice with one key is one organization; another person cannot take the key', async () => {
  const { name, nit } = invented('Fundación');
  const input = { key: randomUUID(), name, nit, kind: 'FUNDACION' };
  const ctx = by(world(), 'professional', 1);
  const [one, other] = await Promise.all([registerOrganization(ctx, input), registerOrganization(ctx, input)]);
  expect(must(one).id).toBe(must(other).id);
  await expect(registerOrganization(by(world(), 'lead', 1), input)).rejects.toThrow(NotFound);
});
