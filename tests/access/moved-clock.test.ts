import { aWorld, givenInvitation, givenOrganization, givenRequestSent, rowOf } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { formsOf } from './forms.ts';
import { linkOf } from './portal-scene.ts';
import { posted } from './sent-forms.ts';

const world = aWorld();
const ask = aPortal(world);
const DAYS = 400;
const daysAhead = (at: unknown) => (new Date(String(at)).getTime() - Date.now()) / 86_400_000;

beforeAll(async () => {
  await world().database.owner.db.execute(
    sql`update installation set mark = 'demonstration', clock_offset_ms = ${DAYS * 86_400_000}`,
  );
});

test('who asks for another invitation once the clock moved past it is heard: its sender is told that day', async () => {
  const { id } = await givenInvitation(world(), await givenOrganization(world()));
  const headers = { cookie: await linkOf(world(), 'invitation', id, 'lapsed') };
  const page = await (await ask(portal.invitationAnswered(), null, { headers })).text();
  const form = formsOf(page).find(({ action }) => action === portal.invitationAgain())!;
  const answer = await ask(portal.invitationAgain(), null, { ...posted(form.defaults()), headers });
  expect(answer.headers.get('location')).toContain('hecho=invitationAsked');
  const asked = await rowOf(
    world(),
    sql`select i.renewal_asked_at as at, (select count(*)::int from event e where e.name = 'invitation.renewalAsked' and e.stream_id = i.id) as events
      from invitation i where i.id = ${id}`,
  );
  expect(asked.events).toBe(1);
  expect(daysAhead(asked.at)).toBeGreaterThan(DAYS - 1);
});

test('a link that is asked for anew serves from the day of the moved clock, as its history says', async () => {
  const { id, code } = await givenRequestSent(world());
  const { email } = await rowOf(
    world(),
    sql`select content->'contact'->>'email' as email from request where id = ${id}`,
  );
  const answer = await ask(portal.requestLink(), null, posted({ code, email: String(email) }));
  expect(answer.headers.get('location')).toContain('hecho=linkAsked');
  const sent = await rowOf(
    world(),
    sql`select e.at, (select max(t.created_at) from token t where t.subject = ${id} and t.purpose = 'request') as made
      from event e where e.name = 'request.linkSent' and e.stream_id = ${id}`,
  );
  for (const at of [sent.at, sent.made]) expect(daysAhead(at)).toBeGreaterThan(DAYS - 1);
});
