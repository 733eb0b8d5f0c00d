import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  acceptanceOf,
  aWorld,
  bearerOf,
  by,
  dayNumber,
  eventsOf,
  givenInvitation,
  givenOrganization,
  invented,
  linkOf,
  mailsAbout,
  must,
  personalData,
  refusal,
  rowOf,
  stepOf,
  through,
} from '../given.ts';
import { Forbidden, NotFound, newId } from '../platform/index.ts';
import { waitingJobs } from '../testing.ts';
import { acceptInvitation, declineInvitation, sendInvitation } from './index.ts';

const world = aWorld();
const accepting = () => acceptanceOf(invented('Persona').name);
const invited = async () => givenInvitation(world(), await givenOrganization(world()));

test('R-076 R-077 DRAC invites an organization, citing initiatives, and its case waits for 2', async () => {
  const one = await invited();
  expect(await stepOf(world(), one.alliance)).toBe(2);
  const row = await rowOf(
    world(),
    sql`select door, (select count(*)::int from invitation_initiative where invitation_id = ${one.id}) as cited from alliance where id = ${one.alliance}`,
  );
  expect(row).toEqual({ door: 'invitation', cited: 2 });
  expect(await eventsOf(world(), one.id)).toEqual(['invitation.sent']);
});

test('the link goes sealed in the job, and never stands in an event', async () => {
  const { id } = await invited();
  const job = (await waitingJobs(world().database.worker.db)).find((one) => one.payload.invitation === id);
  expect(job?.payload).toEqual({
    ...{ template: 'invitation', invitation: id, sealed: 'sellado' },
    expiresAt: expect.any(String),
  });
  expect((await rowOf(world(), sql`select data from event where stream_id = ${id}`)).data).not.toContain('sellado');
});

test('R-078 R-080 whoever holds the link accepts without an account, and becomes one of its people', async () => {
  const one = await invited();
  const input = accepting();
  personalData.push(input.name);
  const { person } = must(await acceptInvitation(through(world(), one.bearer, 3), one.id, input));
  const row = await rowOf(
    world(),
    sql`select i.state, i.answered_by, m.role, p.email from invitation i
    join person p on p.id = i.answered_by join membership m on m.person_id = p.id and m.organization_id = i.organization_id where i.id = ${one.id}`,
  );
  expect(row).toEqual({ state: 'accepted', answered_by: person, role: 'representative', email: one.contact.email });
  expect((await rowOf(world(), sql`select count(*)::int as n from consent where person_id = ${person}`)).n).toBe(1);
  expect(await eventsOf(world(), one.id)).toEqual(['invitation.sent', 'invitation.accepted']);
  expect(await mailsAbout(world(), one.id)).toEqual(['invitation', 'invitationAnswered', 'invitationReceipt']);
  expect(await stepOf(world(), one.alliance)).toBe(2);
});

test('R-078 the organization declines with its reason, and the case is withdrawn', async () => {
  const one = await invited();
  must(await declineInvitation(through(world(), one.bearer, 3), one.id, { reason: 'No es el momento' }));
  const row = await rowOf(
    world(),
    sql`select a.state, a.step, a.end_reason, i.answer_reason from alliance a join invitation i on i.alliance_id = a.id where i.id = ${one.id}`,
  );
  expect(row).toEqual({
    state: 'withdrawn',
    step: null,
    end_reason: 'No es el momento',
    answer_reason: 'No es el momento',
  });
  expect(await eventsOf(world(), one.alliance)).toEqual(['alliance.opened', 'alliance.ended']);
  expect(await eventsOf(world(), one.id)).toEqual(['invitation.sent', 'invitation.declined']);
});

test('R-078 an invitation is answered once, and not after it expired: silence changes nothing', async () => {
  const [one, late] = [await invited(), await invited()];
  must(await acceptInvitation(through(world(), one.bearer, 3), one.id, accepting()));
  expect(refusal(await acceptInvitation(through(world(), one.bearer, 3), one.id, accepting()))).toBe(
    'invitation.alreadyAnswered',
  );
  expect(refusal(await declineInvitation(through(world(), one.bearer, 3), one.id, { reason: 'x' }))).toBe(
    'invitation.alreadyAnswered',
  );
  expect(refusal(await acceptInvitation(through(world(), late.bearer, 9), late.id, accepting()))).toBe(
    'invitation.expired',
  );
  expect(refusal(await declineInvitation(through(world(), late.bearer, 9), late.id, { reason: 'x' }))).toBe(
    'invitation.expired',
  );
  expect((await rowOf(world(), sql`select state from invitation where id = ${late.id}`)).state).toBe('sent');
});

test('accepted and declined at once: one wins, the other is told', async () => {
  const one = await invited();
  const outcomes = await Promise.all([
    acceptInvitation(through(world(), one.bearer, 3), one.id, accepting()),
    declineInvitation(through(world(), one.bearer, 3), one.id, { reason: 'No' }),
  ]);
  expect(outcomes.map(refusal).sort()).toEqual(['invitation.alreadyAnswered', 'not refused']);
});

test('only the bearer of that very link answers', async () => {
  const [one, other] = [await invited(), await invited()];
  const { representative } = await givenOrganization(world());
  const request = bearerOf('request', one.id);
  for (const ctx of [
    through(world(), other.bearer, 3),
    through(world(), request, 3),
    through(world(), representative, 3),
    by(world(), 'lead', 3),
  ]) {
    await expect(acceptInvitation(ctx, one.id, accepting())).rejects.toThrow(NotFound);
    await expect(declineInvitation(ctx, one.id, { reason: 'x' })).rejects.toThrow(NotFound);
  }
  const nowhere = newId(dayNumber(1));
  await expect(
    acceptInvitation(through(world(), bearerOf('invitation', nowhere), 3), nowhere, accepting()),
  ).rejects.toThrow(NotFound);
});

test('an invitation is sent by the team, to an organization that exists, citing what is prioritised', async () => {
  const { input } = await invited();
  const again = () => ({ ...input, key: crypto.randomUUID() });
  await expect(sendInvitation(by(world(), 'correspondence', 1), again(), linkOf())).rejects.toThrow(Forbidden);
  await expect(
    sendInvitation(by(world(), 'lead', 1), { ...again(), organization: newId(dayNumber(1)) }, linkOf()),
  ).rejects.toThrow(NotFound);
  const unknown = { ...again(), initiatives: [newId(dayNumber(1))] };
  expect(refusal(await sendInvitation(by(world(), 'lead', 1), unknown, linkOf()))).toBe('initiative.notPrioritised');
  expect(refusal(await sendInvitation(by(world(), 'lead', 1), { ...again(), initiatives: [] }, linkOf()))).toBe(
    'initiative.noneCited',
  );
});

test('a repeated key sends nothing again', async () => {
  const { id, input } = await invited();
  const { code } = await rowOf(world(), sql`select code from invitation where id = ${id}`);
  expect(must(await sendInvitation(by(world(), 'professional', 1), input, linkOf()))).toEqual({ id, code });
  await expect(sendInvitation(by(world(), 'lead', 1), input, linkOf())).rejects.toThrow(NotFound);
  expect(await mailsAbout(world(), id)).toEqual(['invitation']);
});
