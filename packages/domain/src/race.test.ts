import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { saveActa } from './acta/index.ts';
import { saveProposal } from './alliance/index.ts';
import { approveActa, approveProposal, confirmBalance, decideCompliance, endAlliance } from './asRead.ts';
import { fileBalance } from './balance/index.ts';
import {
  aWorld,
  by,
  contents,
  dayNumber,
  eventsOf,
  givenActaInReview,
  givenAlliance,
  givenBalanceSaved,
  givenCycle,
  givenRequestSent,
  itemsFor,
  linkOf,
  must,
  proposalOf,
  radicado,
  refusal,
  requestRead,
  rowOf,
  stepOf,
  walk,
} from './given.ts';
import { acceptRequest, declineRequest } from './intake/index.ts';
import { bogotaDay, type Outcome, Stale } from './platform/index.ts';

const world = aWorld();

type Act = () => Promise<Outcome<unknown>>;

/** Of what two people do at once one happens, and the other is told why not, or that somebody was first. */
async function oneWins(...acts: readonly Act[]): Promise<string> {
  const told = await atOnce(acts.map((act) => () => act().then(refusal, nameOfStale)));
  expect(told.filter((code) => code === 'not refused')).toHaveLength(1);
  const others = new Set(told.filter((code) => code !== 'not refused'));
  expect(others.size).toBe(1);
  return [...others][0]!;
}

/** Each on a connection that is open already: one that must first be opened begins when the others have ended. */
async function atOnce<T>(acts: readonly (() => Promise<T>)[]): Promise<T[]> {
  const { db } = world().database.backoffice;
  const held = sql`select pg_backend_pid() as pid from pg_sleep(0.2)`;
  const opened = await Promise.all(acts.map(() => db.execute<{ pid: number }>(held)));
  expect(new Set(opened.map(([row]) => row!.pid)).size).toBe(acts.length);
  return Promise.all(acts.map((act) => act()));
}

function nameOfStale(error: unknown): string {
  if (error instanceof Stale) return error.name;
  throw error;
}

test('two people accept the same request at once, and a third declines it: one alliance is opened', async () => {
  const { id } = await givenRequestSent(world());
  const input = {
    ...(await requestRead(world(), id)),
    title: 'Una',
    initiatives: [...world().cycle.initiatives],
    professional: world().staff.professional.id,
  };
  const lost = await oneWins(
    () => acceptRequest(by(world(), 'professional', 2), input),
    () => acceptRequest(by(world(), 'lead', 2), input),
    () => declineRequest(by(world(), 'director', 2), { ...input, note: 'No procede' }, linkOf()),
  );
  expect(lost).toBe('request.alreadyAnswered');
  expect((await eventsOf(world(), id)).filter((name) => /accepted|declined/.test(name))).toHaveLength(1);
});

test('two people approve the same acta of decision 5 at once: it takes effect once', async () => {
  const one = await givenAlliance(world(), { at: 5 });
  const acta = await givenActaInReview(world(), {
    activities: [5],
    alliances: [one.id],
    items: itemsFor(one, () => contents[5]('no')),
    day: 5,
  });
  const lost = await oneWins(
    () => approveActa(by(world(), 'professional', 5), { acta, version: 3 }),
    () => approveActa(by(world(), 'lead', 5), { acta, version: 3 }),
  );
  expect(lost).toBe('Stale');
  expect((await eventsOf(world(), one.id)).filter((name) => name === 'activePart.decided')).toHaveLength(1);
});

test('two actas of two meetings decide 5 with opposite answers at once: one stands', async () => {
  const one = await givenAlliance(world(), { at: 5, parties: 2 });
  const acta = (answer: 'yes' | 'no') =>
    givenActaInReview(world(), {
      activities: [5],
      alliances: [one.id],
      items: itemsFor(one, () => contents[5](answer)),
      day: 5,
    });
  const [yes, no] = [await acta('yes'), await acta('no')];
  const lost = await oneWins(
    () => approveActa(by(world(), 'professional', 5), { acta: yes }),
    () => approveActa(by(world(), 'lead', 5), { acta: no }),
  );
  expect(lost).toBe('activity.notOpen');
  expect([6, 8]).toContain(await stepOf(world(), one.id));
});

