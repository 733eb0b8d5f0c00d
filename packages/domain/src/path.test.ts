import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { submitActa } from './acta/index.ts';
import { decideCompliance, endAlliance } from './asRead.ts';
import { commitmentsOf } from './commitment/index.ts';
import { enterFilingNumber } from './filing/index.ts';
import {
  acceptanceOf,
  answerNo,
  aWorld,
  by,
  caseOf,
  contents,
  dayOf,
  eventsOf,
  type GivenAlliance,
  givenActaDraft,
  givenAlliance,
  givenBalanceFiled,
  givenInvitation,
  givenOrganization,
  itemsFor,
  must,
  personalData,
  radicado,
  refusal,
  rowOf,
  stepOf,
  through,
  type World,
  walk,
} from './given.ts';
import { acceptInvitation, declineInvitation } from './intake/index.ts';
import { entriesOf, noticesOf } from './network/index.ts';
import { bogotaDay } from './platform/index.ts';

const world = aWorld();

/** The activities as they were visited: number, visit and state, with the answer where there is one. */
async function visitsOf(of: World, one: GivenAlliance): Promise<string[]> {
  const rows = await of.database.owner.db.execute<{ said: string }>(sql`
    select activity || '.' || visit || ' ' || state || coalesce(' ' || answer, '') as said from visit
    where alliance_id = ${one.id} order by activity, visit`);
  return rows.map((row) => row.said);
}

async function fileAmendments(of: World, one: GivenAlliance): Promise<void> {
  const ctx = by(of, 'correspondence', dayOf(one, 13));
  const rows = await of.database.owner.db.execute<{ id: string }>(
    sql`select id from filing where alliance_id = ${one.id} and state = 'pending'`,
  );
  for (const { id } of rows)
    must(await enterFilingNumber(ctx, { filing: id, number: radicado(), filedOn: bogotaDay(ctx.now) }));
}

test('R-105 R-133 R-157 R-211 by SI and Sí an alliance goes from its request to 16, each activity once', async () => {
  const one = await givenAlliance(world(), { at: 16, kind: 'loyalty' });
  const visits = await visitsOf(world(), one);
  expect(visits).toEqual(
    [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16].map(
      (n) => `${n}.1 ${n === 16 ? 'open' : 'closed'}${n === 5 || n === 13 ? ' yes' : ''}`,
    ),
  );
  expect(
    (await rowOf(world(), sql`select standing from organization where id = ${one.organizations[0]!.id}`)).standing,
  ).toBe('member');
});

test('R-134 R-214 R-215 R-216 by NO, and twice through the loop, each round with its commitment and its amendment', async () => {
  const one = await givenAlliance(world(), { at: 12, answers: ['no'], kind: 'adoption' });
  for (const round of [1, 2]) {
    await answerNo(world(), one);
    expect(await rowOf(world(), sql`select step, rounds from alliance where id = ${one.id}`)).toEqual({
      step: 11,
      rounds: round,
    });
    await walk(world(), one, 11, round === 1 ? 12 : 13);
  }
  const yes = { answer: 'yes' as const, alliance: one.id, reason: 'Cumplió' };
  expect(refusal(await decideCompliance(by(world(), 'professional', dayOf(one, 13)), yes))).toBe(
    'compliance.amendmentNotFiled',
  );
  await fileAmendments(world(), one);
  await walk(world(), one, 13, 16);
  expect((await visitsOf(world(), one)).slice(3, 6)).toEqual([
    '5.1 closed no',
    '6.1 notApplicable',
    '7.1 notApplicable',
  ]);
  expect((await visitsOf(world(), one)).filter((said) => said.startsWith('13.'))).toEqual([
    '13.1 closed no',
    '13.2 closed no',
    '13.3 closed yes',
  ]);
  const commitments = await commitmentsOf(by(world(), 'professional', 20), one.id);
  expect(commitments.map(({ round, state }) => [round, state])).toEqual([
    [0, 'met'],
    [0, 'replaced'],
    [1, 'replaced'],
    [2, 'met'],
  ]);
  expect(commitments[3]!.parentId).toBe(commitments[2]!.id);
  expect(await entriesOf(by(world(), 'lead', 20), one.id)).toEqual([]);
  expect(
    (await rowOf(world(), sql`select standing from organization where id = ${one.organizations[0]!.id}`)).standing,
  ).toBe('articulating');
});

