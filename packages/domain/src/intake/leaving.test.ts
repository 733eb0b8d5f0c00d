import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { addParty, removeParty } from '../alliance/index.ts';
import {
  aWorld,
  by,
  endAlliance,
  eventsOf,
  givenInvitation,
  givenOrganization,
  mailsAbout,
  must,
  refusal,
  rowOf,
  through,
} from '../given.ts';
import { mergeOrganizations } from '../organization/index.ts';
import { allow, transact } from '../platform/index.ts';
import { caseFile, invitationsPage } from '../views/index.ts';
import { declineInvitation, invitationOf, mayGoToWork, revokeInvitation } from './index.ts';
import { UNANSWERED } from './rules.ts';

const world = aWorld();
const staff = (day = 2) => by(world(), 'professional', day);
const reason = 'No es el momento';
const put = (query: ReturnType<typeof sql>) => world().database.owner.db.execute(query);

/** A case that an invitation opened, where it waits; of that organization alone, or of another too. */
async function invited(
  others: 0 | 1,
  { state, step }: { state: string; step: number } = { state: 'running', step: 2 },
) {
  const organization = await givenOrganization(world());
  const one = await givenInvitation(world(), organization);
  const other = await givenOrganization(world());
  if (others > 0) must(await addParty(staff(), { key: randomUUID(), alliance: one.alliance, organization: other.id }));
  await put(sql`update alliance set state = ${state}, step = ${step} where id = ${one.alliance}`);
  return { ...one, organization: organization.id, other: other.id };
}

type Invited = Awaited<ReturnType<typeof invited>>;

const decline = ({ id, bearer }: Invited) => declineInvitation(through(world(), bearer, 3), id, { reason });
const revoke = async ({ id }: Invited) => revokeInvitation(staff(3), { invitation: id, version: 1, reason });

async function standing({ id, alliance }: Invited) {
  return rowOf(
    world(),
    sql`select i.state as invitation, a.state, a.step, a.end_reason as why,
      (select json_agg(p.organization_id) from party p where p.alliance_id = a.id) as parties
      from invitation i join alliance a on a.id = i.alliance_id where i.id = ${id} and a.id = ${alliance}`,
  );
}

const everywhere = UNANSWERED.states.flatMap((state) => UNANSWERED.steps.map((step) => ({ state, step })));
const answers = [
  ['declined', decline],
  ['revoked', revoke],
] as const;

describe.each(everywhere)('its case is $state at $step', (at) => {
  test('R-078 an invitation is declined, and revoked, wherever its case may stand unanswered', async () => {
    for (const [invitation, answer] of answers) {
      const [alone, shared] = [await invited(0, at), await invited(1, at)];
      must(await answer(alone));
      expect(await standing(alone)).toMatchObject({ invitation, state: 'withdrawn', step: null, why: reason });
      must(await answer(shared));
      expect(await standing(shared)).toEqual({ invitation, ...at, why: null, parties: [shared.other] });
      expect((await eventsOf(world(), shared.alliance)).at(-1)).toBe('party.removed');
    }
  });
});

/** Invited by one registration, and a party by another too: the two were found to be one body. */
async function byTwo(others: 0 | 1) {
  const one = await invited(others);
  const twin = await givenOrganization(world());
  must(await addParty(staff(), { key: randomUUID(), alliance: one.alliance, organization: twin.id }));
  const merging = { organization: one.organization, into: twin.id, reason: 'Es la misma' };
  must(await mergeOrganizations(by(world(), 'lead', 2), { key: randomUUID(), ...merging }));
  return { ...one, twin: twin.id };
}

test.each(answers)('who %s leaves by each registration of its body, and is waited for by any', async (_, answer) => {
  const shared = await byTwo(1);
  must(await answer(shared));
  expect((await standing(shared)).parties).toEqual([shared.other]);
  expect((await eventsOf(world(), shared.alliance)).filter((name) => name === 'party.removed')).toHaveLength(2);
  const alone = await byTwo(0);
  must(await answer(alone));
  expect(await standing(alone)).toMatchObject({ state: 'withdrawn', step: null });
});

test('a body whose invited registration left by a merge goes to work only once it accepted', async () => {
  const one = await byTwo(1);
  await put(sql`delete from party where alliance_id = ${one.alliance} and organization_id = ${one.organization}`);
  const { isParty } = (await invitationOf(staff(3), one.alliance))!;
  expect(mayGoToWork({ state: 'sent', isParty }).ok).toBe(false);
  await put(sql`update alliance set step = 8 where id = ${one.alliance}`);
  const { code } = await rowOf(world(), sql`select code from alliance where id = ${one.alliance}`);
  const page = await caseFile(staff(3), String(code));
  expect(page).toMatchObject({ invitation: { isParty: true }, turn: { task: 'answerInvitation' } });
});