test('two actas that decide 5 about the same two organizations in opposite order do not lock each other out', async () => {
  const [one, other] = [await givenAlliance(world(), { at: 2, parties: 2 }), await givenAlliance(world(), { at: 2 })];
  const shared = { ...other, organizations: [...one.organizations].reverse(), answers: ['no', 'no'] as const };
  await world().database.owner.db.execute(sql`delete from party where alliance_id = ${other.id}`);
  for (const { id } of shared.organizations) {
    await world().database.owner.db.execute(
      sql`insert into party (id, alliance_id, organization_id, position, joined_at) values (gen_random_uuid(), ${other.id}, ${id}, 1, now())`,
    );
  }
  const actas = [];
  for (const each of [one, shared]) {
    await walk(world(), each, 2, 5);
    const items = itemsFor(each, () => contents[5]('no'));
    actas.push(await givenActaInReview(world(), { activities: [5], alliances: [each.id], items, day: 5 }));
  }
  const outcomes = await atOnce(actas.map((acta) => () => approveActa(by(world(), 'professional', 5), { acta })));
  expect(outcomes.map(refusal)).toEqual(['not refused', 'not refused']);
});

test('two people answer 13 at once, Sí and Sí: it is closed once', async () => {
  const one = await givenAlliance(world(), { at: 13 });
  const yes = { answer: 'yes' as const, alliance: one.id, version: 1, reason: 'Cumplió' };
  const lost = await oneWins(
    () => decideCompliance(by(world(), 'professional', 13), yes),
    () => decideCompliance(by(world(), 'lead', 13), yes),
  );
  expect(lost).toBe('activity.notOpen');
  expect(await rowOf(world(), sql`select count(*)::int as n from compliance where alliance_id = ${one.id}`)).toEqual({
    n: 1,
  });
});

test('one approves the proposal while another ends the alliance as it was read: one happens, the other is told', async () => {
  const one = await givenAlliance(world(), { at: 2 });
  must(await saveProposal(by(world(), 'professional', 2), proposalOf(one.id)));
  const { version } = await rowOf(world(), sql`select version from alliance where id = ${one.id}`);
  const read = { alliance: one.id, version: Number(version), outcome: 'withdrawn' as const, reason: 'Se retira' };
  const lost = await oneWins(
    () => approveProposal(by(world(), 'professional', 2), { alliance: one.id }),
    () => endAlliance(by(world(), 'lead', 2), read),
  );
  expect(['alliance.notRunning', 'Stale']).toContain(lost);
  expect(await stepOf(world(), one.id)).toBe(lost === 'Stale' ? 3 : null);
});

test('an acta saved while it is approved: it is approved as it was read, or goes back to draft', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const acta = await givenActaInReview(world(), {
    activities: [3],
    alliances: [one.id],
    items: itemsFor(one, contents[3]),
    day: 3,
  });
  const saving = () =>
    saveActa(by(world(), 'lead', 3), {
      acta,
      version: 3,
      development: 'Otra',
      correction: 'Dice otra cosa',
      internalNote: '',
      items: [],
    });
  const lost = await oneWins(() => approveActa(by(world(), 'professional', 3), { acta, version: 3 }), saving);
  expect(['acta.closed', 'Stale']).toContain(lost);
  expect(await stepOf(world(), one.id)).toBe(lost === 'acta.closed' ? 4 : 3);
});

test('two people confirm the balance at once, and two file it: once each', async () => {
  const of = await givenCycle(world().database, world().staff, 2040);
  await givenAlliance(of, { at: 16 });
  await givenBalanceSaved(of);
  const cycle = of.cycle.id;
  expect(
    await oneWins(
      () => confirmBalance(by(of, 'lead', 30), { cycle }),
      () => confirmBalance(by(of, 'director', 30), { cycle }),
    ),
  ).toBe('balance.alreadyConfirmed');
  const filing = { cycle, number: radicado(), filedOn: bogotaDay(dayNumber(30)) };
  expect(
    await oneWins(
      () => fileBalance(by(of, 'lead', 30), filing),
      () => fileBalance(by(of, 'correspondence', 30), filing),
    ),
  ).toBe('balance.alreadyFiled');
});