test('R-078 R-080 an invited organization that accepts walks the same sixteen activities', async () => {
  const organization = await givenOrganization(world());
  const invited = await givenInvitation(world(), organization);
  const accepting = acceptanceOf('Persona');
  must(await acceptInvitation(through(world(), invited.bearer, 2), invited.id, accepting));
  const one = caseOf(invited, organization);
  await walk(world(), one, 2, 16);
  expect(await stepOf(world(), one.id)).toBe(16);
});

test('R-078 one that declines is withdrawn, and nothing more is opened for it', async () => {
  const organization = await givenOrganization(world());
  const invited = await givenInvitation(world(), organization);
  must(await declineInvitation(through(world(), invited.bearer, 2), invited.id, { reason: 'No es el momento' }));
  await expect(walk(world(), caseOf(invited, organization), 2, 3)).rejects.toThrow('alliance.notRunning');
});

test('of the five organizations of a pact one says SI: it goes to 6, and 6 and 7 concern only that one', async () => {
  const one = await givenAlliance(world(), {
    at: 8,
    parties: 5,
    kind: 'pact',
    answers: ['no', 'no', 'yes', 'no', 'no'],
  });
  const lead = by(world(), 'lead', 8);
  const active = one.organizations[2]!.id;
  expect((await entriesOf(lead, one.id)).map((entry) => entry.organizationId)).toEqual([active]);
  expect((await noticesOf(lead, one.id)).map((notice) => notice.organizationId)).toEqual([active]);
  await walk(world(), one, 8, 16);
  expect(await stepOf(world(), one.id)).toBe(16);
  const row = await rowOf(
    world(),
    sql`select (select count(*)::int from continuity where alliance_id = ${one.id}) as continuity, (select count(*)::int from recognition where alliance_id = ${one.id}) as recognition,
    (select count(*)::int from organization o join party p on p.organization_id = o.id where p.alliance_id = ${one.id} and o.standing = 'member') as members`,
  );
  expect(row).toEqual({ continuity: 5, recognition: 5, members: 1 });
});

test('R-096 no activity is done before the one before it closed: every verb out of its turn is refused', async () => {
  const one = await givenAlliance(world(), { at: 4 });
  for (const n of [3, 5, 8] as const) {
    const items = itemsFor(one, () => contents[n]('yes'));
    const drafted = (activities: (3 | 4 | 5 | 8)[]) =>
      givenActaDraft(world(), { activities, alliances: [one.id], items, day: 4 });
    await expect(drafted([n]), String(n)).rejects.toThrow('meeting.activityNotPossible');
    if (n === 3) continue;
    // Convened with what comes before it, and written without that
    const acta = await drafted(n === 5 ? [4, 5] : [4, 5, 8]);
    expect(refusal(await submitActa(by(world(), 'professional', 4), { acta })), String(n)).toBe('activity.notOpen');
  }
  for (const n of [2, 6, 7, 9, 10, 13, 14, 15]) {
    await expect(walk(world(), one, n, n + 1), String(n)).rejects.toThrow(
      /notOpen|activityUnknown|noneToAccept|activityNotPossible/,
    );
  }
  expect(await stepOf(world(), one.id)).toBe(4);
});

test('R-025 after the balance is filed nothing is opened, and no event holds anybody’s data', async () => {
  const running = await world().database.owner.db.execute<{ id: string }>(sql`select id from alliance where step < 16`);
  for (const { id } of running) {
    must(await endAlliance(by(world(), 'lead', 30), { alliance: id, outcome: 'endedEarly', reason: 'Fin del ciclo' }));
  }
  await givenBalanceFiled(world(), 40);
  expect((await rowOf(world(), sql`select count(*)::int as n from alliance where step is not null`)).n).toBe(0);
  expect(await eventsOf(world(), world().cycle.id)).toContain('balance.filed');
  await expect(givenAlliance(world(), { at: 2 })).rejects.toThrow('cycle.none');
  const { all } = await rowOf(world(), sql`select string_agg(actor || data || request_id, E'\n') as all from event`);
  expect(personalData.length).toBeGreaterThan(60);
  for (const secret of personalData) expect(String(all)).not.toContain(secret);
});