test('declining leaves the door of sign-in as it stood: what is still written goes through no other', async () => {
  const one = await invited(1);
  const stood = await transact(through(world(), one.bearer, 3), async (ctx) => {
    must(await declineInvitation(ctx, one.id, { reason }));
    const [row] = await ctx.db.execute<{ door: string }>(sql`select current_setting('app.door', true) as door`);
    return allow(row!.door);
  });
  expect(stood).toEqual(allow(''));
});

test('who is being included in the Red by its SI waits for that to end; its reason is not taken', async () => {
  const one = await invited(1, { state: 'running', step: 6 });
  await put(sql`update party set active_part = 'yes', active_part_reason = 'Sí', active_part_at = now(), active_part_by = ${world().staff.professional.id}
    where alliance_id = ${one.alliance} and organization_id = ${one.organization}`);
  await put(
    sql`insert into visit (alliance_id, activity, visit, state, opened_at) values (${one.alliance}, 6, 1, 'open', now())`,
  );
  expect(refusal(await decline(one))).toBe('invitation.beingIncluded');
  expect(refusal(await revoke(one))).toBe('invitation.beingIncluded');
  expect(await standing(one)).toMatchObject({ invitation: 'sent', state: 'running', step: 6 });
  await put(
    sql`update visit set state = 'closed', closed_at = now(), closed_by = 'test' where alliance_id = ${one.alliance} and activity = 6`,
  );
  must(await decline(one));
});

test('Q-19 who was invited and did not answer is taken out by revoking it, which says why; then it is not put back', async () => {
  const one = await invited(1);
  const { id: party } = await rowOf(
    world(),
    sql`select id from party where alliance_id = ${one.alliance} and organization_id = ${one.organization}`,
  );
  const leaving = { alliance: one.alliance, party: String(party), reason };
  expect(refusal(await removeParty(staff(), leaving))).toBe('party.invited');
  must(await revoke(one));
  expect(refusal(await removeParty(staff(), leaving))).toBe('party.alreadyOut');
  expect(await mailsAbout(world(), one.id)).toEqual(['invitation', 'invitationRevoked', 'invitationWithdrawn']);
  const again = { key: randomUUID(), alliance: one.alliance, organization: one.organization };
  expect(refusal(await addParty(staff(4), again))).toBe('party.invitationClosed');
});

test('a case whose invitation nobody answered is not withdrawn: it is revoked, and what ended with another leaves nothing waiting', async () => {
  const [alone, shared] = [await invited(0), await invited(1)];
  for (const outcome of ['withdrawn', 'endedEarly'] as const)
    expect(refusal(await endAlliance(by(world(), 'lead', 3), { alliance: alone.alliance, outcome, reason }))).toBe(
      'alliance.unanswered',
    );
  must(await endAlliance(by(world(), 'lead', 3), { alliance: shared.alliance, outcome: 'withdrawn', reason }));
  const waiting = (await invitationsPage(staff(4), '', '')).rows.map(({ alliance }) => alliance);
  const code = async ({ alliance }: Invited) =>
    String((await rowOf(world(), sql`select code from alliance where id = ${alliance}`)).code);
  expect(waiting).toContain(await code(alone));
  expect(waiting).not.toContain(await code(shared));
});

test('one whose organization left the case before, as it could, says nothing of the case when it is declined', async () => {
  const one = await invited(1);
  await put(sql`delete from party where alliance_id = ${one.alliance} and organization_id = ${one.organization}`);
  must(await decline(one));
  expect(await standing(one)).toEqual({
    ...{ invitation: 'declined', state: 'running', step: 2, why: null },
    parties: [one.other],
  });
  expect(await eventsOf(world(), one.alliance)).not.toContain('alliance.ended');
});

test('an organization leaves past 2 by its invitation alone', async () => {
  const one = await invited(1, { state: 'running', step: 4 });
  const leave = (app: 'backoffice' | 'portal') => (app === 'backoffice' ? staff() : through(world(), one.bearer, 3));
  for (const app of ['backoffice', 'portal'] as const) {
    expect([...(await leave(app).db.execute(sql`select * from app.leave_uninvited(${one.id})`))]).toEqual([]);
  }
  await expect(
    put(sql`delete from party where alliance_id = ${one.alliance} and organization_id = ${one.organization}`),
  ).rejects.toMatchObject({ cause: { code: '42501' } });
});
